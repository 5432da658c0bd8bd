import type { comparing as en } from "../en/comparing.ts";

export const comparing = {
  "compare.one-text": "لا توجد حتى الآن سوى مسودة واحدة لهذا النص. حدّد ما تُقارَن به: نص آخر من الإضبارة أو ملف.",
} satisfies Partial<Record<keyof typeof en, string>>;
