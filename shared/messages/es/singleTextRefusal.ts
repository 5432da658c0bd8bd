import type { singleTextRefusal as en } from "../en/singleTextRefusal.ts";

export const singleTextRefusal = {
  "compare.one-text":
    "Por ahora solo hay un proyecto de este texto. Indique otro texto del expediente, o un archivo, con que compararlo.",
} satisfies Partial<Record<keyof typeof en, string>>;
