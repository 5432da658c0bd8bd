import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}，{who}的批注",
  "text.note-rights": "{label}，{rights}，{who}的批注",

  "command.help": "帮助",
  "help.title": "帮助",
  "help.search": "搜索",
  "help.contents": "目录",
  "help.text": "指南",
  "help.none": "指南中没有匹配项。",
  "help.close": "关闭",
  "help.learn-more": "了解详情",
} satisfies Partial<Record<keyof typeof en, string>>;
