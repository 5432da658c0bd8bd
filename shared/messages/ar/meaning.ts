import type { meaning as en } from "../en/meaning.ts";

export const meaning = {
  "adopted.adopted": "معتمد في {text}",
  "adopted.partly": "معتمد جزئياً في {text}",
  "adopted.not": "غير معتمد في {text}",
  "adopted.there": "صار موجوداً:",
  "adopted.gone": "زال:",
  "adopted.missing": "غير موجود:",
  "adopted.still": "ما زال موجوداً:",
  "adopted.quoted": "«{words}»",
  "table.adopted": "بحسب الكلمات",
} satisfies Partial<Record<keyof typeof en, string>>;
