import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "Текст с заметками",
  "briefing.layout.table": "Текст и замечания",
  "briefing.layout.submission": "Письменные замечания",
  "briefing.layout.delegate": "Страница для делегата",
  "briefing.layout.daily": "Обзор за день",
  "briefing.layout.matrix": "Кто за что выступает",
  "briefing.column.text": "Текст",
  "briefing.column.comment": "Замечание",
  "briefing.nothing": "Здесь нет ничего, что можно показать этим читателям.",
  "briefing.concerns": "Замечания по тексту",
  "briefing.standard": "Стандарт",
  "briefing.recommended": "Рекомендуемый текст",
  "briefing.recommendations": "Рекомендации",
  "briefing.recommend.wording": "{place}: принять текст, рекомендованный в пункте {paragraph}.",
  "briefing.recommend.concern": "{place}: снять озабоченность, изложенную в пункте {paragraph}.",
  "briefing.keep": "Следует сохранить",
  "briefing.delegate.more":
    "{count, plural, one {Ещё # предложение приведено} few {Ещё # предложения приведены} many {Ещё # предложений приведены} other {Ещё # предложения приведены}} в полной справке (заметки: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, one {Ещё # гарантия, которую следует сохранить, приведена} few {Ещё # гарантии, которые следует сохранить, приведены} many {Ещё # гарантий, которые следует сохранить, приведены} other {Ещё # гарантии, которые следует сохранить, приведены}} в полной справке (заметки: {list}).",
  "briefing.matrix.unnamed":
    "{count, plural, one {# делегация} few {# делегации} many {# делегаций} other {# делегации}}",
  "briefing.scope":
    "{list, select, none {Не выбрано ни одного положения} other {О положениях: {list}}}{more, plural, =0 {} one { и ещё # положение} few { и ещё # положения} many { и ещё # положений} other { и ещё # положения}}",
  "briefing.logo": "Логотип",
} as const satisfies Record<keyof typeof en, string>;
