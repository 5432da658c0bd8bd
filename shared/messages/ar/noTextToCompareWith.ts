import type { noTextToCompareWith as en } from "../en/noTextToCompareWith.ts";

export const noTextToCompareWith = {
  "compare.one-text": "لا يوجد حتى الآن سوى مشروع واحد لهذا النص. حدّد ما يُقارَن به: نص آخر من ملف التفاوض أو ملف.",
} satisfies Partial<Record<keyof typeof en, string>>;
