import type { briefingLayouts as en } from "../en/briefingLayouts.ts";

export const briefingLayouts = {
  "briefing.layout.annotated": "النص مع ملاحظاته",
  "briefing.layout.table": "النص والتعليقات",
  "briefing.layout.submission": "مساهمة خطية",
  "briefing.layout.delegate": "خلاصة الشواغل",
  "briefing.layout.daily": "التغطية اليومية",
  "briefing.layout.matrix": "المواقف",
  "briefing.column.text": "النص",
  "briefing.column.comment": "التعليق",
  "briefing.nothing": "ليس هنا ما يجوز عرضه على هذا الجمهور.",
  "briefing.concerns": "الشواغل",
  "briefing.standard": "المعيار",
  "briefing.recommended": "النص الموصى به",
  "briefing.recommendations": "التوصيات",
  "briefing.keep": "نصوص ينبغي الإبقاء عليها",
  "briefing.delegate.more":
    "{count, plural, zero {لا شواغل أخرى في مذكرة الإحاطة الكاملة} one {شاغل آخر واحد في مذكرة الإحاطة الكاملة} two {شاغلان آخران في مذكرة الإحاطة الكاملة} few {# شواغل أخرى في مذكرة الإحاطة الكاملة} many {# شاغلا آخر في مذكرة الإحاطة الكاملة} other {# شاغل آخر في مذكرة الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, zero {لا شيء آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} one {نص آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} two {نصان آخران ينبغي الإبقاء عليهما في مذكرة الإحاطة الكاملة} few {# نصوص أخرى ينبغي الإبقاء عليها في مذكرة الإحاطة الكاملة} many {# نصًا آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} other {# نص آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.notes.more":
    "{list} {count, plural, zero {ولا شيء غيرها} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "briefing.matrix.unnamed":
    "{count, plural, zero {لا وفود} one {وفد واحد} two {وفدان} few {# وفود} many {# وفدًا} other {# وفد}}",
  "briefing.scope":
    "{list, select, none {لا يتناول أي حكم منه} other {بشأن {list}}}{more, plural, =0 {} zero {} one { وحكم آخر} two { وحكمين آخرين} few { و# أحكام أخرى} many { و# حكمًا آخر} other { و# حكم آخر}}",
  "briefing.logo": "الشعار",
  "briefing.recommend.delete": "حذف «{words}» في {place}.",
  "briefing.recommend.delete-whole": "حذف {place}.",
  "briefing.recommend.replace": "في {place}، يستعاض عن «{old}» بـ «{new}».",
  "briefing.recommend.insert-after": "في {place}، تدرج «{new}» بعد «{old}».",
  "briefing.recommend.insert-before": "في {place}، تدرج «{new}» قبل «{old}».",
  "briefing.recommend.amend": "تعديل {place} ليصبح نصه: «{new}».",
  "briefing.recommend.add": "تضاف بعد {place} العبارة التالية: «{new}».",
  "briefing.recommend.retain": "الإبقاء على «{words}» في {place}.",
  "briefing.recommend.retain-whole": "الإبقاء على {place}.",
  "briefing.recommend.more":
    "{count, plural, zero {لا توصيات أخرى في النص مع ملاحظاته.} one {وهناك توصية أخرى في النص مع ملاحظاته.} two {وهناك توصيتان أخريان في النص مع ملاحظاته.} few {وهناك # توصيات أخرى في النص مع ملاحظاته.} many {وهناك # توصية أخرى في النص مع ملاحظاته.} other {وهناك # توصية أخرى في النص مع ملاحظاته.}}",
  "briefing.paragraph": "الفقرة",
  "briefing.concerns.other": "شواغل لا صيغة موصى بها لها",
  "briefing.agreed-provisions":
    "متفق عليه بشرط الاستشارة: {list}{more, plural, =0 {} zero {} one { وحكم آخر} two { وحكمان آخران} few { و# أحكام أخرى} many { و# حكما آخر} other { و# حكم آخر}}.",
  "briefing.place.preamble": "الفقرة {number} من الديباجة",
  "briefing.place.preamble.inline": "الفقرة {number} من الديباجة",
  "briefing.place.whole-preamble": "الديباجة",
  "briefing.place.unnumbered": "، الفقرة غير المرقمة {number}",
  "briefing.place.repeated": "التكرار {number}",
  "briefing.submitted-by": "الجهة المقدِّمة: {who}",
  "briefing.contact-line": "للاتصال: {contact}",
  "briefing.contents": "المحتويات",
  "briefing.skipped": "لا ملاحظات عليه فلم يطبع: {first}{last, select, none {} other { إلى {last}}}",
  "briefing.standard.english": "{where} (مقتبس بالإنكليزية)",
  "briefing.handling.line": "يُتعامل مع الوثيقة وفق البيان الوارد في أعلى الصفحة.",
  "briefing.daily.by-provision": "البيانات حسب الأحكام",
} as const satisfies Record<keyof typeof en, string>;
