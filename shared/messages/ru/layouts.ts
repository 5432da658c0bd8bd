import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "Текст с заметками",
  "briefing.layout.table": "Текст и комментарии",
  "briefing.layout.submission": "Письменное представление",
  "briefing.layout.delegate": "Сводка проблемных вопросов",
  "briefing.layout.daily": "Обзор дня",
  "briefing.layout.matrix": "Позиции",
  "briefing.column.text": "Текст",
  "briefing.column.comment": "Комментарий",
  "briefing.nothing": "Здесь нет ничего, что можно показать этим читателям.",
  "briefing.concerns": "Вопросы, вызывающие озабоченность",
  "briefing.standard": "Стандарт",
  "briefing.recommended": "Рекомендуемый текст",
  "briefing.recommendations": "Рекомендации",
  "briefing.recommend.wording": "{place}: принять текст, рекомендованный в пункте {paragraph}.",
  "briefing.recommend.concern": "{place}: снять озабоченность, изложенную в пункте {paragraph}.",
  "briefing.keep": "Места, которые следует сохранить",
  "briefing.delegate.more":
    "{count, plural, one {Ещё # рекомендация приведена} few {Ещё # рекомендации приведены} many {Ещё # рекомендаций приведены} other {Ещё # рекомендации приведены}} в полной справке (заметки: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, one {Ещё # место, которое следует сохранить, приведено} few {Ещё # места, которые следует сохранить, приведены} many {Ещё # мест, которые следует сохранить, приведены} other {Ещё # места, которые следует сохранить, приведены}} в полной справке (заметки: {list}).",
  "briefing.matrix.unnamed":
    "{count, plural, one {# делегация} few {# делегации} many {# делегаций} other {# делегации}}",
  "briefing.scope":
    "{list, select, none {Не выбрано ни одного положения} other {О положениях: {list}}}{more, plural, =0 {} one { и ещё # положение} few { и ещё # положения} many { и ещё # положений} other { и ещё # положения}}",
  "briefing.logo": "Логотип",
} as const satisfies Record<keyof typeof en, string>;
