import type { comparing as en } from "../en/comparing.ts";

export const comparing = {
  "compare.one-text": "此案文目前只有一份草案。请指明用来比较的案卷中另一案文，或一个文件。",
} satisfies Partial<Record<keyof typeof en, string>>;
