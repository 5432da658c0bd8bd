import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}، ملاحظة من {who}",
  "text.note-rights": "{label}، {rights}، ملاحظة من {who}",

  "command.help": "المساعدة: الدليل",
  "help.title": "كيفية العمل باستخدام Clausemark",
  "help.search": "بحث",
  "help.contents": "محتويات الدليل",
  "help.text": "نص الدليل",
  "help.none": "لا ترد هذه الكلمات في الدليل.",
  "help.close": "إغلاق",
} satisfies Partial<Record<keyof typeof en, string>>;
