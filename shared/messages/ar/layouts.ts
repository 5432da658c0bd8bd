import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
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
  "briefing.recommend.wording": "{place}: اعتماد النص الموصى به في الفقرة {paragraph}.",
  "briefing.recommend.concern": "{place}: معالجة الشاغل المبين في الفقرة {paragraph}.",
  "briefing.keep": "نصوص ينبغي الإبقاء عليها",
  "briefing.delegate.more":
    "{count, plural, zero {لا توصيات أخرى في مذكرة الإحاطة الكاملة} one {توصية أخرى واحدة في مذكرة الإحاطة الكاملة} two {توصيتان أخريان في مذكرة الإحاطة الكاملة} few {# توصيات أخرى في مذكرة الإحاطة الكاملة} many {# توصية أخرى في مذكرة الإحاطة الكاملة} other {# توصية أخرى في مذكرة الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, zero {لا شيء آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} one {نص آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} two {نصان آخران ينبغي الإبقاء عليهما في مذكرة الإحاطة الكاملة} few {# نصوص أخرى ينبغي الإبقاء عليها في مذكرة الإحاطة الكاملة} many {# نصًا آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة} other {# نص آخر ينبغي الإبقاء عليه في مذكرة الإحاطة الكاملة}} (الملاحظات: {list}).",
  "briefing.matrix.unnamed":
    "{count, plural, zero {لا وفود} one {وفد واحد} two {وفدان} few {# وفود} many {# وفدًا} other {# وفد}}",
  "briefing.scope":
    "{list, select, none {لا يتناول أي حكم منه} other {بشأن {list}}}{more, plural, =0 {} zero {} one { وحكم آخر} two { وحكمين آخرين} few { و# أحكام أخرى} many { و# حكمًا آخر} other { و# حكم آخر}}",
  "briefing.logo": "الشعار",
} as const satisfies Record<keyof typeof en, string>;
