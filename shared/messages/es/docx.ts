import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "Autor",
  "docx.replaced": "En lugar de «{old}»: «{new}»",
  "docx.deleted": "Por suprimir: «{old}»",
  "docx.added": "Por insertar: «{new}»",
} satisfies Partial<Record<keyof typeof en, string>>;
