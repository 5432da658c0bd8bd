import type { positions as en } from "../en/positions.ts";

/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "внесено к тексту: {place}",
  "cli.no-place": "без привязки к новейшему тексту, сделано к тексту {place}",
  "cli.revised-positions":
    "Позиции: по тем же словам {valid}, по изменённому тексту {earlier}, без привязки {unplaced}.",
  "cli.revised-proposals": "Предложения: к тем же словам {valid}, к другим словам {earlier}, без привязки {unplaced}.",
  "cli.revised-statuses": "Статусы: действуют {valid}, больше не действуют {earlier}.",
  "tray.proposals.unplaced": "Предложения без привязки: {count}",
  "tray.proposals.unplaced.what":
    "Слов, которые они изменили бы, в этом проекте нет, или они есть в нескольких местах.",
  "tray.proposals.earlier": "Предложения по изменённому тексту: {count}",
  "tray.proposals.earlier.what": "Слова, которые они заменили бы, или текст вокруг них с тех пор изменились.",
  "tray.proposals.absent": "Предложения, которых нет в этом тексте: {count}",
  "tray.proposals.discarded": "Предложения, неприменимые в этом проекте: {count}",
  "tray.proposals.discarded.what": "Кто-то из участников отметил эти предложения как неприменимые.",
  "tray.proposals.count":
    "{count, plural, one {# предложение по изменённому тексту} few {# предложения по изменённому тексту} many {# предложений по изменённому тексту} other {# предложения по изменённому тексту}}",
  "tray.empty.alone": "Всё, что записано к этому тексту, к нему привязано.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "по этим словам",
  "validity.confirmed": "подтверждено для этого текста",
  "validity.earlier": "по прежним словам",
  "validity.around": "по тем же словам, но с другим текстом вокруг них",
  "validity.unplaced": "слова не найдены",
  "validity.discarded": "неприменимо в этом проекте",
  "validity.absent": "не входит в этот текст",
  "positions.of-proposal": "в отношении предложенных слов, а не текста",
  "positions.in-conflict": "противоречие",
  "positions.superseded": "с тех пор изменена",
  "positions.earlier":
    "{change, select, around {По тем же словам, но с другим текстом вокруг них} other {По другим словам}}",
  "positions.earlier.note": "Для этого текста они учитываются, только если их подтвердит кто-то из участников.",
  "positions.unplaced": "По словам, которых здесь не найдено",
  "positions.unplaced.note":
    "Возможно, их место здесь; для этого текста они учитываются, только если их подтвердит кто-то из участников.",
  "positions.confirmed-by": "подтверждено для этого текста: {who}",
  "positions.place":
    "{says, select, confirm {Подтвердить для этого текста} discard {Неприменимо в этом проекте} other {Отменить}}",
  "positions.place-which":
    "{says, select, confirm {Подтвердить для этого текста} discard {Неприменимо в этом проекте} other {Отменить}}: {name} {held}",
  "provision-status.same-words": "указано для тех же слов: {text}",
  "note.made-on":
    "Сделано к тексту: {place}{words, select, none {} other {: «{words}»}}. {change, select, around {Здесь слова те же, но текст вокруг них изменился} other {Здесь слова другие}}; место никто не подтвердил.",
  "provision-status.earlier": "указано для прежнего текста: {text}",
  "matrix.earlier-texts": "Изложены по прежним текстам",
  "matrix.earlier-texts.note":
    "Эти позиции изложены по прежним текстам. Никто не подтвердил, что они относятся к этому тексту.",
  "matrix.left-behind":
    "{count, plural, one {# позиция изложена по прежнему тексту, для этого никем не подтверждена и не входит в эту таблицу.} few {# позиции изложены по прежним текстам, для этого никем не подтверждены и не входят в эту таблицу.} many {# позиций изложены по прежним текстам, для этого никем не подтверждены и не входят в эту таблицу.} other {# позиции изложены по прежним текстам, для этого никем не подтверждены и не входят в эту таблицу.}}",
  "matrix.left-behind.show": "Проверить позиции",
  "tray.positions.count":
    "{count, plural, one {# позиция по изменённому тексту} few {# позиции по изменённому тексту} many {# позиций по изменённому тексту} other {# позиции по изменённому тексту}}",
  "tray.positions.unplaced": "Позиции без привязки: {count}",
  "tray.positions.unplaced.what":
    "Слов, по которым они изложены, в этом проекте нет, или они есть в нескольких местах.",
  "tray.positions.earlier": "Позиции по изменённому тексту: {count}",
  "tray.positions.earlier.what": "Они не учитываются для этого проекта, пока их не подтвердит кто-то из участников.",
  "tray.positions.absent": "Позиции, которых нет в этом тексте: {count}",
  "tray.positions.discarded": "Позиции, неприменимые в этом проекте: {count}",
  "tray.positions.discarded.what": "Кто-то из участников отметил эти позиции как неприменимые.",
  "tray.statuses": "Статусы изменённого текста: {count}",
  "tray.statuses.what":
    "Слова, для которых они указаны, или текст вокруг них изменились или исключены, поэтому для этого проекта они не действуют.",
  "tray.statuses.count":
    "{count, plural, one {# статус изменённого текста} few {# статуса изменённого текста} many {# статусов изменённого текста} other {# статуса изменённого текста}}",
  "tray.statuses.discarded": "Статусы, неприменимые в этом проекте: {count}",
  "tray.statuses.discarded.what": "Кто-то из участников отметил эти статусы как неприменимые.",
  "tray.statuses.go": "Перейти к {address}",
  "table.taken-text": "Изложена по тексту",
  "table.taken-address": "Изложена по положению",
  "table.validity": "В нынешнем тексте",
  "table.held": "Запись",
  "left.earlier":
    "Не вошло (изложено по прежним текстам): {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.",
  "left.earlier.statuses":
    "Не вошло (указано для прежних текстов): {count, plural, one {# статус} few {# статуса} many {# статусов} other {# статуса}}.",
  "cli.left.earlier":
    "Не вошло (изложено по прежним текстам): {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}} (с --include-earlier войдут с пометкой).",
  "cli.left.earlier.statuses":
    "Не вошло (указано для прежних текстов): {count, plural, one {# статус} few {# статуса} many {# статусов} other {# статуса}} (с --include-earlier войдут с пометкой).",
  "cli.status-id":
    "{count, plural, =0 {Статуса с идентификатором, начинающимся на {id}, нет.} one {Идентификаторы # статуса начинаются на {id}. Укажите больше знаков.} few {Идентификаторы # статусов начинаются на {id}. Укажите больше знаков.} many {Идентификаторы # статусов начинаются на {id}. Укажите больше знаков.} other {Идентификаторы # статуса начинаются на {id}. Укажите больше знаков.}}",
  "cli.position":
    "{count, plural, =0 {Позиции с идентификатором, начинающимся на {id}, нет.} one {Идентификаторы # позиции начинаются на {id}. Укажите больше знаков.} few {Идентификаторы # позиций начинаются на {id}. Укажите больше знаков.} many {Идентификаторы # позиций начинаются на {id}. Укажите больше знаков.} other {Идентификаторы # позиции начинаются на {id}. Укажите больше знаков.}}",
  "briefing.earlier": "Включить позиции по прежним текстам, с пометкой",
  "briefing.replies": "Включить ответы на заметки для всех",
  "others.earlier": "Включить позиции и статусы прежних текстов, с пометкой",
  "briefing.positions.earlier":
    "{count, plural, one {# позиция изложена по прежним текстам и не вошла.} few {# позиции изложены по прежним текстам и не вошли.} many {# позиций изложены по прежним текстам и не вошли.} other {# позиции изложены по прежним текстам и не вошли.}}",
} satisfies Partial<Record<keyof typeof en, string>>;
