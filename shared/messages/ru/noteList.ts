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
  "noteList.resolve": "Закрыть…",
  "noteList.reopen": "Открыть снова…",
  "noteList.tags": "Метки…",
  "noteList.assign": "Поручить…",
  "noteList.visibility": "Доступ…",
  "noteList.export": "Экспортировать…",
  "noteList.clear": "Снять выделение",
  "noteList.scope": "Показать",
  "noteList.scope.text": "Этот текст",
  "noteList.scope.dossier": "Всё досье",
  "noteList.sort": "Сортировать",
  "noteList.sort.place": "Место",
  "noteList.sort.severity": "Серьёзность",
  "noteList.sort.date": "Дата",
  "noteList.sort.author": "Автор",
  "noteList.sort.state": "Состояние",
  "noteList.reverse": "Обратный порядок",
  "noteList.group": "Группировать",
  "noteList.group.none": "Без групп",
  "noteList.group.article": "Статья",
  "noteList.group.severity": "Серьёзность",
  "noteList.group.author": "Автор",
  "noteList.group.state": "Состояние",
  "noteList.group.assignee": "Кому поручено",
  "noteList.group.tag": "Метка",
  "noteList.count": "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}",
  "noteList.count.filtered": "Показано {shown, number} из {count, number}",
  "noteList.selected":
    "{count, plural, =0 {Ничего не выделено} one {Выделена #} few {Выделено #} many {Выделено #} other {Выделено #}}",
  "noteList.select": "Выделить: {name}",
  "noteList.select.all": "Выделить все",
  "noteList.keys": "Пробел выделяет, Shift расширяет выделение, Enter открывает заметку.",
  "noteList.column.note": "Заметка",
  "noteList.go": "Перейти: {address}",
  "noteList.empty": "Здесь пока ничего не написано.",
  "noteList.empty.filtered": "Ничто не подходит под фильтр.",
  "noteList.place.none": "Без места",
  "noteList.severity.none": "Без степени серьёзности",
  "noteList.author.none": "Ещё не подписано",
  "noteList.tag.none": "Без метки",
  "noteList.state.open": "Открыто",
  "noteList.state.settled": "Закрыто",
  "noteList.title.resolution.settled":
    "{count, plural, one {Закрыть обсуждение # заметки} few {Закрыть обсуждение # заметок} many {Закрыть обсуждение # заметок} other {Закрыть обсуждение # заметки}}",
  "noteList.title.resolution.open":
    "{count, plural, one {Открыть снова # заметку} few {Открыть снова # заметки} many {Открыть снова # заметок} other {Открыть снова # заметки}}",
  "noteList.title.tags":
    "{count, plural, one {Метки # заметки} few {Метки # заметок} many {Метки # заметок} other {Метки # заметки}}",
  "noteList.title.assignment":
    "{count, plural, one {Поручить # заметку} few {Поручить # заметки} many {Поручить # заметок} other {Поручить # заметки}}",
  "noteList.title.visibility":
    "{count, plural, one {Доступ к # записи} few {Доступ к # записям} many {Доступ к # записям} other {Доступ к # записи}}",
  "noteList.tags.way": "Изменение",
  "noteList.tags.add": "Добавить",
  "noteList.tags.remove": "Убрать",
  "noteList.go.assignment": "Поручить",
  "noteList.go.visibility": "Изменить доступ",
  "noteList.will": "Будет изменено: {changed, number} из {count, number}.",
  "noteList.unchanged":
    "{count, plural, one {Без изменений #} few {Без изменений #} many {Без изменений #} other {Без изменений #}}: {why}",
  "noteList.done.resolution.settled":
    "{count, plural, one {закрыто обсуждение # заметки} few {закрыто обсуждение # заметок} many {закрыто обсуждение # заметок} other {закрыто обсуждение # заметки}}",
  "noteList.done.resolution.open":
    "{count, plural, one {снова открыта # заметка} few {снова открыты # заметки} many {снова открыто # заметок} other {снова открыто # заметки}}",
  "noteList.done.tags":
    "{count, plural, one {изменены метки # заметки} few {изменены метки # заметок} many {изменены метки # заметок} other {изменены метки # заметки}}",
  "noteList.done.assignment":
    "{count, plural, one {изменено поручение # заметки} few {изменено поручение # заметок} many {изменено поручение # заметок} other {изменено поручение # заметки}}",
  "noteList.done.visibility":
    "{count, plural, one {изменён доступ к # записи} few {изменён доступ к # записям} many {изменён доступ к # записям} other {изменён доступ к # записи}}",
  "commit.done": "Готово: {what}",
  "noteList.public":
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
