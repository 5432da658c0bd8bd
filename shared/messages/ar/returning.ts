import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "استيراد ما يقوله الآخرون…",
  "returned.ask": "ما طبيعة «{name}»؟",
  "returned.ask.ours":
    "أُعدّ هذا الملف في Clausemark من نص ليس في ملف التفاوض هذا. عدد ما فيه من تعليقات وتغييرات وعلامات: {count, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}.",
  "returned.ask.remarks":
    "عدد ما فيه من تعليقات وتغييرات وعلامات: {count, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}.",
  "returned.ask.said": "ما يقوله الآخرون عن نص موجود هنا",
  "returned.ask.said.note": "يُراجع قبل استيراده؛ وتبقى النصوص كما هي",
  "returned.ask.draft": "مشروع نص",
  "returned.ask.draft.note": "يُقرأ نصًا قائمًا بذاته؛ ويمكن إضافة تعليقاته وتغييراته معه",
  "returned.title": "ما يأتي به «{name}»",
  "returned.list": "ما يقوله الآخرون",
  "returned.fresh": "جديد ({count})",
  "returned.changed": "بشأن ما هو هنا ({count})",
  "returned.unsure": "بلا موضع مؤكد ({count})",
  "returned.unsure.what": "لا يُستورد شيء من هذا حتى تحدد موضعه.",
  "returned.gone": "مسحوب هنا ({count})",
  "returned.gone.what": "سُحب أو مُحي، ويبقى كذلك.",
  "returned.same":
    "الموجود هنا كما هو في الملف: {count, plural, zero {لا شيء} one {ملاحظة أو مقترح واحد} two {اثنان من الملاحظات والمقترحات} few {# من الملاحظات والمقترحات} many {# من الملاحظات والمقترحات} other {# من الملاحظات والمقترحات}}.",
  "returned.settled": "منتهٍ في الملف",
  "returned.open": "مفتوح في الملف، منتهٍ هنا",
  "returned.reopen": "إعادة فتح ما هو منتهٍ هنا ومفتوح في الملف",
  "returned.confidentiality": "مستوى الاطلاع على الملاحظات والمقترحات الجديدة",
  "returned.names": "يسمّي الملف نصه: {text}.",
  "returned.text": "يتعلق بالنص",
  "returned.page": "الصفحة {page}",
  "returned.place": "تحديد الموضع يدويًا…",
  "returned.place.at": "الحكم",
  "returned.place.hint": "مرجعه، مثل ⁦24(1)(a)⁩",
  "returned.place.words": "حدّد الكلمات المقصودة؛ وبلا تحديد يُقصد الحكم كله",
  "returned.place.here": "الوضع هنا",
  "returned.place.again": "موضع آخر…",
  "returned.would":
    "سيُستورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "returned.brought":
    "استُورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "returned.go": "استيراد",
  "returned.leaving": "المغادرة دون استيراد شيء؟",
  "returned.leaving.what": "يُنسى ما حددته ووضعته. يبقى الملف كما هو ويمكن فتحه من جديد.",
} satisfies Partial<Record<keyof typeof en, string>>;
