import type { review as en } from "#shared/messages/en/window/review.ts";

export const review = {
  "command.review.paste": "Вставить проект…",
  "command.review.repair": "Править этот текст…",

  "review.reading": "Чтение: {name}",
  "review.recognising": "Определение языка текста",
  "review.language-data": "Выбрать языковые данные…",
  "review.stop": "Остановить",
  "review.unfinished": "Уже просматривается другой проект. Сначала добавьте его или отмените.",
  "review.failed": "Файл {name} не открыт",
  "review.another": "Выбрать другой файл…",
  "review.paste": "Вставить текст…",
  "review.close": "Закрыть",
  "review.pasted": "Вставленный текст",
  "review.paste.title": "Вставить проект",
  "review.paste.here": "Вставьте проект сюда",
  "review.paste.hint": "Нажмите Ctrl V или ⌘ V; номера и заголовки сохранятся.",
  "review.paste.go": "Просмотреть",

  "review.of-file": "Просмотр: {name}",
  "review.of-revision": "Правка структуры: {symbol}",
  "review.open": "Добавить проект",
  "review.accept": "Принять",
  "review.leave": "Отмена",
  "review.stay": "Продолжить просмотр",
  "review.leaving": "Отменить, не добавляя?",
  "review.leaving.what":
    "{repairs, plural, =0 {Отмеченное вами пропадёт.} one {Пропадёт # правка.} few {Пропадут # правки.} many {Пропадёт # правок.} other {Пропадёт # правки.}} Сам файл не изменится.",
  "reading.counts":
    "{articles, plural, one {# статья} few {# статьи} many {# статей} other {# статьи}} · {paragraphs, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}{footnotes, plural, =0 {} one { · # сноска} few { · # сноски} many { · # сносок} other { · # сноски}}{changes, plural, =0 {} one { · # исправление} few { · # исправления} many { · # исправлений} other { · # исправления}}{remarks, plural, =0 {} one { · # комментарий} few { · # комментария} many { · # комментариев} other { · # комментария}}",

  "review.outline": "Структура проекта",
  "review.text": "Текст: {title}",
  "review.text.hint":
    "Enter разделяет у курсора · Backspace в начале присоединяет к предыдущему · Esc ведёт к структуре",
  "review.tools": "Правка структуры",
  "review.promote": "Повысить",
  "review.demote": "Понизить",
  "review.merge": "Объединить с предыдущим",
  "review.delete": "Удалить",
  "review.split": "Разделить",
  "review.rename": "Переименовать",
  "review.kind": "Вид",
  "review.num": "Номер",
  "review.heading": "Заголовок",
  "review.doubtful": "проверить",

  "repair.first": "Нет предыдущего положения, с которым можно объединить.",
  "repair.last": "Ничего не осталось бы. В проекте должно быть хотя бы одно положение.",
  "repair.top": "Это уже верхний уровень.",
  "repair.nowhere": "Здесь нечего разделять. Поставьте курсор в текст положения.",
  "repair.nothing-before":
    "Перед местом разделения ничего не останется. Поставьте курсор туда, где начинается новое положение.",
  "repair.nothing-after":
    "После места разделения ничего не останется. Поставьте курсор туда, где начинается новое положение.",

  "review.details": "Сведения",
  "review.of": "Относится к",
  "review.of.document": "Новый документ",
  "review.of.in": "в досье «{dossier}»",
  "review.of.own": "Добавлять тексты в открытое досье могут только руководители, поэтому этот станет новым досье.",
  "review.title": "Название",
  "review.symbol": "Условное обозначение",
  "review.symbol.example": "A/AC.291/22/Rev.3",
  "review.date": "Дата",
  "review.language": "Язык",
  "review.language.unknown": "неизвестен",
  "review.covers": "Объём",
  "review.covers.whole": "Весь документ",
  "review.covers.part": "Только эти положения",
  "review.covers.hint":
    "В этом тексте есть только {provisions}; для заметок к остальному документу не считается, что их текста больше нет.",

  "review.doubts":
    "{count, plural, =0 {Проблем не найдено} one {# проблема} few {# проблемы} many {# проблем} other {# проблемы}}",
  "review.doubts.none": "Весь текст импортирован.",
  "review.doubts.none.but": "Весь текст импортирован, кроме пропущенного (ниже).",
  "review.exclusions":
    "{count, plural, one {Вне текста остался # фрагмент} few {Вне текста остались # фрагмента} many {Вне текста осталось # фрагментов} other {Вне текста осталось # фрагмента}}",

  "review.changes":
    "{count, plural, one {# исправление} few {# исправления} many {# исправлений} other {# исправления}} в файле",
  "review.view": "Исправления",
  "review.view.accepted": "приняты",
  "review.view.rejected": "отклонены",
  "review.view.shown": "показаны",
  "review.view.repaired": "Чтобы это изменить, отмените правку: файл нужно прочитать заново.",
  "review.numbered": "Нумеровать абзацы: ¶1, ¶2…",
  "review.changes.by":
    "{author}: {count, plural, one {# исправление как предложение} few {# исправления как предложения} many {# исправлений как предложения} other {# исправления как предложения}}",
  "review.remarks":
    "{count, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}}",
  "review.remarks.by":
    "{author}: {count, plural, one {# комментарий как заметка} few {# комментария как заметки} many {# комментариев как заметки} other {# комментария как заметки}}",
  "review.nobody": "без имени",
  "review.statuses": "{count, plural, one {# статус} few {# статуса} many {# статусов} other {# статуса}} в тексте",
  "review.status":
    "{status, select, agreed {согласовано ad referendum} pending {на рассмотрении} informals {на неофициальных консультациях} package {в пакетном предложении Председателя} withdrawn {снято} deleted {исключено} other {обсуждение возобновлено}}",

  "provision.article": "статья",
  "provision.rule": "правило",
  "provision.paragraph": "пункт",
  "provision.subparagraph": "нумерованный подпункт",
  "provision.point": "подпункт",
  "provision.recital": "пункт преамбулы",
  "provision.part": "часть",
  "provision.title": "титул",
  "provision.chapter": "глава",
  "provision.section": "раздел",
  "provision.annex": "приложение",
  "provision.preamble": "преамбула",
  "provision.text": "текст",
} satisfies Partial<Record<keyof typeof en, string>>;
