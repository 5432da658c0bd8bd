import type { review as en } from "#shared/messages/en/window/review.ts";

export const review = {
  "command.review.paste": "Вставить текст проекта…",
  "command.review.repair": "Править прочитанное…",

  "review.reading": "Чтение: {name}",
  "review.stop": "Остановить",
  "review.unfinished": "Уже просматривается другой проект. Сначала откройте его или выйдите.",
  "review.failed": "Файл {name} не открыт",
  "review.another": "Выбрать другой файл…",
  "review.paste": "Вставить его текст…",
  "review.close": "Закрыть",
  "review.pasted": "Вставленный текст",
  "review.paste.here": "Вставьте проект сюда",
  "review.paste.hint": "Клавишами Ctrl V или ⌘ V. Номера и заголовки сохранятся.",
  "review.paste.go": "Прочитать",

  "review.of-file": "Просмотр: {name}",
  "review.of-revision": "Правка прочитанного: {symbol}",
  "review.open": "Открыть сейчас",
  "review.accept": "Принять",
  "review.leave": "Выйти",
  "review.stay": "Остаться",
  "review.leaving": "Выйти, не добавив проект?",
  "review.leaving.what":
    "{repairs, plural, =0 {Ваши отметки пропадут.} one {Пропадёт # правка.} few {Пропадут # правки.} many {Пропадёт # правок.} other {Пропадёт # правки.}} Сам файл не изменится.",
  "reading.counts":
    "{articles, plural, one {# статья} few {# статьи} many {# статей} other {# статьи}} · {paragraphs, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}{footnotes, plural, =0 {} one { · # сноска} few { · # сноски} many { · # сносок} other { · # сноски}}{changes, plural, =0 {} one { · # исправление} few { · # исправления} many { · # исправлений} other { · # исправления}}{remarks, plural, =0 {} one { · # примечание} few { · # примечания} many { · # примечаний} other { · # примечания}}",

  "review.outline": "Структура прочитанного",
  "review.text": "Прочитанный текст: {title}",
  "review.text.hint":
    "Enter разделяет у курсора · Backspace в начале присоединяет к предыдущему · Esc ведёт к структуре",
  "review.tools": "Правка прочитанного",
  "review.promote": "Повысить",
  "review.demote": "Понизить",
  "review.merge": "Объединить с предыдущим",
  "review.split": "Разделить",
  "review.rename": "Переименовать",
  "review.kind": "Вид",
  "review.num": "Номер",
  "review.heading": "Заголовок",
  "review.doubtful": "сомнительно",

  "repair.first": "Перед этим нет ничего, к чему можно присоединить.",
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
  "review.of.own": "Добавлять тексты в открытое досье могут только руководители: этот станет отдельным досье.",
  "review.title": "Название",
  "review.symbol": "Условное обозначение",
  "review.symbol.example": "A/AC.291/22/Rev.3",
  "review.date": "Дата",
  "review.language": "Язык",
  "review.language.unknown": "неизвестен",
  "review.covers": "Содержит",
  "review.covers.whole": "весь документ",
  "review.covers.part": "только эти положения",
  "review.covers.hint": "{provisions}. Остального в этом тексте нет, и заметки к нему не считаются потерянными.",

  "review.doubts":
    "{count, plural, =0 {Сомнений нет} one {Проверьте # место} few {Проверьте # места} many {Проверьте # мест} other {Проверьте # места}}",
  "review.doubts.none": "Всё в файле прочитано как текст со своим местом.",
  "review.doubts.none.but": "Всё в файле прочитано как текст со своим местом, кроме оставленного вне текста (ниже).",
  "review.exclusions":
    "{count, plural, one {Вне текста остался # фрагмент} few {Вне текста остались # фрагмента} many {Вне текста осталось # фрагментов} other {Вне текста осталось # фрагмента}}",

  "review.changes":
    "{count, plural, one {# исправление} few {# исправления} many {# исправлений} other {# исправления}} в файле",
  "review.view": "Исправления",
  "review.view.accepted": "приняты",
  "review.view.rejected": "отклонены",
  "review.view.shown": "показаны",
  "review.view.repaired": "Чтобы учесть исправления иначе, отмените правку прочитанного: файл будет прочитан заново.",
  "review.changes.by":
    "{author}: {count, plural, one {# исправление как предложение} few {# исправления как предложения} many {# исправлений как предложения} other {# исправления как предложения}}",
  "review.remarks": "{count, plural, one {# примечание} few {# примечания} many {# примечаний} other {# примечания}}",
  "review.remarks.by":
    "{author}: {count, plural, one {# примечание как заметка} few {# примечания как заметки} many {# примечаний как заметки} other {# примечания как заметки}}",
  "review.nobody": "автор не указан",
  "review.statuses": "{count, plural, one {# статус} few {# статуса} many {# статусов} other {# статуса}} в тексте",
  "review.status":
    "{status, select, agreed {согласовано ad referendum} pending {на рассмотрении} informals {на неофициальных консультациях} package {в пакетном предложении Председателя} withdrawn {снято} deleted {исключено} other {обсуждение возобновлено}}",

  "provision.article": "статья",
  "provision.rule": "правило",
  "provision.paragraph": "пункт",
  "provision.subparagraph": "вложенный пункт",
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
