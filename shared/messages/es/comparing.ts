import type { comparing as en } from "../en/comparing.ts";

export const comparing = {
  "compare.one-text":
    "Por ahora solo hay un proyecto de este texto. Indique con qué compararlo: otro texto del expediente o un archivo.",
} satisfies Partial<Record<keyof typeof en, string>>;
