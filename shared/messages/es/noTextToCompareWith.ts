import type { noTextToCompareWith as en } from "../en/noTextToCompareWith.ts";

export const noTextToCompareWith = {
  "compare.one-text":
    "Por ahora solo hay un proyecto de este texto. Indique otro texto del expediente, o un archivo, con que compararlo.",
} satisfies Partial<Record<keyof typeof en, string>>;
