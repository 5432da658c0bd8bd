import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Начните строку с обозначения положения.",
  "capture.only-address": "В строке названо положение, но ничего о нём не сказано.",
  "capture.unclosed": "В «{words}» нет закрывающей скобки.",
  "capture.aligning": "Не указана позиция ({name}). Добавьте знак: + - ~ ? < или >.",
  "capture.basis":
    "Источника сведений «{typed}» нет.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: {known}.",
  "capture.delegation":
    "Делегация «{typed}» неизвестна.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Укажите код ИСО, краткое название государства, принятое в ООН, группу государств или другое название в [скобках]. Позиция — это знак (+ поддержка, - возражение, ~ позиция зарезервирована, ? гибкая позиция, > предложение, < предпочтение прежнего текста); слова текста ставятся в «кавычки».",
  "capture.delegations": "«{typed}» может означать {first} или {second}. Напишите название полностью.",
  "capture.empty-quote": "Кавычки пусты.",
  "capture.label":
    "Значения доступа «{typed}» нет.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: {known}.",
  "capture.no-companion": "Добавьте после этого группу государств или государство.",
  "capture.no-delegation": "Укажите перед этим делегацию.",
  "capture.no-new": "Нет новых слов. Добавьте их после этого в кавычках.",
  "capture.no-proposal":
    "Не указано предложение ({name}). Добавьте его слова после этого в кавычках или изложите его после //.",
  "capture.no-sign":
    "Добавьте позицию: + поддержка, - возражение, ~ позиция зарезервирована, ? гибкая позиция, > предложение, < предпочтение прежнего текста.",
  "capture.nothing": "Здесь нужна позиция или статус, а в строке их пока нет.",
  "capture.nth": "Номер, например #1, ставится после цитаты.",
  "capture.open-bracket": "Закройте название знаком ].",
  "capture.open-quote": "Закройте цитату.",
  "capture.sign-first": "Знак ставится после делегации.",
  "capture.start":
    "«{typed}» — не обозначение положения этого текста и не делегация.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Укажите код ИСО, краткое название государства, принятое в ООН, или группу государств; любое другое название — в [скобках].",
  "capture.stance-change":
    "Позиция по изменению не может содержать само изменение. Приведите только слова: - “новые слова” — возражение против предложенных слов, + “слова” — за сохранение слов, которые были бы исключены. Чтобы записать собственное предложение делегации, напишите “proposes to” перед изменением.",
  "capture.status":
    "Статуса «{typed}» нет, или так начинается несколько статусов.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: {known}.",
  "capture.track":
    "Формата «{typed}» в этом досье нет, или так начинается несколько форматов.{near, select, none {} other { Возможно, имелось в виду «{near}»?}} Возможны: {known}. Другие добавляются командой «Заседание и форматы».",
  "capture.track-empty": "Назовите формат после @.",
  "capture.twice":
    "{what, select, track {В строке указывается один формат.} status {В строке задаётся один статус.} basis {В строке указывается один источник сведений.} confidentiality {В строке указывается один уровень доступа.} behalf {Делегация выступает от имени одной группы государств.} other {Делегация присоединяется только к одной другой.}} Уберите лишнее.",
  "capture.unquoted": "Заключите слова после «{typed}» в кавычки.",
  "capture.words-none": "В {address} такого текста нет, и никто его там не предлагал.",
  "capture.words-several":
    "Эти слова встречаются в {address} {count, plural, one {# раз} few {# раза} many {# раз} other {# раза}}. Процитируйте больше слов или добавьте после цитаты от #1 до #{count}.",
  "cli.none-noted":
    "Ничего не записано: из {count} {bad, plural, one {нужно исправить # строку} few {нужно исправить # строки} many {нужно исправить # строк} other {нужно исправить # строки}}.",
  "capture.words-line": "Эти слова предлагает сама эта строка. Запишите позицию по ним отдельной строкой после этой.",
  "capture.words-part":
    "Этих слов нет в тексте {address}. Они — часть того, что там предложено{who, select, none {} other { ({who})}}: «{words}». Чтобы записать позицию по этому предложению, процитируйте его целиком или его начало: {typed}.",
  "capture.whose-text":
    "Эти слова есть в тексте {address} и там же предложены. Напишите {text} для слов текста{proposed, select, none {; кто их предложил, не указано} other { или {proposed} для предложения}}.",
  "capture.whose-proposal":
    "Этих слов нет в тексте {address}, но они там предложены. Напишите, чьё предложение имеется в виду{proposed, select, none {: кто их предложил, не указано} other {: {proposed}}}.",
  "capture.of-none": "{name}: предложения с такими словами в {address} нет.",
  "capture.of-several":
    "{name}: эти слова предложены в {address} не один раз: {changes}. Начните строку с более точного обозначения нужного места.",
  "capture.of-nth":
    "Номер указывает, какие слова текста имеются в виду, а «of» — чьё предложение. Напишите что-то одно.",
  "capture.no-proposer": "Назовите после «of», кто предложил эти слова.",

  "position.other": "Отозвать эту позицию может только участник, который её записал. Вы можете записать другую.",
  "position.unknown": "Этой позиции больше нет.",
  "position.apart": "противоречие",
  "meeting.unknown":
    "Заседания с идентификатором {id} нет. Команда «meeting» выводит идентификатор, когда создаёт заседание.",
  "tracks.invalid": "Название формата — до 60 знаков, форматов в досье — до 100.",
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
  "table.at": "Дата и время",
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
  "line.reading": "Значение этой строки",
  "line.completions": "Варианты продолжения",
  "line.here": "Здесь: {address}",
  "line.position": "{who}: {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "«{words}» в тексте {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{who}: {count, plural, =1 {предложение} other {совместное предложение}}",
  "line.proposal-new": "Новое, после {address}",
  "line.status": "Статус: {word}",
  "line.noted": "Записано: {line}",
  "line.unnamed": "Записано под именем «Без имени». Укажите своё имя в разделе «Группа».",
  "line.hint.note": "Enter — записать",
  "line.hint.complete": "Tab — дополнить",
  "line.meeting": "Заседание: {name}",
  "line.no-meeting": "Без заседания",
  "line.recent": "Последние записи",
  "line.edit": "Изменить",
  "line.edit-which": "Изменить: {line}",
  "line.undo-which": "Отменить: {line}",
  "line.undone": "Отменено: {line}",
  "line.hint.correct": "Заменяет прежнюю запись; Esc сохраняет её",
  "completion.track": "формат",

  "meeting.title": "Заседание и форматы",
  "meeting.choose": "Текущее заседание",
  "meeting.none": "Нет",
  "meeting.new": "Новое заседание",
  "meeting.name": "Название",
  "meeting.name.hint": "Например, «5-е заседание»: по нему предлагается следующее.",
  "meeting.date": "Дата",
  "meeting.track": "Формат",
  "meeting.no-track": "Нет",
  "meeting.confidentiality": "Доступ по умолчанию",
  "meeting.set": "Указать",
  "meeting.erase": "Стереть заседание безвозвратно…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Форматы переговоров",
  "tracks.hint":
    "По одному в строке; после двоеточия можно указать доступ к записанному там: public, team, chatham или informals.",
  "tracks.save": "Сохранить форматы",
  "tracks.saved": "Форматы сохранены.",
  "tracks.label-unknown":
    "Значения доступа «{typed}» нет. После двоеточия напишите public, team, chatham или informals.",

  "positions.title": "Позиции: {address}",
  "positions.none": "Позиций по этому положению пока нет. Чтобы записать позицию, нажмите {key}.",
  "positions.held":
    "{stance}{behalf, select, none {} other {, от имени: {behalf}}}{aligning, select, none {} other {, присоединение к: {aligning}}}",
  "positions.by": "записано: {who}, {when}",
  "positions.apart":
    "Противоречие: участники записали для этого заседания разные позиции. Проверьте и запишите верную.",
  "positions.retract": "Отозвать",
  "positions.retract-which": "Отозвать: {name} — {held}",
  "positions.erase": "Стереть безвозвратно…",
  "positions.erase-which": "Стереть безвозвратно: {name} — {held}",
  "positions.words": "«{words}»",
  "positions.proposal":
    "предложение{who, select, none {} other { ({who})}}{deletes, select, yes { исключить} other {}} «{words}»",
  "positions.close": "Закрыть",

  "guide.line": "Строка ввода",
  "guide.line.intro":
    "Введите обозначение (или ничего — для положения, на котором стоит курсор), затем позиции; Enter их записывает.",
  "guide.line.delegations":
    "Делегации: коды ИСО, краткие названия государств, принятые в ООН, группы государств; другие имена в [скобках]",
  "guide.line.signs":
    "поддержка · возражение · позиция зарезервирована · гибкая позиция · предложение · предпочтение прежнего текста",
  "guide.line.words": "то же словами, на любом из шести языков",
  "guide.line.here": "подпункт положения, где стоит курсор, или соседний с ним",
  "guide.line.behalf": "от имени группы государств",
  "guide.line.aligning": "присоединение к делегации; если позиция не указана, берётся её позиция",
  "guide.line.change": "изменение: сначала прежние слова, потом новые",
  "guide.line.for": "то же, сначала новые слова; можно и delete “…”, и “…” after “…”",
  "guide.line.add": "новый текст после положения",
  "guide.line.nth": "второе из нескольких одинаковых мест текста",
  "guide.line.on": "позиция по отдельным словам текста или по всем новым словам внесённого предложения",
  "guide.line.of": "предложенное кем-либо, если те же слова есть у других или в тексте",
  "guide.line.track": "формат; он же определяет доступ",
  "guide.line.status": "статус (только руководители)",
  "guide.line.basis": "источник сведений; у веб-трансляции — с её временем",
  "guide.line.confidentiality": "доступ",
  "guide.line.comment": "комментарий до конца строки",
  "guide.line.recent": "в пустой строке: пять последних записей, чтобы изменить их или отменить",
  "guide.line.example": "Всё в одной строке",

  "form.basis": "Источник сведений",
  "form.basis.none": "Не указано",
  "form.clock": "Время веб-трансляции",
} satisfies Partial<Record<keyof typeof en, string>>;
