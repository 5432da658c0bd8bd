import type { singleTextRefusal as en } from "../en/singleTextRefusal.ts";

export const singleTextRefusal = {
  "compare.one-text": "此案文目前只有一份草案。请指明案卷中的另一案文或一个文件，用来比较。",
} satisfies Partial<Record<keyof typeof en, string>>;
