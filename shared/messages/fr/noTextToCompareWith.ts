import type { noTextToCompareWith as en } from "../en/noTextToCompareWith.ts";

export const noTextToCompareWith = {
  "compare.one-text":
    "Il n’existe encore qu’un seul projet de ce texte. Indiquez un autre texte du dossier, ou un fichier, auquel le comparer.",
} satisfies Partial<Record<keyof typeof en, string>>;
