import type { noteFilters as en } from "../en/noteFilters.ts";

export const noteFilters = {
  "filter.field":
    "Фильтра «{typed}» нет.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: {known}. Чтобы искать сами слова, поставьте их в кавычки.",
  "filter.word":
    "{field}: возможны {known}, но не «{typed}».{near, select, none {} other { Возможно, имелось в виду «{near}»?}}",
  "filter.severity":
    "«{typed}» не обозначает серьёзность.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: от 1 до 4, >=3, <=2 или none для заметок без оценки.",
  "filter.value": "Добавьте значение после «{field}:».",
  "filter.empty": "Кавычки пусты.",

  "cli.none-found": "Ничего не найдено.{near, select, none {} other { Возможно, вы имели в виду {near}?}}",
  "cli.settled": "{state, select, settled {Закрыто.} other {Открыто снова.}}",
  "cli.assigned": "{name, select, none {Никому не поручено.} other {Поручено: {name}.}}",
  "cli.member":
    "{count, plural, =0 {В группе нет никого по имени «{name}».} one {В группе # человек по имени «{name}».} few {В группе # человека по имени «{name}».} many {В группе # человек по имени «{name}».} other {В группе # человека по имени «{name}».}}",

  "filter.line": "Фильтр и поиск",
  "filter.placeholder": "Фильтр: слова, right:privacy, severity:>=3…",
  "filter.completions": "Варианты продолжения",
  "filter.menu": "Фильтр",
  "filter.menu.label": "Отобрать по",
  "filter.saved": "Сохранённые фильтры",
  "filter.saved.none": "Сначала отфильтруйте заметки, затем фильтр можно будет сохранить здесь.",
  "filter.saved.what": "Хранятся только на этом компьютере; Enter применяет фильтр, Delete убирает.",
  "filter.saved.list": "Сохранённые фильтры",
  "filter.saved.name": "Сохранить текущий фильтр как",
  "filter.saved.keep": "Сохранить",
  "filter.saved.drop": "Убрать фильтр: {name}",
  "filter.saved.taken": "Заменит фильтр с тем же именем.",
  "filter.unread":
    "{count, plural, =0 {Непрочитанные} one {# непрочитанная} few {# непрочитанные} many {# непрочитанных} other {# непрочитанной}}",
  "filter.least": "{level} и выше",

  "field.text": "Слова с заметкой",
  "field.comment": "Комментарий",
  "field.address": "Положение",
  "field.author": "Автор",
  "field.kind": "Вид",
  "field.right": "Право",
  "field.severity": "Серьёзность",
  "field.track": "Формат",
  "field.meeting": "Заседание",
  "field.basis": "Источник сведений",
  "field.status": "Статус",
  "field.delegation": "Делегация",
  "field.confidentiality": "Доступ",
  "field.placement": "Привязка",
  "field.tag": "Метка",
  "field.assigned": "Поручено",
  "field.mentions": "Упоминает",
  "field.is": "Состояние",
  "placement.exact": "Те же слова",
  "placement.moved": "Перенесено",
  "placement.reworded": "Переформулировано",
  "placement.ambiguous": "Несколько совпадений",
  "placement.lost": "Текста больше нет",
  "placement.absent": "Нет в этом тексте",
  "status.open": "Открытые",
  "status.settled": "Закрытые",
  "is.unread": "Непрочитанные",
  "is.conflict": "Противоречие",
  "filter.me": "Я",
  "filter.nobody": "Никто",
  "filter.anybody": "Кто угодно",
  "filter.private": "Личные",

  "command.filter.line": "Фильтр и поиск заметок",
  "command.filter.saved": "Сохранённые фильтры",
  "command.filter.clear": "Показать все заметки",
  "command.filter.unread": "Показать непрочитанные",
  "command.read-all": "Отметить все как прочитанные",
  "command.note.next-unread": "Следующая непрочитанная заметка",
  "command.note.assign": "Поручить…",

  "card.unread": "Не прочитано",
  "card.assigned": "Поручено: {who}",
  "card.reopened": "Снова открыто: {who}, {when}",
  "card.reopened-because": "Снова открыто: {who}, {when}. {reason}",

  "settle.label.settled": "Обоснование (необязательно)",
  "settle.label.open": "Обоснование (необязательно)",
  "settle.settled": "Закрыть обсуждение",
  "settle.open": "Открыть снова",

  "assign.title": "Кому поручить",
  "assign.me": "{name} (вы)",
  "assign.nobody": "Никому не поручено",
  "assign.now": "Поручено",
  "mention.offered": "Участники",

  "history.assigned": "— поручено: {who}",

  "assign.already":
    "{to, select, nobody {Эта заметка никому не поручена.} other {Эта заметка уже поручена этому человеку.}}",
  "assign.gone": "Этот человек больше не участник группы.",
  "filter.unknown":
    "Фильтра «{typed}» нет.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Чтобы искать сами слова, поставьте их в кавычки.",
} satisfies Partial<Record<keyof typeof en, string>>;
