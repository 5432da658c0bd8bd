import type { placing as en } from "../en/placing.ts";

export const placing = {
  "address.documents": "عدة وثائق تسمى «{name}». سمِّ واحدة باسم يخصها: {known}.",
  "cli.placed":
    "{says, select, confirmed {تم التأكيد.} corrected {وُضعت هناك.} closed {سُدّ الإغفال في هذا النص.} discarded {لا تنتمي إلى هذا النص.} other {أُزيل: تبقى حيث وُجدت.}}",
  "cli.revised":
    "كما هي {exact}، منقولة {moved}، معادة الصياغة {reworded}، غير محسومة {ambiguous}، مفقودة {lost}، ليست في هذا النص {absent}",
  "document.called.convention": "اتفاقية",
  "document.called.resolution": "قرار",
  "document.called.package": "حزمة",
  "document.called.conference-room-paper": "CRP",
  "document.called.non-paper": "ورقة غير رسمية",
  "document.called.reference": "نص مرجعي",
  "history.placed":
    "{says, select, confirmed {أكّد موضعها في {text}} corrected {حدّد موضعها في {text}} closed {ذكر أن {text} يسدّ الإغفال} other {ذكر أنها لا تنتمي إلى {text}}}",
  "placing.already": "هذا مذكور عن هذه الملاحظة من قبل.",
  "placing.no-gap": "لا يُسدّ إلا الإغفال.",
  "placing.none": "لم يحدّد أحد موضع هذه الملاحظة في هذا النص.",
  "placing.nowhere":
    "ليس للملاحظة موضع في هذا النص. سمِّ موضعاً (⁦--at ADDRESS⁩) أو اذكر أنها لا تنتمي إليه (⁦--discard⁩).",
  "placing.own": "وُضعت الملاحظة على هذا النص نفسه وهي في موضعها.",
  "placing.place": "هذا الموضع ليس في النص. حدّد الكلمات في النص الذي يجب أن تكون فيه الملاحظة.",
  "texts.current": "النص الحالي",
} satisfies Partial<Record<keyof typeof en, string>>;
