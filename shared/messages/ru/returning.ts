import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "Импортировать сказанное другими…",
  "returned.ask": "Что такое «{name}»?",
  "returned.ask.ours":
    "Файл сделан в Clausemark по тексту, которого нет в этом досье. В нём {count, plural, one {# примечание, исправление или пометка} few {# примечания, исправления и пометки} many {# примечаний, исправлений и пометок} other {# примечания, исправления и пометки}}.",
  "returned.ask.remarks":
    "В нём {count, plural, one {# примечание, исправление или пометка} few {# примечания, исправления и пометки} many {# примечаний, исправлений и пометок} other {# примечания, исправления и пометки}}.",
  "returned.ask.said": "Сказанное другими о тексте, который здесь есть",
  "returned.ask.said.note": "Просматривается до импорта; тексты остаются прежними",
  "returned.ask.draft": "Проект текста",
  "returned.ask.draft.note": "Читается как отдельный текст; примечания и исправления можно добавить вместе с ним",
  "returned.title": "Что содержит «{name}»",
  "returned.list": "Сказанное другими",
  "returned.fresh": "Новое ({count})",
  "returned.changed": "О том, что здесь есть ({count})",
  "returned.unsure": "Без точной привязки ({count})",
  "returned.unsure.what": "Это не импортируется, пока вы не укажете, куда оно относится.",
  "returned.gone": "Отозвано здесь ({count})",
  "returned.gone.what": "Отозвано или стёрто и таким остаётся.",
  "returned.same":
    "Уже есть здесь, как в файле: {count, plural, one {# заметка или предложение} few {# заметки и предложения} many {# заметок и предложений} other {# заметки и предложения}}.",
  "returned.settled": "В файле закрыто",
  "returned.open": "В файле открыто, здесь закрыто",
  "returned.reopen": "Открыть снова то, что здесь закрыто, а в файле открыто",
  "returned.confidentiality": "Новые заметки и предложения",
  "returned.names": "Файл называет свой текст: {text}.",
  "returned.text": "Речь о тексте",
  "returned.page": "страница {page}",
  "returned.place": "Указать место…",
  "returned.place.at": "Положение",
  "returned.place.hint": "Его обозначение, например 24(1)(a)",
  "returned.place.words": "Выделите слова, о которых речь; без выделения — всё положение",
  "returned.place.here": "Привязать сюда",
  "returned.place.again": "Другое место…",
  "returned.would":
    "Будет импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "returned.brought":
    "Импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "returned.go": "Импортировать",
  "returned.leaving": "Выйти, ничего не импортируя?",
  "returned.leaving.what": "Отмеченное и привязанное будет забыто. Файл остаётся прежним, его можно открыть снова.",
} satisfies Partial<Record<keyof typeof en, string>>;
