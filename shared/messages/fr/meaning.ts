import type { meaning as en } from "../en/meaning.ts";

export const meaning = {
  "adopted.adopted": "Adoptée dans {text}",
  "adopted.partly": "Adoptée en partie dans {text}",
  "adopted.not": "Non adoptée dans {text}",
  "adopted.there": "Désormais présent :",
  "adopted.gone": "Disparu :",
  "adopted.missing": "Absent :",
  "adopted.still": "Toujours présent :",
  "adopted.quoted": "« {words} »",
  "table.adopted": "D’après ses mots",
} satisfies Partial<Record<keyof typeof en, string>>;
