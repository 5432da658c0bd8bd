import type { firstSteps as en } from "../en/firstSteps.ts";

export const firstSteps = {
  "command.first-steps": "الخطوات الأولى…",
  "first-steps.title": "الخطوات الأولى",
  "first-steps.at": "{step, number} من {steps, number}",
  "first-steps.skip": "تخطي الكل",
  "first-steps.next": "التالي",
  "first-steps.notes": "ملاحظتك الأولى",
  "first-steps.notes.select": "حدد كلمات في النص ثم اختر مستوى، ويمكن أن يتبعه تعليق.",
  "first-steps.notes.line": "ينقلك السطر في الأعلى إلى حكم، مثل «{place}»، ويسجل من قال ماذا، مثل «{entry}».",
  "first-steps.notes.name":
    "تطلب ملاحظتك الأولى اسمًا: يكفي اسم مستعار أو صفة. يمكنك تركه فارغًا وتحديده لاحقًا في «الفريق».",
} satisfies Partial<Record<keyof typeof en, string>>;
