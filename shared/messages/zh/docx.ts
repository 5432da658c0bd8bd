import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "作者",
  "docx.replaced": "将“{old}”改为：“{new}”",
  "docx.deleted": "删除：“{old}”",
  "docx.added": "增加：“{new}”",
} satisfies Partial<Record<keyof typeof en, string>>;
