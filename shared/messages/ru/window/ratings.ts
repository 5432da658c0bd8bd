import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Оценить",
  "command.note.agree": "Записать согласованную серьёзность…",
  "command.note.history": "История",
  "command.ratings.show": "Оценки",
  "command.ratings.next": "Следующая заметка для обсуждения",
  "command.ratings.todo": "Следующая не оценённая вами заметка",
  "command.ratings.blind": "Начать слепую оценку",
  "command.ratings.open": "Закончить слепую оценку",

  "view.ratings": "Оценки",
  "region.ratings": "Оценки",

  "severity.hidden": "Оценка есть, от вас скрыта",
  "card.ratings": "{count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}: {each}",
  "card.hidden":
    "{count, plural, one {# оценка станет видна} few {# оценки станут видны} many {# оценок станут видны} other {# оценки станет видно}}, когда вы дадите свою (1–4 или A)",
  "card.conflict-mine":
    "Вы изменили эту заметку {count, plural, one {в # месте, независимо от других} few {в # местах, независимо друг от друга} many {в # местах, независимо друг от друга} other {в # места, независимо друг от друга}}. Оставьте одну версию или напишите заново.",

  "rate.label": "Ваша оценка",
  "rate.keys": "1–4 ставит уровень и ведёт дальше, 0 означает «неясно», Enter сохраняет.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Согласованная серьёзность: {level}",
  "agreed.conflict": "Противоречие: {levels}",
  "agreed.by": "Согласованная серьёзность: {level}. Записано: {who}, {when}",
  "agree.title": "Согласованная серьёзность",
  "agree.level": "Серьёзность",
  "agree.reason.label": "Обоснование",
  "agree.beside": "Она стоит рядом с оценкой каждого и не меняет ни одной из них.",
  "agree.save": "Записать",
  "agree.clear": "Отозвать",

  "history.title": "История заметки",
  "history.noted": "— заметка создана",
  "history.changed": "— заметка изменена",
  "history.rated": "— оценка: {level}",
  "history.agreed": "— записана согласованная серьёзность: {level}",
  "history.settled": "— закрыто",
  "history.reopened": "— открыто снова",
  "history.taken-back.annotation": "— заметка отозвана",
  "history.taken-back.rating": "— оценка отозвана",
  "history.taken-back.agreed": "— согласованная серьёзность отозвана",
  "history.taken-back.resolution": "— отметка о закрытии отозвана",
  "history.taken-back.assignment": "— поручение снято",
  "history.taken-back.placement": "— указание о месте отозвано",
  "history.unreadable":
    "{of, select, rating {— оценка, которую здесь не прочесть} agreed {— согласованная серьёзность, которую здесь не прочесть} other {— запись, которая стёрта или которую здесь не прочесть}}",
  "history.change": "{from} → {to}",
  "history.apart": "рядом с другой версией",
  "history.claims": "Время указано по часам того компьютера, на котором это записано.",

  "ratings.discuss": "Обсудить",
  "ratings.discuss.what":
    "Сначала самые большие расхождения. Заметка уходит из списка, когда серьёзность согласована или обсуждение закрыто. Enter ведёт к ней; G перебирает их в тексте.",
  "ratings.discuss.none": "Ни по одной заметке оценки не расходятся.",
  "ratings.todo":
    "{count, plural, one {# заметка ждёт вашей оценки} few {# заметки ждут вашей оценки} many {# заметок ждут вашей оценки} other {# заметки ждёт вашей оценки}}",
  "ratings.todo.what": "Чужие оценки скрыты, пока вы не поставите свою. Shift G перебирает эти заметки в тексте.",
  "ratings.apart":
    "{spread, plural, one {расхождение в # уровень} few {расхождение в # уровня} many {расхождение в # уровней} other {расхождение в # уровня}}",
  "ratings.by": "{who}",
  "ratings.more": "{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}",

  "agreement.title": "Согласованность оценок",
  "agreement.set":
    "{rated, plural, =0 {Ни одна заметка ещё не оценена.} one {Оценена # заметка} few {Оценены # заметки} many {Оценено # заметок} other {Оценено # заметки}}{rated, plural, =0 {} other {; {raters, plural, one {оценивал # человек} few {оценивали # человека} many {оценивали # человек} other {оценивали # человека}}.}}{hidden, plural, =0 {} one { Не учтена # заметка, которую вы не оценили: идёт слепая оценка.} few { Не учтены # заметки, которые вы не оценили: идёт слепая оценка.} many { Не учтено # заметок, которые вы не оценили: идёт слепая оценка.} other { Не учтено # заметки, которые вы не оценили: идёт слепая оценка.}}",
  "agreement.of": "Показатель",
  "agreement.alpha": "Альфа",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Вывод",
  "agreement.over": "Основа",
  "agreement.severity": "Серьёзность",
  "agreement.notes":
    "{units, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {values, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}",
  "agreement.reliable": "надёжно",
  "agreement.tentative": "только для предварительных выводов",
  "agreement.unreliable": "ненадёжно",
  "agreement.nothing": "нет заметок с двумя оценками",
  "agreement.constant": "различий нет: все оценки одинаковы",
  "agreement.method":
    "Альфа Криппендорфа для порядковых данных: 1 означает полное согласие, 0 — случайность. Криппендорф полагается на значения от 0,8 и делает предварительные выводы от 0,667. Заметки с одной оценкой не учитываются; предварительный уровень считается этим уровнем.",

  "blind.title": "Слепая оценка",
  "blind.said":
    "{blind, select, true {Заметки оцениваются вслепую} other {Заметки оцениваются открыто}}. Указано: {who}, {when}.",
  "blind.what":
    "При слепой оценке никому не показывают чужих оценок заметки до того, как будет поставлена своя: ни в окне, ни в командной строке, ни в экспорте. Это помогает судить самостоятельно, но ничего не защищает: оценки есть в копии досье у каждого, в файлах досье и в файлах обмена, и участник, который читает их другими средствами, может их найти.",
} satisfies Partial<Record<keyof typeof en, string>>;
