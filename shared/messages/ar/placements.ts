import type { placements as en } from "../en/placements.ts";

export const placements = {
  "address.documents": "«{name}» يصلح لعدة وثائق. ابدأ باسم تنفرد به إحداها: {known}.",
  "cli.placed":
    "{says, select, confirmed {تم التأكيد.} corrected {وُضعت هناك.} closed {وُسم الإغفال في هذا النص بأنه جرى تداركه.} discarded {لا تنطبق على هذا النص.} other {أُلغي تحديد الموضع: توضع حيث يُعثر عليها.}}",
  "cli.there": "{place}: «{words}»",
  "cli.placed-where": "{is, select, before {اتُّخذ في} other {الآن في}} {place}: «{words}»",
  "cli.would-be":
    "{is, select, doubtful {قد يكون الموضع في} uncertain {قد يكون الموضع، وليس ذلك مؤكدًا (مادة أخرى أو كلمات تكاد لا تشبه الأصل)، في} other {يكون الموضع في}} {places}",
  "cli.revised":
    "كما هي {exact}، منقولة {moved}، معادة الصياغة {reworded}، عدة مواضع مطابقة {ambiguous}، أُزيل نصها {lost}، ليست في هذا النص {absent}",
  "document.called.convention": "اتفاقية",
  "document.called.resolution": "قرار",
  "document.called.package": "مجموعة المقترحات",
  "document.called.conference-room-paper": "ورقة غرفة اجتماعات",
  "document.called.non-paper": "ورقة غير رسمية",
  "document.called.reference": "نص مرجعي",
  "history.placed":
    "{says, select, confirmed {تأكيد الموضع في {text}} corrected {تحديد الموضع في {text}} closed {وسم الإغفال في {text} بأنه جرى تداركه} other {وسمها بأنها لا تنطبق على {text}}}",
  "placing.already": "هذا مدوَّن عن هذه الملاحظة بالفعل.",
  "placing.no-gap": "لا يُوسم بأنه جرى تداركه إلا الإغفال.",
  "placing.none": "لم يحدّد أحد موضع هذه الملاحظة في هذا النص.",
  "placing.nowhere":
    "الملاحظة بلا موضع محدد في هذا النص. حدّد موضعًا (⁦--at ADDRESS⁩) أو سِم الملاحظة بأنها لا تنطبق هناك (⁦--discard⁩).",
  "placing.may-be":
    "الكلمات ليست في هذا النص، أو هي في مواضع عدة. قد يكون الموضع في: {places}. حدّد أحدها (⁦--at ADDRESS⁩)، أو سِم الملاحظة بأنها لا تنطبق هناك (⁦--discard⁩).",
  "placing.uncertain":
    'ليس مؤكدًا أن الموضع هو الذي عُثر عليه، {there}: فهو في مادة أخرى، أو كلماته تكاد لا تشبه الأصل. إن كان هو الموضع فحدّده (⁦--at "{address}"⁩)؛ وإلا فحدّد غيره، أو استعمل ⁦--discard⁩.',
  "placing.unsure": "هل هذا موضعه؟",
  "placing.unsure.why":
    "دُوّن على {made}. {why, select, hardly {الكلمات الواردة في {address} تكاد لا تشبه الأصل.} other {{address} في مادة غير التي صارت إليها مادته.}} لا تؤكد إلا إذا كان هذا موضعه.",
  "placing.own": "دُوّنت الملاحظة على هذا النص نفسه، فموضعها باقٍ كما هو.",
  "placing.place": "هذا الموضع ليس في النص. حدّد نص الملاحظة.",
  "texts.current": "النص الحالي",
} satisfies Partial<Record<keyof typeof en, string>>;
