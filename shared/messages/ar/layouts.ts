import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "النص مع ملاحظاته",
  "briefing.layout.table": "النص والتعليقات",
  "briefing.layout.submission": "مساهمة خطية",
  "briefing.layout.delegate": "صفحة واحدة للمندوب",
  "briefing.layout.daily": "التغطية اليومية",
  "briefing.layout.matrix": "من يتمسك بماذا",
  "briefing.column.text": "النص",
  "briefing.column.comment": "التعليق",
  "briefing.nothing": "ليس هنا ما يجوز عرضه على هذه الجهة.",
  "briefing.concerns": "الشواغل",
  "briefing.standard": "المعيار",
  "briefing.recommended": "النص الموصى به",
  "briefing.recommendations": "التوصيات",
  "briefing.recommend.wording": "{place}: اعتماد النص الموصى به في الفقرة {paragraph}.",
  "briefing.recommend.concern": "{place}: معالجة الشاغل المبين في الفقرة {paragraph}.",
  "briefing.keep": "ما ينبغي الإبقاء عليه",
  "briefing.delegate.more":
    "{count, plural, zero {لا مطالب أخرى في الإحاطة الكاملة} one {مطلب آخر واحد في الإحاطة الكاملة} two {مطلبان آخران في الإحاطة الكاملة} few {# مطالب أخرى في الإحاطة الكاملة} many {# مطلبًا آخر في الإحاطة الكاملة} other {# مطلب آخر في الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, zero {لا ضمانات أخرى للإبقاء عليها في الإحاطة الكاملة} one {ضمانة أخرى واحدة للإبقاء عليها في الإحاطة الكاملة} two {ضمانتان أخريان للإبقاء عليهما في الإحاطة الكاملة} few {# ضمانات أخرى للإبقاء عليها في الإحاطة الكاملة} many {# ضمانة أخرى للإبقاء عليها في الإحاطة الكاملة} other {# ضمانة أخرى للإبقاء عليها في الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.matrix.unnamed":
    "{count, plural, zero {لا وفود} one {وفد واحد} two {وفدان} few {# وفود} many {# وفدًا} other {# وفد}}",
  "briefing.scope":
    "{list, select, none {لا يتناول أي حكم منه} other {بشأن {list}}}{more, plural, =0 {} zero {} one { وحكم آخر} two { وحكمين آخرين} few { و# أحكام أخرى} many { و# حكماً آخر} other { و# حكم آخر}}",
  "briefing.logo": "الشعار",
} as const satisfies Record<keyof typeof en, string>;
