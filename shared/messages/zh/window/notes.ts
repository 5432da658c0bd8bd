import type { notes as en } from "../../en/window/notes.ts";

export const notes = {
  "list.comma": "、",
  "list.semicolon": "；",

  "note.label": "{kind} · {grade}",
  "marking.label": "就选中内容作批注",

  "margin.empty":
    "在案文中选中词语，按 1 至 4 给出初步级别，按 C 写评论，S 标保障，O 标遗漏，Q 标疑问，P 提出其他措辞。按 ? 查看所有按键。",
  "margin.filtered": "{count, plural, other {全部 # 条批注均被筛除。}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · 由{who}转入，{when}",
  "card.source": "来自{source}",
  "card.replies": "{count, plural, other {# 条回复}}",
  "card.settled": "{who}已解决，{when}",
  "card.settled-because": "{who}已解决，{when}：{reason}",
  "card.conflict": "分别写成了 {count} 个版本。作者可保留其中一个。",
  "card.no-comment": "（无评论）",
  "card.keep": "保留此版本",
  "card.more": "对此批注的更多操作",
  "rating.by": "{who}：{grade}",

  "basis.heard": "亲耳听到",
  "basis.webcast": "网播",
  "basis.document": "文件",
  "basis.told": "他人转述",
  "basis.inferred": "推断",

  "confidentiality.public": "公开",
  "confidentiality.public.note": "可出现在任何导出中",
  "confidentiality.team": "团队",
  "confidentiality.team.note": "供本卷宗成员",
  "confidentiality.chatham": "查塔姆宫",
  "confidentiality.chatham.note": "只记内容，不记何人、何地、何时",
  "confidentiality.informals": "非正式磋商",
  "confidentiality.informals.note": "除非特别要求，不予导出",

  "form.note": "新批注",
  "form.edit": "编辑批注",
  "form.kind": "批注类型",
  "form.comment": "评论",
  "form.placeholder.risk": "这些词语有什么问题？影响谁？",
  "form.placeholder.omission": "这里缺少什么？",
  "form.placeholder.safeguard": "这些词语保护什么？",
  "form.placeholder.question": "应当问什么？",
  "form.level": "初步级别",
  "form.assess": "详细评估…",
  "form.assess-less": "收起",
  "form.confidentiality": "谁可查看",
  "form.more": "轨道、来源…",
  "form.track": "轨道",
  "form.source": "来源",
  "form.save": "保存",
  "form.discard": "放弃",
  "writing.unfinished": "另一条批注尚未完成：请先保存或放弃。",

  "name.label": "批注署名",
  "name.hint": "化名或职务即可；也可写“姓名，组织”。只有卷宗成员可见。",

  "rights.label": "权利",
  "rights.placeholder": "隐私、第17条…",
  "rights.chosen": "已选权利",
  "rights.remove": "移除{right}",
  "level.unclear.short": "?",
  "assess.absolute": "{right}不得限制：没有可检验的限制。",
  "limitation-test.because": "理由",

  "reply.label": "你的回复",
  "reply.send": "回复",

  "filter.label": "筛选批注",
  "filter.high": "高及以上",
  "filter.right": "权利",
  "filter.unsettled": "未解决",
  "filter.safeguards": "保障",
  "filter.clear": "{shown} / {count} · 显示全部",

  "erase.title": "抹除此批注？",
  "erase.what": "其文字将在此处和所有同步者处永久消失。曾有批注、何时由何人所写，仍会保留。",
  "erase.reach": "备份、已打印的简报和他人手中的文件无法触及。",
  "erase.go": "抹除",

  "source.empty": "请说明出自何人。",
  "source.invalid": "来源超过 1,000 个字符。请缩短。",
} satisfies Partial<Record<keyof typeof en, string>>;
