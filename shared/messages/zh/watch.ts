import type { watch as en } from "../en/watch.ts";

export const watch = {
  "watch.may-for-shall": "弱化的义务",
  "watch.may-for-shall.why":
    "上一案文此处有“{was}”（单独或作为方括号内的备选）；此案文为“{words}”。可有可无的保障，保护不了需要它的人。",
  "watch.may-for-shall.source":
    "打击网络犯罪公约特设委员会各届会议的报告：起草保障时，有代表团要求以“可”代替“应”。《公民权利和政治权利国际公约》第2条第2款：落实权利的步骤是承担的义务，而非可供选择。",
  "watch.state-may": "本可约束国家之处用了“可”",
  "watch.state-may.why": "缔约国可以这样做，但没有义务这样做。这是本意，还是应使其受约束（“应”）？",
  "watch.state-may.source":
    "打击网络犯罪公约特设委员会各届会议的报告：保障是应有约束力（“应”）还是仅供选择（“可”），曾逐条争论。",
  "watch.state-should": "本可约束国家之处用了“宜”",
  "watch.state-should.why": "案文建议国家这样做，但未规定义务。这是本意，还是应使其受约束（“应”）？",
  "watch.state-should.source":
    "《巴黎协定》第四条第四款：2015年12月12日的最后草案在通过之前，对发达国家的强制性措辞改成了建议性措辞。",
  "watch.soft-duty": "尽力而为的义务",
  "watch.soft-duty.why": "只须努力、考虑或受到鼓励者，尝试过即已尽责。此处是否应有结果义务？",
  "watch.soft-duty.source":
    "人权事务委员会，第31号一般性意见（CCPR/C/21/Rev.1/Add.13），第14段：采取步骤落实《公约》权利的义务是无条件的，立即生效。",

  "watch.subject-to-domestic-law": "在不违反本国法律的情况下",
  "watch.subject-to-domestic-law.why":
    "本国法律被置于义务之上：法律规定较少的国家，义务也仅止于此。它限制的是权力，还是权利？",
  "watch.subject-to-domestic-law.source":
    "《维也纳条约法公约》第27条：国内法不能成为不履行条约的理由。打击网络犯罪公约特设委员会各届会议的报告：起草保障时，有代表团要求加入此条件。",
  "watch.in-accordance-with-domestic-law": "根据本国法律",
  "watch.in-accordance-with-domestic-law.why":
    "义务以各国自己的法律衡量。如该法律可能低于人权法的标准，案文应同时写明人权法。",
  "watch.in-accordance-with-domestic-law.source":
    "《维也纳条约法公约》第27条。《必要与相称原则》“合法性”：仅有法律规定还不够；法律须公开、清楚、明确，并符合人权标准。",
  "watch.without-prejudice": "在不影响…的情况下",
  "watch.without-prejudice.why": "此类条款不触动另一规则，并可能使其优先。是哪一规则？它提供的保护比本条多还是少？",
  "watch.without-prejudice.source":
    "《维也纳条约法公约》第30条第2款：条约载明须受另一条约约束，或不得视为与其不合时，以该另一条约为准。",
  "watch.where-appropriate": "酌情",
  "watch.where-appropriate.why":
    "案文未说明由谁、依何标准判断是否适当。用于保障，保障便成为可有可无；用于权力，则可能是唯一的限制。",
  "watch.where-appropriate.source":
    "人权事务委员会，第27号一般性意见（CCPR/C/21/Rev.1/Add.9），第13段：限制权利的法律须采用明确标准，不得赋予不受约束的裁量权。",
  "watch.extent-possible": "尽可能",
  "watch.extent-possible.why": "国家认为自己无法再多做时，义务即告终止。而尊重公民权利和政治权利并不取决于资源。",
  "watch.extent-possible.source":
    "人权事务委员会，第31号一般性意见（CCPR/C/21/Rev.1/Add.13），第14段：不得以政治、社会、文化或经济方面的考虑为由不落实《公约》权利。",
  "watch.own-discretion": "自行决定",
  "watch.own-discretion.why":
    "是否、何时以及在何种程度上这样做，由国家自行决定，他人不作审查。本条其他部分是否限制这一选择？",
  "watch.own-discretion.source":
    "人权事务委员会，第27号一般性意见（CCPR/C/21/Rev.1/Add.9），第13段：限制权利的法律不得赋予不受约束的裁量权。",
  "watch.own-circumstances": "视本国情况而定",
  "watch.own-circumstances.why":
    "国家义务的大小取决于本国情况或他国的行动，案文没有规定最低限度。哪一部分是所有国家都应履行的？",
  "watch.own-circumstances.source":
    "人权事务委员会，第31号一般性意见（CCPR/C/21/Rev.1/Add.13），第14段：不得以政治、社会、文化或经济方面的考虑为由不落实《公约》权利。",

  "watch.dropped-rights": "对权利的提及已删除",
  "watch.dropped-rights.why": "上一案文在此条写有“{was}”，此案文没有。取而代之的是什么？保护是否同样充分？",
  "watch.dropped-rights.source":
    "联合国人权事务高级专员办事处，2024年7月，关于打击网络犯罪公约草案：告诫不要为达成一揽子方案而作出放弃标准的妥协。",
  "watch.national-security": "国家安全、公共秩序、根本利益",
  "watch.national-security.why": "这些词语使国家得以背离其义务。其范围是否界定？是否必要、相称？由谁审查？",
  "watch.national-security.source":
    "《锡拉库萨原则》（E/CN.4/1985/4，附件），第29至32段：国家安全不得作为含糊或任意限制的借口；只有具备充分保障和有效补救时方可援引。",
  "watch.kept-secret": "对当事人保密",
  "watch.kept-secret.why":
    "不知道某项措施的人，无法使其受到审查。保密是否有时间和目的上的限制？保密结束时是否告知当事人？",
  "watch.kept-secret.source":
    "《必要与相称原则》“通知用户”：应及时通知当事人，使其能质疑决定；只有通知会使目的落空时才可推迟，且以此为限。",

  "watch.dangling-reference": "失效的交叉引用",
  "watch.dangling-reference.why":
    "此案文中没有该编号的条款。某项保障或条件可能已删除，或编号是从较早的草案遗留下来的。",
  "watch.dangling-reference.source": "本草案自身。",

  "watch.title": "措辞监测",
  "watch.what": "规则在您开启之前不标出任何内容，且仅在本机开启。",
  "watch.rules": "标出",
  "watch.all": "全部",
  "watch.none": "无",
  "watch.count": "{count, plural, other {标出 # 处}}",
  "watch.against": "比较对象",
  "watch.before": "上一案文：{name}",
  "watch.before.none": "上一案文（没有）",
  "watch.alone": "比较规则需要案卷中有另一份案文；目前没有。",
  "watch.looking": "正在检查…",
  "watch.found": "{count, plural, =0 {没有标出任何内容。} other {标出 # 处。}}",
  "watch.findings": "标出的词语",
  "watch.keys":
    "按 Enter 前往，按 Delete 对团队忽略；在案文中，{next} 和 {previous} 在标出处之间移动，{note} 作批注，{dismiss} 忽略。",
  "watch.close": "关闭",
  "watch.source": "出处：{source}",
  "watch.mark": "措辞监测：{rule}",
  "watch.make": "作批注",

  "watch.dismiss": "忽略",
  "watch.dismiss.of": "对团队忽略：{address}，{rule}",
  "watch.restore": "重新标出",
  "watch.restore.of": "重新标出：{address}，{rule}",
  "watch.dismissed.show": "{count, plural, other {显示已忽略的 # 处}}",
  "watch.dismissed.by": "已由{who}于{when}对团队忽略。词语若有改动，会重新标出。",
  "watch.dismissed.done": "{count, plural, other {已对团队忽略 # 处。}}",
  "watch.restored.done": "{count, plural, other {已重新标出 # 处。}}",
  "watch.dismissed.hidden": "{count, plural, other {有 # 处已对团队忽略；用 --dismissed 列出。}}",
  "watch.dismiss.nothing":
    "规则在 {address} 没有标出任何内容。运行不带 --dismiss 的“clausemark watch”可查看标出了什么。",
  "watch.dismiss.file": "只有案卷中标出之处可以忽略，因为由成员共享。请指定案卷，而不是草案。",
  "record.type.dismissal": "已忽略的标出处",
  "dismissal.already": "此处已对团队忽略。",
  "dismissal.none": "没有这样的已忽略之处。",

  "watch.unknown": "没有规则“{rule}”。{near, select, none {} other {您是否想用“{near}”？}}请用以下之一：{known}。",

  "watch.comment": "“{words}”：{why}\n出处：{source}",
  "watch.comment.whole": "{why}\n出处：{source}",
} satisfies Partial<Record<keyof typeof en, string>>;
