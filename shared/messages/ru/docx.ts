import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "Автор",
  "docx.replaced": "Вместо «{old}»: «{new}»",
  "docx.deleted": "Исключить: «{old}»",
  "docx.added": "Добавить: «{new}»",
} satisfies Partial<Record<keyof typeof en, string>>;
