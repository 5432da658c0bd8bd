import type { votes as en } from "../en/votes.ts";

export const votes = {
  "record.type.vote": "Голосование",
  "vote.unknown": "Этого голосования больше нет.",
  "vote.other": "Изменить или удалить это голосование может только тот, кем оно записано.",
  "vote.question": "Укажите, что было поставлено на голосование.",
  "vote.voteless": "Нет права голоса: {name}. Удалите из списка.",
  "vote.consensus": "При консенсусе записываются только возражения. Удалите другие голоса или выберите другое правило.",
  "vote.none-read":
    "Поимённое голосование не найдено. Вставьте названия под заголовками вроде «Голосовали за:» или по одному государству с его голосом в строке.",
  "vote.several": "Число поимённых голосований в тексте: {count}. Вставляйте по одному.",
  "vote.ballot.yes": "За",
  "vote.ballot.no": "Против",
  "vote.ballot.abstain": "Воздержались",
  "vote.ballot.absent": "Отсутствует",
  "vote.rule.simple": "Простое большинство",
  "vote.rule.two-thirds": "Большинство в две трети",
  "vote.rule.consensus": "Консенсус",
  "vote.effect.keeps": "Сохраняет текст",
  "vote.effect.removes": "Исключает текст",
  "vote.effect.changes": "Изменяет текст",
  "vote.effect.unclear": "Иное",
  "vote.result.adopted": "Принято",
  "vote.result.rejected": "Отклонено",
  "vote.outcome": "{result, select, adopted {Принято} other {Отклонено}}: {rule}",
  "vote.incomplete":
    "{missing, plural, one {Список неполон: нет ответа # государства. Итог не указывается.} few {Список неполон: нет ответа # государств. Итог не указывается.} many {Список неполон: нет ответа # государств. Итог не указывается.} other {Список неполон: нет ответа # государства. Итог не указывается.}}",
  "vote.totals":
    "За: {yes, number}, против: {no, number}, воздержались: {abstain, number}, отсутствуют: {absent, number}",
  "vote.totals.match": "Записи совпадают с объявленным итогом.",
  "vote.totals.differ":
    "{ballot, select, yes {За} no {Против} other {Воздержались}}: объявлено {announced, number}, записано {entered, number}.",
  "vote.totals.result": "По объявленным числам: {result, select, adopted {принято} other {отклонено}}.",
  "vote.contradicted": "Объявлено: {result, select, adopted {принято} other {отклонено}}; из правила это не следует.",
  "vote.before":
    "{stance}{about, select, proposal { (об этом предложении)} other {}}{state, select, earlier { (о прежнем тексте)} conflict { (противоречие)} other {}}",
  "vote.turned": "перемена",
  "vote.turned.count":
    "{count, plural, =0 {Насколько можно судить, никто не голосовал вопреки сказанному ранее.} one {Вопреки сказанному ранее голосовало # государство.} few {Вопреки сказанному ранее голосовали # государства.} many {Вопреки сказанному ранее голосовали # государств.} other {Вопреки сказанному ранее голосовали # государства.}}",
  "vote.group.line":
    "{line, select, yes {За} no {Против} abstain {Воздержались} other {Нет большинства}}: {together, number} из {present, number}",
  "vote.group.otherwise": "Иначе: {names}",
  "vote.groups.as-of": "Состав групп на {date}; проверьте, он меняется.",
  "vote.column.before": "Ранее",
  "vote.column.ballot": "Голос",
  "vote.column.group": "Группа",
  "vote.column.line": "Большинство",
  "vote.column.otherwise": "Голосовали иначе",
  "vote.column.explanation": "Мотивы голосования",
  "vote.unnamed-states": "По правилу Чатем-Хауса не показывается, кто как голосовал.",
  "votes.title": "Голосования",
  "votes.none": "Голосования не записаны.",
  "table.question": "Вопрос",
  "table.rule": "Правило",
  "table.outcome": "Итог",
  "table.state-name": "Государство",
  "table.ballot": "Голос",
  "table.before": "Ранее",
  "table.turned": "Перемена",
  "table.explanation": "Мотивы голосования",
  "table.check": "Числа",
  "others.table.votes": "Голосования",
  "others.table.votes.note": "Голосования, по строке на государство",
  "cli.exported-votes":
    "{path}: голосования, {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.{kept, plural, =0 {} one { # голосование не для этой аудитории.} few { # голосования не для этой аудитории.} many { # голосований не для этой аудитории.} other { # голосования не для этой аудитории.}}",
  "cli.vote.unknown-name": "Не записано, нет государства с таким названием: {name} ({ballot})",
  "cli.vote.voteless": "Не записано, нет права голоса: {name} ({ballot})",
  "cli.vote.twice": "Не записано, указано с разными голосами: {name}",
  "cli.vote.unread": "Не прочитано: {line}",
  "cli.vote.unfinished": "Ничего не записано. Исправьте эти названия или пропустите их с помощью --partial.",
  "cli.vote.left":
    "{count, plural, one {# голосование не для этой аудитории.} few {# голосования не для этой аудитории.} many {# голосований не для этой аудитории.} other {# голосования не для этой аудитории.}}",
  "cli.vote":
    "{count, plural, =0 {Нет голосования с идентификатором, который начинается с {id}.} one {Идентификатор, который начинается с {id}, есть у # голосования. Укажите больше знаков.} few {Идентификатор, который начинается с {id}, есть у # голосований. Укажите больше знаков.} many {Идентификатор, который начинается с {id}, есть у # голосований. Укажите больше знаков.} other {Идентификатор, который начинается с {id}, есть у # голосования. Укажите больше знаков.}}",
  "briefing.votes.option": "Приложить голосования",
  "briefing.votes.note":
    "Итог следует из записей и правила. Присутствующими и участвующими в голосовании считаются только те, кто голосует за или против; при равном числе голосов большинства нет.",
} satisfies Partial<Record<keyof typeof en, string>>;
