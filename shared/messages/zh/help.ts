import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}，{who}的批注",
  "text.note-rights": "{label}，{rights}，{who}的批注",

  "command.help": "帮助：指南",
  "help.title": "如何使用 Clausemark",
  "help.search": "查找",
  "help.contents": "指南内容",
  "help.text": "指南正文",
  "help.none": "指南中没有这些词语。",
  "help.close": "关闭",
} satisfies Partial<Record<keyof typeof en, string>>;
