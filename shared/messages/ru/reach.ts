import type { reach as en } from "../en/reach.ts";

export const reach = {
  "command.reach.show": "Показать ссылки на это",
  "reach.title": "Что ссылается на {address}",
  "reach.none": "Ничто в этом тексте не ссылается на {address}.",
  "reach.what": "Ссылки на другие договоры не учитываются.",
  "reach.direct": "Напрямую ({count})",
  "reach.further": "Число шагов: {steps} ({count})",
  "reach.cites.exact": "ссылка на {cited}",
  "reach.cites.range": "ссылка на {cited}, в составе «{words}»",
  "reach.cites.part": "ссылка на {cited}, часть этого положения",
  "reach.cites.around": "ссылка на {cited}, где это положение находится",
  "reach.cites.unit": "ссылка на {cited}, где находятся оба положения",
  "reach.cites.term": "употребляет «{words}», определение: {cited}",
  "reach.through": "{cites} · через {via}",
  "reach.therefore": "И следовательно: что на это ссылается ({count})",
  "reach.therefore.before": "И следовательно: что на это ссылалось в тексте {text} ({count})",
  "reach.row": "И следовательно: ссылки в {places}",
  "reach.row.term": "И следовательно: «{term}» употребляется в {places}",
  "reach.and-more": "{places} и ещё {count}",
  "reach.contradictions": "Противоречащие позиции по положениям, которые ссылаются друг на друга ({count})",
  "reach.contradictions.what": "Позиции приведены так, как записаны; противоречат ли они друг другу, судить людям.",
  "reach.contradictions.show": "Показать противоречащие позиции ({count})",
  "reach.contradiction":
    "{who}: {stance, select, supports {поддержка {citing}, возражение против {cited}} other {возражение против {citing}, поддержка {cited}}}, на что ссылается {citing}",
  "reach.contradiction.loosely":
    "{who}: {stance, select, supports {поддержка {citing}, возражение против {cited}} other {возражение против {citing}, поддержка {cited}}}; {from} ссылается на {to}",
  "briefing.reach.title": "Приложение: что на что ссылается",
  "briefing.reach.note":
    "Статьи, на которые ссылаются другие. Другие договоры, главы целиком и употребление определённых терминов не включены.",
  "briefing.reach.provision": "Положение",
  "briefing.reach.heading": "Заголовок",
  "briefing.reach.cited": "Ссылки в",
  "briefing.reach.further": "Через два шага",
  "briefing.reach.graph": "Дуги от каждой статьи к тем, на которые она ссылается. Таблица выше говорит то же самое.",
  "briefing.reach.option": "Приложение о том, что на что ссылается",
} satisfies Partial<Record<keyof typeof en, string>>;
