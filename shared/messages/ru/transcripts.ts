import type { en } from "../en/index.ts";

export const transcripts = {
  "command.transcript.open": "Открыть стенограмму…",
  "command.transcript.show": "Стенограмма рядом с текстом",
  "command.transcript.time": "Показать в стенограмме",
  "region.transcript": "Стенограмма",
  "files.transcript": "Стенограмма",
  "transcript.none":
    "В файле нет слов со временем. Экспортируйте стенограмму со временем: в WebVTT, SubRip, тексте или HTML.",
  "transcript.too-large":
    "В стенограмме больше {cues, number} отрывков или {characters, number} знаков. Разделите её по заседаниям.",
  "transcript.no-dossier": "Сначала откройте досье, затем стенограмму.",
  "transcript.too-many":
    "В этом досье на этом устройстве {count, number} стенограмм — это предел. Сначала удалите одну.",
  "transcript.quote": "«{words}» ({maker, select, automatic {машинная стенограмма} other {официальный отчёт}})",
  "transcript.ask": "Стенограмма «{name}»",
  "transcript.ask.counts":
    "{cues, plural, one {# отрывок} few {# отрывка} many {# отрывков} other {# отрывка}} · {speakers, plural, one {# оратор} few {# оратора} many {# ораторов} other {# оратора}} · конец в {end}",
  "transcript.ask.unread":
    "Не прочитано, так как нет времени: {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.",
  "transcript.ask.maker": "Составлена",
  "transcript.maker.automatic": "Программой",
  "transcript.maker.automatic.note":
    "Слова, имена и числа могут быть неверны, и каждая цитата помечена «машинная стенограмма».",
  "transcript.maker.official": "Конференцией",
  "transcript.maker.official.note": "Каждая цитата помечена «официальный отчёт».",
  "transcript.ask.meeting": "Заседание",
  "transcript.ask.no-meeting": "Нет",
  "transcript.ask.kept":
    "Она остаётся на этом устройстве, в зашифрованном виде, как личные заметки, и не отправляется команде.",
  "transcript.ask.open": "Открыть",
  "transcript.label": "{maker, select, automatic {Машинная стенограмма} other {Официальный отчёт}}",
  "transcript.choose": "Стенограмма",
  "transcript.search": "Поиск в стенограмме",
  "transcript.part": "Показать",
  "transcript.part.all": "Всё",
  "transcript.part.missing": "Не записано",
  "transcript.part.offered": "Предложенные строки",
  "transcript.part.speakers": "Ораторы",
  "transcript.passages": "Отрывки",
  "transcript.count":
    "{shown, number} из {count, plural, one {# отрывка} few {# отрывков} many {# отрывков} other {# отрывка}}",
  "transcript.missing.what": "Они говорили о {address}, а их позиций там не записано.",
  "transcript.missing.none": "Других ораторов, говоривших о {address}, не распознано.",
  "transcript.offered.what":
    "Предложения, в которых, по-видимому, выражена позиция; проверьте их, само ничего не записывается.",
  "transcript.offered.none": "Ни одно предложение не выражает ясно позицию по статье.",
  "transcript.offered.put": "В строку ввода",
  "transcript.offered.dismiss": "Отклонить",
  "transcript.offered.turn": "Оратор назвал статью раньше.",
  "transcript.offered.chair": "Председатель назвал статью раньше.",
  "transcript.speakers.what": "Исправьте оратора один раз для всех отрывков.",
  "transcript.speaker.chair": "Председатель",
  "transcript.speaker.nobody": "Не делегация",
  "transcript.speaker.unknown": "Неизвестно",
  "transcript.speaker.unsure": "{name}?",
  "transcript.speaker.behalf": "{name} от имени {group}",
  "transcript.speaker.perhaps": "Возможно: {names}",
  "transcript.speaker.correct": "Делегация: {label}",
  "transcript.speaker.set": "Исправить",
  "transcript.speaker.reset": "Как распознано",
  "transcript.speaker.no-name": "Нет делегации «{typed}».",
  "transcript.turn": "этот оратор",
  "transcript.take": "Цитировать",
  "transcript.taken": "Цитата в строке ввода. Добавьте знак и нажмите Enter.",
  "transcript.line-busy": "Строка ввода не пуста. Сначала завершите или очистите её.",
  "transcript.close": "Закрыть",
  "transcript.remove": "Удалить…",
  "transcript.remove.title": "Удалить «{name}»?",
  "transcript.remove.what":
    "Стенограмма удаляется с этого устройства вместе с вашими исправлениями; взятые из неё цитаты остаются.",
  "transcript.remove.confirm": "Удалить",
  "transcript.time.none": "На этом устройстве нет стенограммы того заседания.",
  "transcript.time.outside": "В «{name}» ничего нет на {clock}.",
  "cli.transcript.speakers":
    "{count, plural, one {# оратор} few {# оратора} many {# ораторов} other {# оратора}}, из них точно: {sure, number}",
  "cli.transcript.offered":
    "{count, plural, one {Предложена # строка} few {Предложены # строки} many {Предложено # строк} other {Предложено # строки}}; проверьте каждую и запишите её командой «clausemark capture».",
} satisfies Partial<Record<keyof typeof en, string>>;
