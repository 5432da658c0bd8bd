import type { docx as en } from "../en/docx.ts";

export const docx = {
  "docx.author": "Auteur",
  "docx.replaced": "Au lieu de « {old} » : « {new} »",
  "docx.deleted": "À supprimer : « {old} »",
  "docx.added": "À ajouter : « {new} »",
} satisfies Partial<Record<keyof typeof en, string>>;
