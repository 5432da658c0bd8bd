import type { returnedComments as en } from "../en/returnedComments.ts";

export const returnedComments = {
  "command.returned.open": "Импортировать комментарии…",
  "returned.ask": "Что содержит «{name}»?",
  "returned.ask.ours":
    "Файл сделан в Clausemark по тексту, которого нет в этом досье. В нём {count, plural, one {# комментарий, исправление или пометка} few {# комментария, исправления и пометки} many {# комментариев, исправлений и пометок} other {# комментария, исправления и пометки}}.",
  "returned.ask.remarks":
    "В нём {count, plural, one {# комментарий, исправление или пометка} few {# комментария, исправления и пометки} many {# комментариев, исправлений и пометок} other {# комментария, исправления и пометки}}.",
  "returned.ask.said": "Комментарии к тексту этого досье",
  "returned.ask.said.note": "Просматривается до импорта; тексты остаются прежними",
  "returned.ask.draft": "Проект текста",
  "returned.ask.draft.note": "Добавляется как отдельный текст; комментарии и исправления можно добавить вместе с ним",
  "returned.title": "Импорт из «{name}»",
  "returned.list": "Комментарии",
  "returned.fresh": "Новое ({count})",
  "returned.changed": "Изменения имеющихся заметок и предложений ({count})",
  "returned.unsure": "Без привязки ({count})",
  "returned.unsure.what": "Ничто здесь не импортируется, пока вы этого не привяжете.",
  "returned.gone": "Удалено здесь ({count})",
  "returned.gone.what": "Это удалено здесь и остаётся удалённым.",
  "returned.same":
    "Уже есть здесь, как в файле: {count, plural, one {# заметка или предложение} few {# заметки и предложения} many {# заметок и предложений} other {# заметки и предложения}}.",
  "returned.settled": "В файле закрыто",
  "returned.open": "В файле открыто, здесь закрыто",
  "returned.reopen": "Открыть снова обсуждения, которые здесь закрыты, а в файле открыты",
  "returned.confidentiality": "Доступ к новым заметкам и предложениям",
  "returned.names": "Файл относится к этому тексту: {text}.",
  "returned.text": "Текст",
  "returned.page": "страница {page}",
  "returned.place": "Привязать…",
  "returned.place.at": "Положение",
  "returned.place.hint": "Обозначение, например 24(1)(a)",
  "returned.place.words": "Выделите текст; без выделения — всё положение",
  "returned.place.here": "Привязать сюда",
  "returned.place.again": "Изменить место…",
  "returned.would":
    "Будет импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "returned.brought":
    "Импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "returned.go": "Импортировать",
  "returned.leaving": "Отменить, ничего не импортируя?",
  "returned.leaving.what": "Отмеченное и привязки были бы потеряны. Файл остаётся прежним, его можно открыть снова.",
} satisfies Partial<Record<keyof typeof en, string>>;
