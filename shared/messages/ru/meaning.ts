import type { meaning as en } from "../en/meaning.ts";

export const meaning = {
  "adopted.adopted": "Принято в {text}",
  "adopted.partly": "Принято частично в {text}",
  "adopted.not": "Не принято в {text}",
  "adopted.there": "Теперь есть:",
  "adopted.gone": "Исчезло:",
  "adopted.missing": "Отсутствует:",
  "adopted.still": "Осталось:",
  "adopted.quoted": "«{words}»",
  "table.adopted": "По словам текста",
} satisfies Partial<Record<keyof typeof en, string>>;
