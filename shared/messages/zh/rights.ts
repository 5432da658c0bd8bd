import type { rights as en } from "../en/rights.ts";

export const rights = {
  "right.life": "生命权",
  "right.torture": "免受酷刑和虐待",
  "right.slavery": "免受奴役和强迫劳动",
  "right.liberty": "人身自由和安全",
  "right.detention": "被拘押者的人道待遇",
  "right.movement": "迁徙和居住自由",
  "right.privacy": "隐私",
  "right.fair-trial": "公正审判",
  "right.legality": "法无明文不为罪",
  "right.recognition": "法律人格的承认",
  "right.remedy": "有效补救",
  "right.non-discrimination": "不歧视",
  "right.equality": "平等",
  "right.religion": "思想、良心和宗教自由",
  "right.expression": "意见和表达自由",
  "right.assembly": "和平集会",
  "right.association": "结社自由",
  "right.participation": "参与公共事务",
  "right.defenders": "人权维护者",
  "right.child": "儿童权利",
  "right.women": "妇女权利",
  "right.refugees": "庇护和不推回",
  "right.minorities": "少数群体权利",
  "right.disabilities": "残疾人权利",
  "right.family": "家庭",
  "right.property": "财产",
  "right.culture": "文化和科学",
  "right.education": "教育",
  "right.health": "健康",
  "right.work": "工作",
  "right.living-standard": "适当生活水准",

  "right.life.note":
    "不得任意剥夺任何人的生命。不得克减（《公民权利和政治权利公约》第4条第2款）；何为任意，见人权事务委员会第36号一般性意见。",
  "right.slavery.note":
    "禁止奴隶制和奴役（《公民权利和政治权利公约》第8条第1和第2款）没有例外，不得克减。关于强迫劳动的第8条第3款列举了不属于强迫劳动的情形。",
  "right.liberty.note":
    "逮捕和拘留必须合法且不得任意。不得以克减取消对拘留的司法审查（人权事务委员会第29和第35号一般性意见）。",
  "right.detention.note":
    "对被拘押者的人道待遇和对其尊严的尊重（《公民权利和政治权利公约》第10条第1款）不得克减（人权事务委员会第29号一般性意见，第13(a)段）。",
  "right.movement.note": "可依《公民权利和政治权利公约》第12条第3款限制。进入本国的权利（第12条第4款）不得任意剥夺。",
  "right.privacy.note":
    "《公民权利和政治权利公约》第17条禁止非法和任意干涉：干涉必须有法律依据，并在具体情况下合理（人权事务委员会第16号一般性意见），一般理解为合法性、必要性和相称性。",
  "right.fair-trial.note":
    "可依《公民权利和政治权利公约》第14条第1款所列理由不准记者和公众旁听。公正审判的基本要求，包括无罪推定，在任何紧急状态下都有效（人权事务委员会第29和第32号一般性意见）。",
  "right.legality.note":
    "任何人的行为在发生时不构成犯罪的，不得定罪；所受刑罚也不得重于当时法律的规定。不得克减（《公民权利和政治权利公约》第4条第2款）。",
  "right.remedy.note":
    "紧急状态下可调整给予补救的方式，但必须存在有效的补救（人权事务委员会第29号一般性意见，第14段）。",
  "right.non-discrimination.note":
    "差别待遇须有合理、客观的标准和正当目的（人权事务委员会第18号一般性意见）。其中某些要素在任何情况下均不得克减（第29号一般性意见）。",
  "right.equality.note": "差别待遇须有合理、客观的标准和正当目的（人权事务委员会第18号一般性意见）。",
  "right.religion.note":
    "持有或信奉宗教或信仰的自由绝不得限制；只有其表明方式可依《公民权利和政治权利公约》第18条第3款限制。不得克减（第4条第2款）。",
  "right.expression.note":
    "持有意见的自由（《公民权利和政治权利公约》第19条第1款）绝不得限制。表达自由可依第19条第3款，按人权事务委员会第34号一般性意见的严格标准限制。",
  "right.participation.note":
    "《公民权利和政治权利公约》第25条禁止不合理的限制：条件必须基于客观、合理的标准（人权事务委员会第25号一般性意见）。",
  "right.defenders.note": "1998年的宣言（A/RES/53/144）以两公约的权利为基础；可否限制由此而定（第17条）。",
  "right.child.note": "以儿童的最大利益为首要考虑（《儿童权利公约》第3条第1款）。该公约没有克减条款。",
  "right.women.note":
    "涵盖法律上和实践中的性别歧视，以及基于性别的暴力（消除对妇女歧视委员会第35号一般性建议）。该公约没有克减条款。",
  "right.refugees.note":
    "禁止将人送回有酷刑或虐待危险之处，没有例外（《禁止酷刑公约》第3条；《公民权利和政治权利公约》第7条）。《难民公约》第33条第2款另有例外。",
  "right.minorities.note":
    "《公民权利和政治权利公约》第27条未列限制理由。其中一些要素在任何情况下都必须尊重（人权事务委员会第29号一般性意见，第13(c)段）。",
  "right.family.note":
    "对家庭的干涉按对隐私的干涉衡量（《公民权利和政治权利公约》第17条）。婚姻须经自由和完全同意（第23条第3款），不得限制。",
  "right.property.note":
    "两公约中没有此项权利。《世界人权宣言》第17条禁止任意剥夺；可否限制见其第29条第2款的一般条款和区域文书。",
  "right.icescr.note":
    "限制只能由法律规定，须与该权利的性质相符，且只为促进民主社会中的总体福利（《经社文权利公约》第4条）。没有克减条款。",

  "standards.label": "标准",
  "standards.placeholder": "第17条、必要…",
  "standards.chosen": "据以衡量的标准",
  "standards.remove": "移除此标准",
  "standards.gone": "（已不在此处的标准）",

  "instrument.ICCPR": "《公民权利和政治权利公约》",
  "instrument.ICCPR.full": "《公民权利和政治权利国际公约》（1966年）",
  "instrument.UDHR": "《世界人权宣言》",
  "instrument.UDHR.full": "《世界人权宣言》（1948年）",
  "instrument.ICESCR": "《经社文权利公约》",
  "instrument.ICESCR.full": "《经济、社会及文化权利国际公约》（1966年）",
  "instrument.CRC": "《儿童权利公约》",
  "instrument.CRC.full": "《儿童权利公约》（1989年）",
  "instrument.CEDAW": "《消除对妇女歧视公约》",
  "instrument.CEDAW.full": "《消除对妇女一切形式歧视公约》（1979年）",
  "instrument.CAT": "《禁止酷刑公约》",
  "instrument.CAT.full": "《禁止酷刑和其他残忍、不人道或有辱人格的待遇或处罚公约》（1984年）",
  "instrument.CERD": "《消除种族歧视公约》",
  "instrument.CERD.full": "《消除一切形式种族歧视国际公约》（1965年）",
  "instrument.CRPD": "《残疾人权利公约》",
  "instrument.CRPD.full": "《残疾人权利公约》（2006年）",
  "instrument.REFUGEES": "《难民公约》",
  "instrument.REFUGEES.full": "《关于难民地位的公约》（1951年）及其《议定书》（1967年）",
  "instrument.DEFENDERS": "《人权维护者宣言》",
  "instrument.DEFENDERS.full":
    "《关于个人、群体和社会机构在促进和保护普遍公认的人权和基本自由方面的权利和义务宣言》（1998年）",

  "severity.critical": "极高",
  "severity.high": "高",
  "severity.medium": "中",
  "severity.low": "低",
  "severity.critical.provisional": "极高（初步）",
  "severity.high.provisional": "高（初步）",
  "severity.medium.provisional": "中（初步）",
  "severity.low.provisional": "低（初步）",
  "severity.high.at-least": "至少为高",
  "severity.medium.at-least": "至少为中",
  "severity.low.at-least": "至少为低",
  "severity.not-assessed": "未评估",
  "level.unclear": "不明确",

  "dimension.scale": "规模",
  "dimension.scale.question": "对人的损害有多重？",
  "dimension.scale.1": "不便：表格填两次，请求迟获答复",
  "dimension.scale.2": "权利受阻：记录的保存时间超过所需",
  "dimension.scale.3": "权利严重受损：未经法院命令阅读通信",
  "dimension.scale.4": "危及生命、自由或人身完整：因报道被起诉，被送回有酷刑危险之处",
  "dimension.scale.unclear": "从案文看不出损害会有多重",
  "dimension.scope": "范围",
  "dimension.scope.question": "有多少人受影响或将受影响？",
  "dimension.scope.1": "特殊情况下的个别人",
  "dimension.scope.2": "小群体：某类诉讼的当事人",
  "dimension.scope.3": "大群体：一个行业、一个少数群体、某项服务的所有用户",
  "dimension.scope.4": "所有人，或国家可能选定的任何人",
  "dimension.scope.unclear": "案文未说明适用于谁",
  "dimension.irremediability": "不可补救性",
  "dimension.irremediability.question": "使人恢复原状有多难？",
  "dimension.irremediability.1": "立即可补救：更正、道歉",
  "dimension.irremediability.2": "经努力可补救：删除数据、赔付费用",
  "dimension.irremediability.3": "只能部分补救：多年诉讼、失去职业前途",
  "dimension.irremediability.4": "无法补救：消息来源暴露、生命丧失",
  "dimension.irremediability.unclear": "案文未说明有无补救、何种补救",
  "dimension.likelihood": "可能性",
  "dimension.likelihood.question": "如案文不变，损害有多可能发生？",
  "dimension.likelihood.1": "需要几个不太可能的步骤",
  "dimension.likelihood.2": "保障失效时可能发生",
  "dimension.likelihood.3": "可以预料：类似法律曾导致此结果",
  "dimension.likelihood.4": "已在发生，或案文要求如此",
  "dimension.likelihood.unclear": "所知太少，无法判断",

  "limitation-test": "限制的检验",
  "limitation-test.legality": "合法性",
  "limitation-test.aim": "正当目的",
  "limitation-test.necessity": "必要性",
  "limitation-test.proportionality": "相称性",
  "limitation-test.met": "符合",
  "limitation-test.not-met": "不符合",
  "limitation-test.cannot-tell": "无法判断",

  "kind.risk": "风险",
  "kind.safeguard": "保障",
  "kind.omission": "遗漏",
  "kind.question": "疑问",

  "method.severity":
    "严重性依据《工商企业与人权指导原则》（原则14和24）评定；该原则为工商企业而写，在此类推适用。规模、范围和不可补救性各评为 1 低、2 中、3 高或 4 极高。严重性取三者中最高者：这是我们自己的规则，因为其中任何一项都足以使损害严重。",
  "method.unclear":
    "如从案文无法判断某一维度，严重性即写作“至少为”其余维度中的最高者。如均无法判断，批注即为“未评估”。",
  "method.provisional": "初步级别是在会场中以一个词、不经三个维度给出的第一印象。它标为初步，并单独计算。",
  "method.likelihood": "可能性有助于在严重性相同的损害中决定先处理哪个。它从不降低严重性。",
  "method.several":
    "如数人对同一批注评级，以其中最高者为其严重性，并列出全部评级。评级从不取平均。团队讨论后商定的级别与之并列，不取代任何一个。",
  "method.kinds": "只有风险和遗漏才有严重性。保障是保护人、应予保留的段落；疑问要求澄清。",
} satisfies Partial<Record<keyof typeof en, string>>;
