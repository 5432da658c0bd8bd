import type { singleTextRefusal as en } from "../en/singleTextRefusal.ts";

export const singleTextRefusal = {
  "compare.one-text":
    "Il n’existe encore qu’un seul projet de ce texte. Indiquez un autre texte du dossier, ou un fichier, auquel le comparer.",
} satisfies Partial<Record<keyof typeof en, string>>;
