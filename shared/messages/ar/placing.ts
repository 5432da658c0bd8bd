import type { placing as en } from "../en/placing.ts";

export const placing = {
  "history.placed":
    "{says, select, confirmed {أكّد موضعها في {text}} corrected {حدّد موضعها في {text}} closed {ذكر أن {text} يسدّ الإغفال} other {ذكر أنها لا تنتمي إلى {text}}}",
  "placing.already": "هذا مذكور عن هذه الملاحظة من قبل.",
  "placing.no-gap": "لا يُسدّ إلا الإغفال.",
  "placing.none": "لم يحدّد أحد موضع هذه الملاحظة في هذا النص.",
  "placing.own": "وُضعت الملاحظة على هذا النص نفسه وهي في موضعها.",
  "placing.place": "هذا الموضع ليس في النص. حدّد الكلمات في النص الذي يجب أن تكون فيه الملاحظة.",
} satisfies Partial<Record<keyof typeof en, string>>;
