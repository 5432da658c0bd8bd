import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "给出评级",
  "command.note.agree": "设定商定的严重程度…",
  "command.note.history": "历史",
  "command.ratings.show": "评级",
  "command.ratings.next": "下一条待讨论的批注",
  "command.ratings.todo": "下一条待评级批注",
  "command.ratings.blind": "开始盲评",
  "command.ratings.open": "结束盲评",

  "view.ratings": "评级",
  "region.ratings": "评级",

  "severity.hidden": "已评级（对您不显示）",
  "card.ratings": "{count, plural, other {# 个评级}}：{each}",
  "card.hidden": "{count, plural, other {# 个评级}}在您评级之前隐藏（按 1 至 4 或 A）",
  "card.conflict-mine": "冲突：您在同步之前于 {count} 处修改了此批注。请保留其中一个版本，或重新撰写。",

  "rate.label": "您的评级",
  "rate.keys": "按 1 至 4 设定级别并转到下一项，按 0 选“不明确”，按 Enter 保存。",
  "assess.level": "{sign} {level}：",

  "agreed.level": "商定：{level}",
  "agreed.conflict": "冲突：{levels}",
  "agreed.by": "商定：{level}，{who}设定，{when}",
  "agree.title": "商定的严重程度",
  "agree.level": "严重程度",
  "agree.reason.label": "理由",
  "agree.beside": "它与成员的评级并列，不改变其中任何一个。",
  "agree.save": "保存",
  "agree.clear": "移除",

  "history.title": "批注历史",
  "history.noted": "创建批注",
  "history.changed": "编辑批注",
  "history.rated": "评级：{level}",
  "history.agreed": "设定商定的严重程度：{level}",
  "history.settled": "标为已解决",
  "history.reopened": "重新打开",
  "history.taken-back.annotation": "删除批注",
  "history.taken-back.rating": "移除评级",
  "history.taken-back.agreed": "移除商定的严重程度",
  "history.taken-back.resolution": "撤销“标为已解决”或“重新打开”",
  "history.taken-back.assignment": "取消指派",
  "history.taken-back.placement": "撤销定位",
  "history.unreadable":
    "{of, select, rating {作了评级，级别此处无法读取} agreed {设定了商定的严重程度，级别此处无法读取} other {写了内容，已永久删除或此处无法读取}}",
  "history.change": "{from} → {to}",
  "history.apart": "冲突版本",
  "history.claims": "时间以作出各条记录的电脑为准。",

  "ratings.discuss": "待讨论",
  "ratings.discuss.what":
    "分歧最大的在前；批注标为已解决或已有商定的严重程度，即移出列表。按 Enter 前往批注；按 G 在案文中逐条浏览。",
  "ratings.discuss.none": "尚无两人对同一批注给出不同评级。",
  "ratings.todo": "{count, plural, other {# 条批注待评级}}",
  "ratings.todo.what": "在您也评级之前，他人的评级不显示。按 Shift G 在案文中逐条浏览这些批注。",
  "ratings.apart": "{spread, plural, other {相差 # 级}}",
  "ratings.by": "作者：{who}",
  "ratings.more": "{count, plural, other {另有 # 条}}",

  "agreement.title": "一致性",
  "agreement.set":
    "{rated, plural, =0 {尚无批注被评级。} other {# 条批注已评级}}{rated, plural, =0 {} other {，评级者 {raters, plural, other {# 人}}。}}{hidden, plural, =0 {} other {盲评期间，您未评级的 # 条批注不计入。}}",
  "agreement.of": "维度",
  "agreement.alpha": "α 系数",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "可靠性",
  "agreement.over": "依据",
  "agreement.severity": "严重程度",
  "agreement.notes": "{units, plural, other {# 条批注}}，{values, plural, other {# 个评级}}",
  "agreement.reliable": "可靠",
  "agreement.tentative": "仅可作初步结论",
  "agreement.unreliable": "不可靠",
  "agreement.nothing": "没有两人评级过的批注",
  "agreement.constant": "所有评级相同",
  "agreement.method":
    "有序数据的克里彭多夫 α 系数：1 为完全一致，0 为随机。克里彭多夫认为 0.8 及以上可靠，0.667 起可作初步结论。只有一个评级的批注不计入；初步级别按该级别计算。",

  "blind.title": "盲评",
  "blind.said": "{blind, select, true {批注以盲评方式评级} other {批注以公开方式评级}}，{who}设定，{when}。",
  "blind.what":
    "盲评期间，任何人在对某批注评级之前都看不到他人对它的评级：窗口、命令行和导出内容中均不显示。这不构成对评级的保护：评级存在于案卷的每份副本、案卷文件和离线更新包中，成员可用其他方式在其中找到。",
} satisfies Partial<Record<keyof typeof en, string>>;
