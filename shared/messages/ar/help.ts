import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}، ملاحظة من {who}",
  "text.note-rights": "{label}، {rights}، ملاحظة من {who}",

  "command.help": "المساعدة",
  "help.title": "المساعدة",
  "help.search": "بحث",
  "help.contents": "المحتويات",
  "help.text": "الدليل",
  "help.none": "لا نتائج في الدليل.",
  "help.close": "إغلاق",
  "help.learn-more": "معرفة المزيد",
} satisfies Partial<Record<keyof typeof en, string>>;
