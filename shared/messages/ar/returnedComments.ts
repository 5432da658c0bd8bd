import type { returnedComments as en } from "../en/returnedComments.ts";

export const returnedComments = {
  "command.returned.open": "استيراد التعليقات…",
  "returned.ask": "ماذا يتضمن «{name}»؟",
  "returned.ask.ours":
    "أُعدّ هذا الملف في Clausemark من نص ليس في ملف التفاوض هذا. عدد ما فيه من تعليقات وتغييرات وعلامات: {count, plural, zero {صفر} one {واحد} two {اثنان} few {#} many {#} other {#}}.",
  "returned.ask.remarks":
    "عدد ما فيه من تعليقات وتغييرات وعلامات: {count, plural, zero {صفر} one {واحد} two {اثنان} few {#} many {#} other {#}}.",
  "returned.ask.said": "تعليقات على نص في ملف التفاوض هذا",
  "returned.ask.said.note": "تُراجع قبل استيرادها؛ وتبقى النصوص كما هي",
  "returned.ask.draft": "مشروع نص",
  "returned.ask.draft.note": "يُضاف نصًا مستقلًا؛ ويمكن إضافة تعليقاته وتغييراته معه",
  "returned.title": "استيراد من «{name}»",
  "returned.list": "التعليقات",
  "returned.fresh": "جديد ({count})",
  "returned.changed": "تغييرات في الملاحظات والمقترحات الموجودة ({count})",
  "returned.unsure": "بلا موضع محدد ({count})",
  "returned.unsure.what": "لا يُستورد شيء من هذا حتى تحدد موضعه.",
  "returned.gone": "محذوفة هنا ({count})",
  "returned.gone.what": "حُذفت هنا وتبقى محذوفة.",
  "returned.same":
    "الموجود هنا كما هو في الملف: {count, plural, zero {لا شيء} one {ملاحظة أو مقترح واحد} two {اثنان من الملاحظات والمقترحات} few {# من الملاحظات والمقترحات} many {# من الملاحظات والمقترحات} other {# من الملاحظات والمقترحات}}.",
  "returned.settled": "منتهٍ في الملف",
  "returned.open": "مفتوح في الملف ومنتهٍ هنا",
  "returned.reopen": "إعادة فتح النقاشات المنتهية هنا والمفتوحة في الملف",
  "returned.confidentiality": "مستوى الاطلاع على الملاحظات والمقترحات الجديدة",
  "returned.names": "يتناول الملف هذا النص: {text}.",
  "returned.text": "النص",
  "returned.page": "الصفحة {page}",
  "returned.place": "تحديد الموضع…",
  "returned.place.at": "الحكم",
  "returned.place.hint": "مرجع مثل ⁦24(1)(a)⁩",
  "returned.place.words": "حدّد النص، أو لا تحدّد شيئًا للحكم كله",
  "returned.place.here": "الوضع هنا",
  "returned.place.again": "تغيير الموضع…",
  "returned.would":
    "سيُستورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "returned.brought":
    "استُورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "returned.go": "استيراد",
  "returned.leaving": "الإلغاء من دون استيراد شيء؟",
  "returned.leaving.what": "ستضيع اختياراتك وما حددته من مواضع. يبقى الملف كما هو ويمكن فتحه من جديد.",
} satisfies Partial<Record<keyof typeof en, string>>;
