import type { noTextToCompareWith as en } from "../en/noTextToCompareWith.ts";

export const noTextToCompareWith = {
  "compare.one-text": "此案文目前只有一份草案。请指明案卷中的另一案文或一个文件，用来比较。",
} satisfies Partial<Record<keyof typeof en, string>>;
