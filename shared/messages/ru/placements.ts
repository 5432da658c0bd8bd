import type { placements as en } from "../en/placements.ts";

export const placements = {
  "address.documents":
    "«{name}» подходит к нескольким документам. Начните с названия, которое есть только у одного из них: {known}.",
  "cli.placed":
    "{says, select, confirmed {Подтверждено.} corrected {Привязано.} closed {Пробел отмечен в этом тексте как восполненный.} discarded {Неприменимо в этом тексте.} other {Привязка отменена: заметка там, где она найдена.}}",
  "cli.there": "{place}: «{words}»",
  "cli.placed-where": "{is, select, before {Было:} other {Теперь:}} {place}: «{words}»",
  "cli.would-be":
    "{is, select, doubtful {возможное место:} uncertain {предположительное место (другая статья, или слова почти не совпадают):} other {место:}} {places}",
  "cli.revised":
    "те же слова {exact}, перенесено {moved}, переформулировано {reworded}, несколько совпадений {ambiguous}, текста больше нет {lost}, нет в этом тексте {absent}",
  "document.called.convention": "конвенция",
  "document.called.resolution": "резолюция",
  "document.called.package": "пакетное предложение",
  "document.called.conference-room-paper": "документ зала заседаний",
  "document.called.non-paper": "неофициальный документ",
  "document.called.reference": "справочный текст",
  "history.placed":
    "{says, select, confirmed {— место подтверждено, текст: {text}} corrected {— заметка привязана, текст: {text}} closed {— пробел восполнен, текст: {text}} other {— неприменимо, текст: {text}}}",
  "placing.already": "Для этой заметки это уже записано.",
  "placing.no-gap": "Восполнить можно только пробел.",
  "placing.none": "Никто не привязал эту заметку к этому тексту.",
  "placing.nowhere":
    "Заметка в этом тексте без привязки. Укажите место (--at ADDRESS) или отметьте её как неприменимую в нём (--discard).",
  "placing.may-be":
    "Её слов нет в этом тексте, или они есть в нескольких местах. Возможные места: {places}. Назовите одно (--at ADDRESS) или отметьте заметку как неприменимую в нём (--discard).",
  "placing.uncertain":
    'Неясно, относится ли это к найденному месту, {there}: это другая статья, или слова почти не совпадают. Если да, назовите место (--at "{address}"); если нет — другое или --discard.',
  "placing.unsure": "Это действительно его место?",
  "placing.unsure.why":
    "Сделано к тексту: {made}. {why, select, hardly {Слова, найденные в {address}, почти не совпадают с исходными.} other {{address} находится в другой статье, а не в той, которой стала исходная.}} Подтверждайте, только если это действительно его место.",
  "placing.own": "Заметка сделана к этому тексту и сохраняет своё место.",
  "placing.place": "Такого места в тексте нет. Выделите текст для заметки.",
  "texts.current": "Текущий текст",
} satisfies Partial<Record<keyof typeof en, string>>;
