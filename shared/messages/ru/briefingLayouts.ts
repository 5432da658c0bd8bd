import type { briefingLayouts as en } from "../en/briefingLayouts.ts";

export const briefingLayouts = {
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
  "briefing.keep": "Места, которые следует сохранить",
  "briefing.delegate.more":
    "{count, plural, one {Ещё # вопрос приведён} few {Ещё # вопроса приведены} many {Ещё # вопросов приведены} other {Ещё # вопроса приведены}} в полной справке (заметки: {list}).",
  "briefing.delegate.more-keep":
    "{count, plural, one {Ещё # место, которое следует сохранить, приведено} few {Ещё # места, которые следует сохранить, приведены} many {Ещё # мест, которые следует сохранить, приведены} other {Ещё # места, которые следует сохранить, приведены}} в полной справке (заметки: {list}).",
  "briefing.matrix.unnamed":
    "{count, plural, one {# делегация} few {# делегации} many {# делегаций} other {# делегации}}",
  "briefing.scope":
    "{list, select, none {Не выбрано ни одного положения} other {О положениях: {list}}}{more, plural, =0 {} one { и ещё # положение} few { и ещё # положения} many { и ещё # положений} other { и ещё # положения}}",
  "briefing.logo": "Логотип",
  "briefing.recommend.delete": "Исключить слова «{words}» ({place}).",
  "briefing.recommend.delete-whole": "Исключить положение: {place}.",
  "briefing.recommend.replace": "{place}: заменить слова «{old}» словами «{new}».",
  "briefing.recommend.insert-after": "{place}: после слов «{old}» включить слова «{new}».",
  "briefing.recommend.insert-before": "{place}: перед словами «{old}» включить слова «{new}».",
  "briefing.recommend.amend": "Изложить положение {place} в следующей редакции: «{new}».",
  "briefing.recommend.add": "Добавить после положения {place}: «{new}».",
  "briefing.recommend.retain": "Сохранить слова «{words}» ({place}).",
  "briefing.recommend.retain-whole": "Сохранить положение: {place}.",
  "briefing.recommend.more":
    "{count, plural, one {Ещё # рекомендация — в тексте с заметками.} few {Ещё # рекомендации — в тексте с заметками.} many {Ещё # рекомендаций — в тексте с заметками.} other {Ещё # рекомендации — в тексте с заметками.}}",
  "briefing.paragraph": "Пункт",
  "briefing.concerns.other": "Вопросы, по которым нет рекомендуемой формулировки",
  "briefing.agreed-provisions":
    "Согласовано ad referendum: {list}{more, plural, =0 {} one { и ещё #} few { и ещё #} many { и ещё #} other { и ещё #}}.",
  "briefing.place.preamble": "Пункт {number} преамбулы",
  "briefing.place.preamble.inline": "пункт {number} преамбулы",
  "briefing.place.whole-preamble": "Преамбула",
  "briefing.place.unnumbered": ", ненумерованный абзац {number}",
  "briefing.place.repeated": "повтор {number}",
  "briefing.submitted-by": "Представлено: {who}",
  "briefing.contact-line": "Контакты: {contact}",
  "briefing.contents": "Содержание",
  "briefing.skipped": "Опущено, заметок нет: {first}{last, select, none {} other { — {last}}}",
  "briefing.standard.english": "{where} (цитируется на английском языке)",
  "briefing.handling.line": "Обращаться согласно пометке вверху страницы.",
  "briefing.daily.by-provision": "Заявления по положениям",
} as const satisfies Record<keyof typeof en, string>;
