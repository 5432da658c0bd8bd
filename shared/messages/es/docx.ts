import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "Autor",
  "docx.replaced": "En lugar de «{old}»: «{new}»",
  "docx.deleted": "Se suprime: «{old}»",
  "docx.added": "Se añade: «{new}»",
} satisfies Partial<Record<keyof typeof en, string>>;
