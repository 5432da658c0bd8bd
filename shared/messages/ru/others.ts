import type { others as en } from "../en/others.ts";

export const others = {
  "command.others.save": "Экспортировать…",
  "command.disclose": "Сделать мои заметки доступными для всех…",
  "disclose.title":
    "{count, plural, one {Сделать доступной для всех # заметку или предложение?} few {Сделать доступными для всех # заметки и предложения?} many {Сделать доступными для всех # заметок и предложений?} other {Сделать доступными для всех # заметки и предложения?}}",
  "disclose.what":
    "Это ваши заметки и предложения к этому тексту, которые предназначены для группы наблюдателей и которые пропускает текущий фильтр. Став доступными для всех, они могут войти в любой экспорт: заметки — с уровнем, который складывается из их оценок, предложения — с государствами и группами государств, которые их вносят, ответы — только по запросу. Оценки отдельных участников, источник, время и формат не указываются.",
  "disclose.keep":
    "Написанное другими не меняется, как и помеченное «Правило Чатем-Хауса» или «Неофициальные консультации».",
  "disclose.go": "Сделать доступным для всех",
  "disclose.done":
    "{count, plural, one {Теперь доступна для всех # заметка или предложение.} few {Теперь доступны для всех # заметки и предложения.} many {Теперь доступно для всех # заметок и предложений.} other {Теперь доступно для всех # заметки и предложения.}}",
  "others.title": "Экспорт",
  "others.for": "Назначение",
  "others.for.docx": "Word",
  "others.for.docx.note": "Текст с комментариями и исправлениями; вернувшийся файл можно импортировать",
  "others.for.xlsx": "Электронная таблица",
  "others.for.xlsx.note": "Реестр рисков или другая таблица, столбцы с фильтрами",
  "others.for.csv": "Любая программа для таблиц",
  "others.for.csv.note": "То же простым текстом; вернувшийся реестр можно импортировать",
  "others.for.pdf": "PDF для делегаций",
  "others.for.pdf.note": "Готовится в разделе «Справка», с предварительным просмотром страниц",
  "others.for.html": "Веб-страница",
  "others.for.html.note":
    "Текст с заметками, формулировками, позициями и статусами в одном файле, который открывается в любом браузере без сети",
  "others.for.site": "Веб-сайт",
  "others.for.site.note":
    "Страницы всех текстов с указателем и изменениями между ними, в ZIP для любого статического хостинга",
  "others.for.xfdf": "Программа чтения PDF",
  "others.for.xfdf.note": "Только заметки, для PDF с теми же заметками",
  "others.for.jsonld": "Веб",
  "others.for.jsonld.note": "Веб-аннотации W3C для программ аннотирования и архивов",
  "others.for.akn": "Законодательный архив",
  "others.for.akn.note": "Только проект текста, в Akoma Ntoso",
  "others.for.qdpx": "Программа качественного анализа данных",
  "others.for.qdpx.note": "Проект REFI-QDA: текст с кодами вида, серьёзности, права и метки",
  "others.for.md": "Вики или трекер задач",
  "others.for.md.note": "Markdown",
  "others.for.json": "Ваши программы",
  "others.for.json.note": "Текст и всё, что к нему записано, в документированном JSON",
  "others.table": "Таблица",
  "others.table.register": "Реестр рисков",
  "others.table.register.note": "Строка на каждую заметку",
  "others.table.positions": "Позиции",
  "others.table.positions.note": "Позиции делегаций по всем текстам",
  "others.table.proposals": "Предложения",
  "others.table.proposals.note": "Предложения по всем текстам",
  "others.table.concordance": "Таблица соответствия",
  "others.table.concordance.note": "Изменения каждого положения после предыдущего текста",
  "others.text": "Текст",
  "others.holds.notes":
    "В файле: {notes, plural, =0 {нет заметок} one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {proposals, plural, =0 {нет предложений} one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "others.holds.site":
    "Содержание: {texts, plural, one {# текст} few {# текста} many {# текстов} other {# текста}} со всем, что может видеть эта аудитория.",
  "others.holds.register":
    "В файле: {count, plural, =0 {нет заметок} one {# заметка} few {# заметки} many {# заметок} other {# заметки}}.",
  "others.holds.positions":
    "В файле: {count, plural, =0 {нет позиций} one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.",
  "others.holds.proposals":
    "В файле: {count, plural, =0 {нет предложений} one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.",
  "others.holds.concordance": "В файле: все положения, от {from} до {to}.",
  "others.holds.draft":
    "В файле: только текст ({count, plural, one {# положение} few {# положения} many {# положений} other {# положения}}), без заметок.",
  "others.holds.briefing": "Макет, круг читателей и содержание выбираются в разделе «Справка».",
  "others.left.team": "Не вошло (только для группы наблюдателей): {count}",
  "others.left.informals": "Не вошло (из неофициальных консультаций): {count}",
  "others.left.names.none": "Не вошли: авторы.",
  "others.left.names.roles": "Не вошли: имена авторов (их роли указаны).",
  "others.save": "Сохранить…",
  "others.plan": "Подготовить справку",
  "files.returned": "Файлы с комментариями",
  "files.docx": "Документ Word",
  "files.xfdf": "Аннотации XFDF",
  "files.jsonld": "Веб-аннотации (JSON-LD)",
  "files.akn": "Akoma Ntoso",
  "files.qdpx": "Проект REFI-QDA",
  "files.html": "Веб-страница",
  "files.site": "ZIP",
  "files.md": "Markdown",
  "files.json": "JSON",
} satisfies Partial<Record<keyof typeof en, string>>;
