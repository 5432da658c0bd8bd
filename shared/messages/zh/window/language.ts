import type { language as en } from "#shared/messages/en/window/language.ts";

export const language = {
  "command.language": "语言（Language）",
  "language.title": "语言",
  "language.label": "语言",
  "language.hint": "草案和各成员所写的内容保留原来的语言。",
  "language.done": "完成",
  "briefing.dialog.language": "标题和标签的语言",
} satisfies Partial<Record<keyof typeof en, string>>;
