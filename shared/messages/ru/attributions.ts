import type { attributions as en } from "../en/attributions.ts";

export const attributions = {
  "record.type.group": "Группа делегаций",
  "group.empty": "Укажите название группы.",
  "group.characters":
    "«{name}» нельзя ввести как название в строке записи. В названии не менее двух букв или цифр и нет кавычек, скобок, запятых, косых черт и таких знаков, как + и ~.",
  "group.taken": "«{name}» уже означает: {delegation}. Выберите другое название.",
  "group.unknown": "Группы «{name}», добавленной командой, здесь нет. Их перечисляет «clausemark groups».",
  "group.other": "Отозвать эту группу может только участник, который её добавил.",
  "team.groups": "Группы делегаций",
  "team.groups.what":
    "Группы этих переговоров помимо известных Clausemark — для строки записи, предложений и импортируемых проектов всех участников.",
  "team.groups.code": "Краткое название",
  "team.groups.name": "Название",
  "team.groups.aliases": "Другие названия через запятую",
  "team.groups.add": "Добавить группу",
  "team.groups.retract": "Отозвать",
  "team.groups.retract.of": "Отозвать: {name}",
  attribution:
    "{kind, select, add {Предложение} delete {Просьба исключить} replace {Просьба заменить на} alternative {Альтернативный текст} support {Поддержка} oppose {Возражение} other {Позиция зарезервирована}} ({parties}): {about, select, provision {это положение} other {«{words}»}}",
  "attribution.doubt.unlisted": "одного из названий нет в списке государств и групп",
  "attribution.doubt.ambiguous": "одно из названий означает несколько делегаций",
  "attribution.doubt.code": "две буквы, которые могут быть словом",
  "attribution.doubt.words": "неясно, о каких словах речь",
  "attribution.doubt.open": "скобка не закрыта",
  "attribution.doubt.base": "пункт, к которому это альтернатива, не найден",
  "review.attributions":
    "{count, plural, one {# указание} few {# указания} many {# указаний} other {# указания}} на делегации",
  "review.attributions.what": "Отмеченные станут предложениями и позициями этих делегаций; слова проекта не меняются.",
  "review.attributions.certain":
    "{count, plural, one {# несомненное} few {Все # несомненных} many {Все # несомненных} other {Все # несомненных}}",
  "review.attributions.doubtful":
    "{count, plural, one {# сомнительное} few {# сомнительных} many {# сомнительных} other {# сомнительных}}",
  "review.attributions.printed": "В тексте: {printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other { (сомнительно: {doubts})}}",
  "cli.attributions":
    "{count, plural, one {# указание} few {# указания} many {# указаний} other {# указания}} на делегации, {doubtful, plural, =0 {сомнительных нет} one {из них # сомнительное} few {из них # сомнительных} many {из них # сомнительных} other {из них # сомнительных}}. Их записывают команды add, revise и new с --attributions.",
  "cli.attributions-taken":
    "Из указаний на делегации в проекте: {proposals, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}, {positions, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.",
} satisfies Partial<Record<keyof typeof en, string>>;
