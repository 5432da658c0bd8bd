import type { singleTextRefusal as en } from "../en/singleTextRefusal.ts";

export const singleTextRefusal = {
  "compare.one-text": "لا يوجد حتى الآن سوى مشروع واحد لهذا النص. حدّد ما يُقارَن به: نص آخر من ملف التفاوض أو ملف.",
} satisfies Partial<Record<keyof typeof en, string>>;
