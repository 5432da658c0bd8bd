import type { documentMatching as en } from "../en/documentMatching.ts";

export const documentMatching = {
  "text.nth": "النص {n, selectordinal, other {#}}",
  "belonging.ask": "إلى أي وثيقة ينتمي هذا النص؟",
  "belonging.ask.hint": "لا تبيّن الصياغة ذلك: اختر وثيقة ثم أضف النص.",
  "belonging.next": "النص التالي من «{title}»",
  "belonging.version": "نسخة لغوية من «{title}»",
  "belonging.share": "{share, number, percent} من صياغته موجود في ذلك النص",
  "belonging.same": "النص نفسه موجود هنا بالفعل: {text}.",
  "belonging.older": "تاريخه سابق لتاريخ أحدث نص.",
  "belonging.notes":
    "{count, plural, zero {لن يُحدَّد موضع أي ملاحظة} one {سيُحدَّد موضع ملاحظة واحدة} two {سيُحدَّد موضعا ملاحظتين} few {ستُحدَّد مواضع # ملاحظات} many {ستُحدَّد مواضع # ملاحظة} other {ستُحدَّد مواضع # ملاحظة}}.",
  "belonging.proposals":
    "{count, plural, zero {لن يُحدَّد موضع أي مقترح} one {سيُحدَّد موضع مقترح واحد} two {سيُحدَّد موضعا مقترحين} few {ستُحدَّد مواضع # مقترحات} many {ستُحدَّد مواضع # مقترحًا} other {ستُحدَّد مواضع # مقترح}}.",
  "belonging.positions":
    "{count, plural, zero {لا يظل أي موقف ساريًا} one {يظل موقف واحد ساريًا} two {يظل موقفان ساريين} few {تظل # مواقف سارية} many {يظل # موقفًا ساريًا} other {يظل # موقف ساريًا}}.",
  "belonging.statuses":
    "{count, plural, zero {لا تظل أي حالة سارية} one {تظل حالة واحدة سارية} two {تظل حالتان ساريتين} few {تظل # حالات سارية} many {تظل # حالة سارية} other {تظل # حالة سارية}}.",
  "belonging.review":
    "{count, plural, zero {لا شيء يحتاج إلى مراجعة.} one {واحدة تحتاج إلى مراجعة.} two {اثنتان تحتاجان إلى مراجعة.} few {يحتاج # منها إلى مراجعة.} many {يحتاج # منها إلى مراجعة.} other {يحتاج # منها إلى مراجعة.}}",
  "command.texts.move": "نقل إلى وثيقة أخرى…",
  "move.title": "وثيقة هذا النص",
  "move.to": "ينتمي إلى",
  "move.own": "وثيقة مستقلة",
  "move.hint": "تنتقل الملاحظات والمواقف والمواضع مع النص.",
  "move.go": "نقل",
  "move.same": "ينتمي النص إلى هذه الوثيقة بالفعل.",
  "move.alone": "هذا النص هو الوحيد في وثيقته بالفعل.",
  "move.done": "ينتمي النص الآن إلى «{title}».",
  "cli.belongs": "بحسب صياغته، هذا هو النص التالي من «{title}»: {share, number, percent} منها موجود هناك.",
  "cli.unlike": "لا يوجد في أحدث نص من «{title}» سوى {share, number, percent} من صياغته.",
  "cli.unlike-refused":
    "لم يُضف شيء: لا يوجد في أحدث نص من «{title}» سوى {share, number, percent} من صياغته. إن كان وثيقة أخرى فأضفه بواسطة ⁦--document new⁩؛ وإن كان مع ذلك النص التالي منها فبواسطة ⁦--document {id}⁩.",
  "cli.belongs-unknown": "لا تبيّن الصياغة إلى أي وثيقة ينتمي هذا النص. سمِّ وثيقة بواسطة ⁦--document⁩: {known}.",
  "dossiers.texts": "{count, plural, zero {لا نصوص} one {نص واحد} two {نصان} few {# نصوص} many {# نصًا} other {# نص}}",
  "dossiers.notes":
    "{count, plural, =0 {بلا ملاحظات} zero {بلا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}",
} satisfies Partial<Record<keyof typeof en, string>>;
