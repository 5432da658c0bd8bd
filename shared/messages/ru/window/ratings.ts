import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Оценить",
  "command.note.agree": "Указать согласованную серьёзность…",
  "command.note.history": "История",
  "command.ratings.show": "Оценки",
  "command.ratings.next": "Следующая заметка для обсуждения",
  "command.ratings.todo": "Следующая заметка для оценки",
  "command.ratings.blind": "Начать слепую оценку",
  "command.ratings.open": "Закончить слепую оценку",

  "view.ratings": "Оценки",
  "region.ratings": "Оценки",

  "severity.hidden": "Оценка есть, но скрыта от вас",
  "card.ratings": "{count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}: {each}",
  "card.hidden":
    "{count, plural, one {# оценка станет видна} few {# оценки станут видны} many {# оценок станут видны} other {# оценки станет видно}}, когда вы дадите свою (1–4 или A)",
  "card.conflict-mine":
    "Противоречие: вы изменили эту заметку {count, plural, one {в # месте} few {в # местах} many {в # местах} other {в # места}} до их синхронизации. Оставьте одну версию или напишите её заново.",

  "rate.label": "Ваша оценка",
  "rate.keys": "Клавиши 1–4 задают уровень и переводят дальше, 0 означает «неясно», Enter сохраняет.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Согласованная серьёзность: {level}",
  "agreed.conflict": "Противоречие: {levels}",
  "agreed.by": "Согласованная серьёзность: {level}. Указано: {who}, {when}",
  "agree.title": "Согласованная серьёзность",
  "agree.level": "Серьёзность",
  "agree.reason.label": "Обоснование",
  "agree.beside": "Она показана рядом с оценками участников и не меняет ни одной из них.",
  "agree.save": "Сохранить",
  "agree.clear": "Убрать",

  "history.title": "История заметки",
  "history.noted": "— заметка создана",
  "history.changed": "— заметка изменена",
  "history.rated": "— оценка: {level}",
  "history.agreed": "— указана согласованная серьёзность: {level}",
  "history.settled": "— закрыто",
  "history.reopened": "— открыто снова",
  "history.taken-back.annotation": "— заметка удалена",
  "history.taken-back.rating": "— оценка убрана",
  "history.taken-back.agreed": "— согласованная серьёзность убрана",
  "history.taken-back.resolution": "— закрытие или открытие снова отменено",
  "history.taken-back.assignment": "— поручение снято",
  "history.taken-back.placement": "— привязка отменена",
  "history.unreadable":
    "{of, select, rating {— оценка, уровень которой здесь не прочесть} agreed {— согласованная серьёзность, уровень которой здесь не прочесть} other {— запись, которая безвозвратно стёрта или которую здесь не прочесть}}",
  "history.change": "{from} → {to}",
  "history.apart": "противоречащая версия",
  "history.claims": "Время — по часам того компьютера, на котором сделана запись.",

  "ratings.discuss": "Для обсуждения",
  "ratings.discuss.what":
    "Сначала наибольшие расхождения; заметка уходит из списка, когда она закрыта или у неё есть согласованная серьёзность.",
  "ratings.discuss.none": "Нет заметок, которые два человека оценили бы по-разному.",
  "ratings.todo":
    "{count, plural, one {# заметка ждёт вашей оценки} few {# заметки ждут вашей оценки} many {# заметок ждут вашей оценки} other {# заметки ждёт вашей оценки}}",
  "ratings.todo.what": "Чужие оценки скрыты, пока вы не поставите свою.",
  "ratings.apart":
    "{spread, plural, one {расхождение в # уровень} few {расхождение в # уровня} many {расхождение в # уровней} other {расхождение в # уровня}}",
  "ratings.by": "{who}",
  "ratings.more": "{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}",

  "agreement.title": "Согласованность оценок",
  "agreement.set":
    "{rated, plural, =0 {Ни одна заметка ещё не оценена.} one {Оценена # заметка} few {Оценены # заметки} many {Оценено # заметок} other {Оценено # заметки}}{rated, plural, =0 {} other {; {raters, plural, one {оценивал # человек} few {оценивали # человека} many {оценивали # человек} other {оценивали # человека}}.}}{hidden, plural, =0 {} one { Не учтена # заметка, которую вы не оценили: идёт слепая оценка.} few { Не учтены # заметки, которые вы не оценили: идёт слепая оценка.} many { Не учтено # заметок, которые вы не оценили: идёт слепая оценка.} other { Не учтено # заметки, которые вы не оценили: идёт слепая оценка.}}",
  "agreement.of": "Параметр",
  "agreement.alpha": "Альфа",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Надёжность",
  "agreement.over": "Исходные данные",
  "agreement.severity": "Серьёзность",
  "agreement.notes":
    "{units, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}, {values, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}",
  "agreement.reliable": "надёжно",
  "agreement.tentative": "только для предварительных выводов",
  "agreement.unreliable": "ненадёжно",
  "agreement.nothing": "нет заметок с двумя оценками",
  "agreement.constant": "все оценки одинаковы",
  "agreement.method": "Альфа Криппендорфа для порядковых данных: 1 означает полное согласие, 0 — случайность.",

  "blind.title": "Слепая оценка",
  "blind.said":
    "{blind, select, true {Заметки оцениваются вслепую} other {Заметки оцениваются открыто}}. Указано: {who}, {when}.",
  "blind.what":
    "При слепой оценке никому не показывают чужих оценок заметки до того, как будет поставлена своя: ни в окне, ни в командной строке, ни в экспорте. Оценки этим не защищены: они есть в каждой копии досье, в файлах досье и в файлах обмена, где участник может найти их другими средствами.",
} satisfies Partial<Record<keyof typeof en, string>>;
