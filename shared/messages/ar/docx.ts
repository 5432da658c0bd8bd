import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "صاحب النص",
  "docx.replaced": "بدلًا من «{old}»: «{new}»",
  "docx.deleted": "يُحذف: «{old}»",
  "docx.added": "يُضاف: «{new}»",
} satisfies Partial<Record<keyof typeof en, string>>;
