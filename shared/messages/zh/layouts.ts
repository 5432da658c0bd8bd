import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "附批注的案文",
  "briefing.layout.table": "案文与评论",
  "briefing.layout.submission": "书面意见",
  "briefing.layout.delegate": "关切摘要",
  "briefing.layout.daily": "每日概况",
  "briefing.layout.matrix": "立场",
  "briefing.column.text": "案文",
  "briefing.column.comment": "评论",
  "briefing.nothing": "此处没有可向该受众展示的内容。",
  "briefing.concerns": "关切",
  "briefing.standard": "标准",
  "briefing.recommended": "建议案文",
  "briefing.recommendations": "建议",
  "briefing.recommend.wording": "{place}：采纳第 {paragraph} 段建议的案文。",
  "briefing.recommend.concern": "{place}：回应第 {paragraph} 段所述的关切。",
  "briefing.keep": "应予保留的段落",
  "briefing.delegate.more": "{count, plural, other {完整简报中另有 # 项建议（批注：{list}）。}}",
  "briefing.delegate.more-keep": "{count, plural, other {完整简报中另有 # 段应予保留（批注：{list}）。}}",
  "briefing.matrix.unnamed": "{count, plural, other {# 个代表团}}",
  "briefing.scope":
    "{list, select, none {不涉及任何条款} other {关于{list}}}{more, plural, =0 {} other {及其他 # 项条款}}",
  "briefing.logo": "标志",
} as const satisfies Record<keyof typeof en, string>;
