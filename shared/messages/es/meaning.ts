import type { meaning as en } from "../en/meaning.ts";

export const meaning = {
  "adopted.adopted": "Aprobada en {text}",
  "adopted.partly": "Aprobada en parte en {text}",
  "adopted.not": "No aprobada en {text}",
  "adopted.there": "Ahora está:",
  "adopted.gone": "Ya no está:",
  "adopted.missing": "No está:",
  "adopted.still": "Sigue estando:",
  "adopted.quoted": "«{words}»",
  "table.adopted": "Según sus palabras",
} satisfies Partial<Record<keyof typeof en, string>>;
