import type { noteList as en } from "../en/noteList.ts";

export const noteList = {
  "view.notes": "Заметки",
  "region.notes": "Список заметок",
  "command.noteList.show": "Список заметок",
  "command.noteList.all": "Выделить все заметки списка",
  "command.noteList.none": "Снять выделение заметок",
  "command.noteList.resolve": "Закрыть обсуждение выделенных заметок…",
  "command.noteList.reopen": "Открыть выделенные заметки снова…",
  "command.noteList.tags": "Метки выделенных заметок…",
  "command.noteList.assign": "Поручить выделенные заметки…",
  "command.noteList.visibility": "Изменить доступ к выделенным заметкам…",
  "command.noteList.export": "Экспортировать выделенные заметки…",
  "note-list.resolve": "Закрыть…",
  "note-list.reopen": "Открыть снова…",
  "note-list.tags": "Метки…",
  "note-list.assign": "Поручить…",
  "note-list.visibility": "Доступ…",
  "note-list.export": "Экспортировать…",
  "note-list.clear": "Снять выделение",
  "note-list.scope": "Показать",
  "note-list.scope.text": "Этот текст",
  "note-list.scope.dossier": "Всё досье",
  "note-list.sort": "Сортировать",
  "note-list.sort.place": "Место",
  "note-list.sort.severity": "Серьёзность",
  "note-list.sort.date": "Дата",
  "note-list.sort.author": "Автор",
  "note-list.sort.state": "Состояние",
  "note-list.reverse": "Обратный порядок",
  "note-list.group": "Группировать",
  "note-list.group.none": "Без групп",
  "note-list.group.article": "Статья",
  "note-list.group.severity": "Серьёзность",
  "note-list.group.author": "Автор",
  "note-list.group.state": "Состояние",
  "note-list.group.assignee": "Кому поручено",
  "note-list.group.tag": "Метка",
  "note-list.count": "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}",
  "note-list.count.filtered": "Показано {shown, number} из {count, number}",
  "note-list.selected":
    "{count, plural, =0 {Ничего не выделено} one {Выделена #} few {Выделено #} many {Выделено #} other {Выделено #}}",
  "note-list.select": "Выделить: {name}",
  "note-list.select.all": "Выделить все",
  "note-list.keys": "Пробел выделяет, Shift расширяет выделение, Enter открывает заметку.",
  "note-list.column.note": "Заметка",
  "note-list.go": "Перейти: {address}",
  "note-list.empty": "Здесь пока ничего не написано.",
  "note-list.empty.filtered": "Ничто не подходит под фильтр.",
  "note-list.place.none": "Без места",
  "note-list.severity.none": "Без степени серьёзности",
  "note-list.author.none": "Ещё не подписано",
  "note-list.tag.none": "Без метки",
  "note-list.state.open": "Открыто",
  "note-list.state.settled": "Закрыто",
  "note-list.title.resolution.settled":
    "{count, plural, one {Закрыть обсуждение # заметки} few {Закрыть обсуждение # заметок} many {Закрыть обсуждение # заметок} other {Закрыть обсуждение # заметки}}",
  "note-list.title.resolution.open":
    "{count, plural, one {Открыть снова # заметку} few {Открыть снова # заметки} many {Открыть снова # заметок} other {Открыть снова # заметки}}",
  "note-list.title.tags":
    "{count, plural, one {Метки # заметки} few {Метки # заметок} many {Метки # заметок} other {Метки # заметки}}",
  "note-list.title.assignment":
    "{count, plural, one {Поручить # заметку} few {Поручить # заметки} many {Поручить # заметок} other {Поручить # заметки}}",
  "note-list.title.visibility":
    "{count, plural, one {Доступ к # записи} few {Доступ к # записям} many {Доступ к # записям} other {Доступ к # записи}}",
  "note-list.tags.way": "Изменение",
  "note-list.tags.add": "Добавить",
  "note-list.tags.remove": "Убрать",
  "note-list.go.assignment": "Поручить",
  "note-list.go.visibility": "Изменить доступ",
  "note-list.will": "Будет изменено: {changed, number} из {count, number}.",
  "note-list.unchanged":
    "{count, plural, one {Без изменений #} few {Без изменений #} many {Без изменений #} other {Без изменений #}}: {why}",
  "note-list.done.resolution.settled":
    "{count, plural, one {закрыто обсуждение # заметки} few {закрыто обсуждение # заметок} many {закрыто обсуждение # заметок} other {закрыто обсуждение # заметки}}",
  "note-list.done.resolution.open":
    "{count, plural, one {снова открыта # заметка} few {снова открыты # заметки} many {снова открыто # заметок} other {снова открыто # заметки}}",
  "note-list.done.tags":
    "{count, plural, one {изменены метки # заметки} few {изменены метки # заметок} many {изменены метки # заметок} other {изменены метки # заметки}}",
  "note-list.done.assignment":
    "{count, plural, one {изменено поручение # заметки} few {изменено поручение # заметок} many {изменено поручение # заметок} other {изменено поручение # заметки}}",
  "note-list.done.visibility":
    "{count, plural, one {изменён доступ к # записи} few {изменён доступ к # записям} many {изменён доступ к # записям} other {изменён доступ к # записи}}",
  "commit.done": "Готово: {what}",
  "note-list.public":
    "Став доступными для всех, эти заметки и предложения могут войти в любой экспорт: заметки — с уровнем, который складывается из их оценок, предложения — с государствами и группами государств, которые их вносят, ответы — только по запросу. Оценки отдельных участников, источник, время и формат не указываются.",
  "many.none": "Ни одну из выделенных заметок так изменить нельзя. Выделите другие или измените их на карточках.",
  "many.local": "Заметкой, которая есть только на этом компьютере, сначала нужно поделиться с группой.",
  "many.proposal": "Предложение нельзя закрыть, пометить или поручить. Укажите его исход.",
  "many.conflict": "Есть несколько версий. Сначала выберите одну на карточке.",
  "many.same": "Так уже и есть.",
  "many.chosen":
    "«Правило Чатем-Хауса» или «Неофициальные консультации» выбрано именно для неё. Измените это на карточке.",
  "others.selected":
    "{count, plural, one {Только # выделенная запись} few {Только # выделенные записи} many {Только # выделенных записей} other {Только # выделенной записи}}",
  "others.selected.elsewhere":
    "{count, plural, one {Не вошла, поскольку её нет в этом тексте: # выделенная запись.} few {Не вошли, поскольку их нет в этом тексте: # выделенные записи.} many {Не вошли, поскольку их нет в этом тексте: # выделенных записей.} other {Не вошли, поскольку их нет в этом тексте: # выделенной записи.}}",
  "others.selected.local":
    "{count, plural, one {Не вошла, поскольку есть только на этом компьютере: # выделенная запись.} few {Не вошли, поскольку есть только на этом компьютере: # выделенные записи.} many {Не вошли, поскольку есть только на этом компьютере: # выделенных записей.} other {Не вошли, поскольку есть только на этом компьютере: # выделенной записи.}}",
  "others.selected.all": "Экспортировать всё",
  "others.no-selection": "Такой файл не составляется из выделенных заметок. Выберите другой или экспортируйте всё.",
  "synonyms.noteList.show": "входящие, таблица, обзор, сортировка, группы, все заметки, массово",
} satisfies Partial<Record<keyof typeof en, string>>;
