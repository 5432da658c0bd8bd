import type { exportTables as en } from "../en/exportTables.ts";

export const exportTables = {
  "table.id": "Ид.",
  "table.eid": "Имя Akoma Ntoso",
  "table.text": "Проект",
  "table.made": "К чему сделано",
  "table.part": "К чему относится",
  "table.start": "Начало",
  "table.kind": "Вид",
  "table.severity": "Серьёзность",
  "table.level": "Уровень",
  "table.agreed": "Согласованная серьёзность",
  "table.rights": "Права",
  "table.standards": "Стандарты",
  "table.tags": "Метки",
  "table.replies": "Ответы",
  "table.repliers": "Кто ответил",
  "table.settled": "Открыто или закрыто",
  "table.author": "Автор заметки",
  "table.source": "Источник",
  "register.title": "Реестр рисков",
  "register.words": "Слова",
  "register.whole": "Всё положение",
  "register.gap": "После положения",
  "register.open": "Открыто",
  "register.settled": "Закрыто",
  "table.n": "Номер",
  "table.key": "Ключ",
  "table.code-of": "{column} (код)",
  "table.symbol": "Условное обозначение",
  "table.date": "Дата проекта",
  "table.status": "Статус",
  "table.remark": "Примечание",
  "table.right": "Право",
  "table.rater": "Автор оценки",
  "table.provisional": "Предварительный уровень",
  "others.table.rights": "Права в заметках",
  "others.table.rights.note": "Строка на каждое право, названное в заметке",
  "others.table.ratings": "Оценки",
  "others.table.ratings.note": "Строка на каждую оценку заметки, только для команды",
  "others.table.method": "Описание метода",
  "others.table.method.note": "Как определяется серьёзность",
  "others.table.statuses": "Статусы",
  "others.table.statuses.note": "Статусы положений, например согласовано ad referendum",
  "others.holds.statuses":
    "В файле: {count, plural, =0 {нет статусов} one {# статус} few {# статуса} many {# статусов} other {# статуса}}.",
  "others.ratings-are-for-the-team":
    "Оценки только для команды. Выберите команду как круг читателей или другую таблицу.",
  "cli.exported-statuses":
    "Записано в {path}: {rows, plural, one {# статус} few {# статуса} many {# статусов} other {# статуса}}{kept, plural, =0 {} one {; # статус не для этого круга читателей} few {; # статуса не для этого круга читателей} many {; # статусов не для этого круга читателей} other {; # статуса не для этого круга читателей}}.",
  "cli.method-apart": "В файле нет описания метода. Чтобы записать его отдельно, используйте --table method.",
  "returned.other-table": "Это другая таблица Clausemark, а не реестр рисков. Вернуть можно только реестр рисков.",
  "returned.csv-encoding": "Этот CSV не в UTF-8. В Excel сохраните его как «CSV UTF-8» и повторите.",
  "returned.lost-letters":
    "При сохранении этого CSV потеряны буквы: ответы в нём начинаются с вопросительного знака. В Excel сохраните реестр как «CSV UTF-8» и повторите.",
  "returned.broken": "Файл неполон, или это не {format}. Экспортируйте его ещё раз из исходной программы.",
  "returned.none":
    "В файле нет аннотаций, которые можно прочитать: ни Web Annotations, ни XFDF, ни реестра рисков, ни JSON Hypothesis. Попросите файл, в котором они есть.",
  "returned.no-register":
    "В таблице нет столбца комментариев, известного Clausemark. Оставьте первую строку реестра такой, какой она была при экспорте.",
  "returned.unknown":
    "Аннотации из {name} прочитать нельзя. Форматы: DOCX, ODT, RTF, PDF, JSON-LD, XFDF, CSV, XLSX, JSON из Hypothesis.",
  "cli.exported-register":
    "Записано в {path}: {rows, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}.",
  "cli.wrote":
    "Записано в {path}: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "cli.wrote-text":
    "Записано в {path}: {provisions, plural, one {# положение} few {# положения} many {# положений} other {# положения}}.",
  "left.team":
    "Не вошло (только для группы наблюдателей): {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "left.informals":
    "Не вошло (из неофициальных консультаций): {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "left.within": "Остаётся в группе наблюдателей: {list}.",
  "left.within.replies": "{count, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}",
  "left.within.ratings":
    "{count, plural, one {# оценка участника} few {# оценки участников} many {# оценок участников} other {# оценки участников}}",
  "left.within.reasons":
    "{count, plural, one {# обоснование} few {# обоснования} many {# обоснований} other {# обоснования}}",
  "left.within.assignments":
    "{count, plural, one {# поручение} few {# поручения} many {# поручений} other {# поручения}}",
  "left.public":
    "Не вошло, поскольку экспорт предназначен для всех: источники, время, форматы и записи; из заметок по правилу Чатем-Хауса — всё, кроме содержания.",
  "left.hidden":
    "Идёт слепая оценка: не вошли уровни {notes, plural, one {# заметки, которую} few {# заметок, которые} many {# заметок, которые} other {# заметки, которые}} вы не оценили.",
  "cli.left.names": "Не вошли: имена участников (включаются с --authors names).",
  "cli.returned.new": "новая, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "комментарий изменён, {at}: {text}",
  "cli.returned.reply": "ответ, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {в файле закрыто} other {в файле ещё открыто (--reopen откроет снова)}}, {at}: {text}",
  "cli.returned.proposal": "предложение, {at}{by, select, none {} other { ({by})}}: «{old}» > «{text}»",
  "cli.returned.doubtful": "место неясно ({at}), не импортируется: {text}",
  "cli.returned.unplaceable":
    "нет ни в одном тексте этого досье{page, plural, =0 {} other { (страница {page})}}, не импортируется: {text}",
  "cli.returned.gone": "здесь удалено, не импортируется: {text}",
  "cli.returned.would":
    "Будет импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}; {known, plural, one {# заметка уже есть} few {# заметки уже есть} many {# заметок уже есть} other {# заметки уже есть}}.",
  "cli.returned.who": "Укажите, кто импортирует: --as NAME.",
  "cli.returned.brought":
    "Импортировано: {notes, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {replies, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, {changes, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}; {known, plural, one {# заметка уже была} few {# заметки уже были} many {# заметок уже было} other {# заметки уже было}}.",
  "cli.returned.refused": "не импортировано: {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
