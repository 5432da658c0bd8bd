import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Начните строку с обозначения положения.",
  "capture.only-address": "В строке названо положение, но ничего о нём не сказано.",
  "capture.aligning": "Пока не указано, какова здесь позиция ({name}). Поставьте после имени знак: + - ~ ? < или >.",
  "capture.basis": "«{typed}» не является источником сведений. Напишите одно из: {known}.",
  "capture.delegation":
    "«{typed}» здесь никого не обозначает. Напишите код ИСО, краткое название государства, принятое в ООН, или группу государств; любое другое имя ставится в [скобки]. Позиция обозначается знаком: + - ~ ? > <. Слова текста ставятся в «кавычки».",
  "capture.delegations": "«{typed}» может означать {first} или {second}. Напишите название.",
  "capture.empty-quote": "Между кавычками нет слов.",
  "capture.label": "«{typed}» не обозначает доступа. Напишите одно из: {known}.",
  "capture.no-companion": "Назовите после этого группу государств или государство.",
  "capture.no-delegation": "Назовите перед этим делегацию, от которой это исходит.",
  "capture.no-new": "Нет новых слов. Поставьте их после этого в кавычках.",
  "capture.no-proposal":
    "Не указано, в чём состоит предложение ({name}). Поставьте слова после этого в кавычках или изложите его своими словами после //.",
  "capture.no-sign":
    "Укажите позицию: + поддержка, - возражение, ~ позиция зарезервирована, ? гибкая позиция, > предложение, < предпочтение прежнего текста.",
  "capture.nothing": "Это относится к позиции или статусу, а в строке их пока нет.",
  "capture.nth": "Номер ставится после цитаты, начиная с #1.",
  "capture.open-bracket": "Имя в скобках заканчивается знаком ].",
  "capture.open-quote": "Цитата ещё не закрыта.",
  "capture.sign-first": "Знак ставится после делегации.",
  "capture.start":
    "«{typed}» не обозначает ни положения этого текста, ни делегации. Напишите код ИСО, краткое название государства, принятое в ООН, или группу государств; любое другое имя ставится в [скобки].",
  "capture.stance-change":
    "Кто занимает позицию по изменению, тот его не предлагает. Приведите только слова, без изменения: - “новые слова” — возражение против предложенных слов, + “слова” — за сохранение слов, которые были бы исключены. Собственное предложение пишется отдельно: “proposes to” перед изменением.",
  "capture.status": "«{typed}» не является статусом, или так начинается несколько. Напишите одно из: {known}.",
  "capture.track":
    "«{typed}» не является форматом этого досье, или так начинается несколько. Напишите одно из: {known}. Другие добавляются командой «Заседание и форматы».",
  "capture.track-empty": "Назовите формат после @.",
  "capture.twice": "Это уже сказано.",
  "capture.unquoted": "Поставьте слова, о которых идёт речь, в кавычки после «{typed}».",
  "capture.words-none": "Этих слов нет в {address}, и никто их там не предлагал.",
  "capture.words-several":
    "Эти слова встречаются в {address} {count, plural, one {# раз} few {# раза} many {# раз} other {# раза}}. Процитируйте больше слов или напишите после цитаты от #1 до #{count}.",
  "cli.none-noted":
    "Ничего не записано: из {count} {bad, plural, one {нужно исправить # строку} few {нужно исправить # строки} many {нужно исправить # строк} other {нужно исправить # строки}}.",
  "capture.words-line": "Эти слова предлагает сама эта строка. Запишите позицию по ним отдельной строкой после этой.",
  "capture.words-part":
    "Этих слов нет в тексте {address}. Они — часть того, что там предложено{who, select, none {} other { ({who})}}: «{words}». Чтобы записать позицию по этому предложению, процитируйте его целиком или его начало: {typed}.",
  "capture.whose-text":
    "Эти слова есть в тексте {address} и там же предложены. Напишите {text} для слов текста{proposed, select, none {; кто их предложил, не указано} other { или {proposed} для предложения}}.",
  "capture.whose-proposal":
    "Этих слов нет в тексте {address}, но они там предложены. Напишите, чьё предложение имеется в виду{proposed, select, none {: кто их предложил, не указано} other {: {proposed}}}.",
  "capture.of-none": "{name}: таких слов в {address} не предлагалось.",
  "capture.of-several":
    "{name}: эти слова предложены в {address} не один раз: {changes}. Начните строку с более точного обозначения нужного места.",
  "capture.of-nth":
    "Номер указывает, какие слова текста имеются в виду, а «of» — чьё предложение. Напишите что-то одно.",
  "capture.no-proposer": "Назовите после «of», кто предложил эти слова.",

  "position.other": "Отозвать эту позицию может только тот, кто её записал. Вы можете записать рядом другую.",
  "position.unknown": "Этой позиции больше нет.",
  "position.apart": "записано по-разному",
  "meeting.unknown":
    "Заседания с идентификатором {id} нет. Команда «meeting» вывела идентификатор, когда заседание было названо.",
  "tracks.invalid": "Название формата может иметь до 60 знаков; форматов может быть до 100.",
  "tracks.twice": "«{name}» есть в списке дважды.",

  "stance.supports": "поддержка",
  "stance.opposes": "возражение",
  "stance.reserves": "позиция зарезервирована",
  "stance.flexible": "гибкая позиция",
  "stance.proposes": "предложение",
  "stance.earlier": "предпочтение прежнего текста",
  "table.address": "Положение",
  "table.delegation": "Делегация",
  "table.code": "Код",
  "table.stance": "Позиция",
  "table.behalf": "От имени",
  "table.aligning": "Присоединение к",
  "table.words": "Слова",
  "table.comment": "Комментарий",
  "table.at": "Когда",
  "table.meeting": "Заседание",
  "table.track": "Формат",
  "table.basis": "Источник сведений",
  "table.confidentiality": "Доступ",

  "position.party":
    "{name}{behalf, select, none {} other { (от имени: {behalf})}}{aligning, select, none {} other { (присоединение к: {aligning})}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Позиция",
  "held.group": "{names}: {stance}",

  "line.label": "Перейти к положению или записать позицию",
  "line.placeholder": "40(20 bis) · затем CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Как понята эта строка",
  "line.completions": "Варианты продолжения",
  "line.here": "Здесь: {address}",
  "line.position": "{who}: {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "в отношении слов «{words}» в тексте {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{who}: {count, plural, =1 {предложение} other {совместное предложение}}",
  "line.proposal-new": "Новое, после {address}",
  "line.status": "Статус: {word}",
  "line.noted": "Записано: {line}",
  "line.unnamed": "Записано от имени «Без имени». Укажите в разделе «Группа», как вас называть.",
  "line.hint.note": "Enter записывает",
  "line.hint.complete": "Tab дополняет",
  "line.meeting": "Заседание: {name}",
  "line.no-meeting": "Без заседания",
  "completion.track": "формат",

  "meeting.title": "Заседание и форматы",
  "meeting.choose": "Текущее заседание",
  "meeting.none": "Нет",
  "meeting.new": "Новое",
  "meeting.name": "Название",
  "meeting.name.hint": "Например, «5-е заседание»: по нему предлагается название следующего.",
  "meeting.date": "Дата",
  "meeting.track": "Формат",
  "meeting.no-track": "Нет",
  "meeting.confidentiality": "Доступ к записанному на нём, если не указано иное",
  "meeting.set": "Указать",
  "meeting.erase": "Стереть заседание…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Форматы переговоров",
  "tracks.hint": "По одному в строке. После двоеточия — доступ к записанному там: public, team, chatham или informals.",
  "tracks.save": "Сохранить форматы",
  "tracks.saved": "Форматы сохранены.",
  "tracks.label-unknown":
    "«{typed}» не обозначает доступа. Напишите после двоеточия public, team, chatham или informals.",

  "positions.title": "Позиции: {address}",
  "positions.none": "По этому положению позиций ещё не записано. Чтобы записать, нажмите {key}.",
  "positions.held":
    "{stance}{behalf, select, none {} other {, от имени: {behalf}}}{aligning, select, none {} other {, присоединение к: {aligning}}}",
  "positions.by": "записано: {who}, {when}",
  "positions.apart": "Участники записали об этом заседании разное. Спросите и запишите, что имелось в виду.",
  "positions.retract": "Отозвать",
  "positions.retract-which": "Отозвать: {name} — {held}",
  "positions.erase": "Стереть…",
  "positions.erase-which": "Стереть: {name} — {held}",
  "positions.words": "в отношении слов «{words}»",
  "positions.proposal":
    "в отношении предложения{who, select, none {} other { ({who})}}{deletes, select, yes { исключить} other {}} «{words}»",
  "positions.close": "Закрыть",

  "guide.line": "Строка над текстом",
  "guide.line.intro":
    "Обозначение ведёт к положению. После него — или без него, для положения с курсором, — напишите, у кого какая позиция; Enter записывает.",
  "guide.line.delegations":
    "Делегации: коды ИСО, краткие названия государств, принятые в ООН, группы государств; другие имена в [скобках]",
  "guide.line.signs":
    "поддержка · возражение · позиция зарезервирована · гибкая позиция · предложение · предпочтение прежнего текста",
  "guide.line.behalf": "от имени группы государств",
  "guide.line.aligning": "присоединение к другой делегации; если знака нет, берётся её позиция",
  "guide.line.change": "другие слова: сначала старые, потом новые",
  "guide.line.for": "то же, сначала новые; годятся и delete “…”, и “…” after “…”",
  "guide.line.add": "новый текст после положения",
  "guide.line.nth": "второе из нескольких одинаковых мест текста",
  "guide.line.on": "позиция по отдельным словам текста или по всему новому в одной предложенной формулировке",
  "guide.line.of": "предложенное кем-либо, если эти слова есть и у других или в тексте",
  "guide.line.track": "формат; он же определяет доступ",
  "guide.line.status": "статус, указывают руководители",
  "guide.line.basis": "источник сведений; у веб-трансляции — с её временем",
  "guide.line.confidentiality": "доступ",
  "guide.line.comment": "комментарий до конца строки",
  "guide.line.example": "Всё вместе",

  "form.basis": "Откуда это известно",
  "form.basis.none": "Не указано",
  "form.clock": "Время в веб-трансляции",
} satisfies Partial<Record<keyof typeof en, string>>;
