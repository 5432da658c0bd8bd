import type { notes as en } from "#shared/messages/en/window/notes.ts";

export const notes = {
  "list.comma": ", ",
  "list.semicolon": "; ",

  "note.label": "{kind} · {grade}",
  "marking.label": "Заметка к выделенному",

  "margin.empty":
    "Выделите текст и нажмите 1–4 для уровня риска, C для комментария, S для гарантии, O для пробела, Q для вопроса или P для предложения.",
  "margin.empty.touch":
    "Выделите текст и выберите на панели уровень риска, комментарий, пробел, гарантию, вопрос или предложение.",
  "margin.bare": "Заметок пока нет. {reason}",
  "margin.filtered":
    "{count, plural, one {# заметка скрыта фильтром.} few {# заметки скрыты фильтром.} many {# заметок скрыто фильтром.} other {# заметки скрыто фильтром.}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · импортировано: {who}, {when}",
  "card.source": "источник: {source}",
  "card.replies": "{count, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}",
  "card.settled": "Закрыто: {who}, {when}",
  "card.settled-because": "Закрыто: {who}, {when}. {reason}",
  "card.conflict":
    "Противоречие: {count, plural, one {# версия} few {# версии} many {# версий} other {# версии}}. Автор может оставить одну из них.",
  "card.no-comment": "(без комментария)",
  "card.keep": "Оставить эту",
  "card.more": "Другие действия с заметкой",
  "rating.by": "{who}: {grade}",

  "basis.heard": "услышано в зале",
  "basis.webcast": "веб-трансляция",
  "basis.document": "документ",
  "basis.told": "со слов других",
  "basis.inferred": "логический вывод",

  "confidentiality.public": "Для всех",
  "confidentiality.public.note": "Может войти в любой экспорт",
  "confidentiality.team": "Для группы наблюдателей",
  "confidentiality.team.note": "Для участников этого досье",
  "confidentiality.chatham": "Правило Чатем-Хауса",
  "confidentiality.chatham.note": "Что сказано, но не кем, где и когда",
  "confidentiality.informals": "Неофициальные консультации",
  "confidentiality.informals.note": "Экспортируется только по особому указанию",

  "form.note": "Новая заметка",
  "form.edit": "Правка заметки",
  "form.kind": "Вид заметки",
  "form.comment": "Комментарий",
  "form.placeholder.risk": "Что не так с этим текстом и для кого?",
  "form.placeholder.omission": "Чего здесь не хватает?",
  "form.placeholder.safeguard": "Что защищает этот текст?",
  "form.placeholder.question": "О чём следует спросить?",
  "form.level": "Серьёзность",
  "form.assess": "Полная оценка…",
  "form.assess-less": "Свернуть",
  "form.highest": "Наивысший уровень из масштаба, охвата и необратимого характера; вероятность его не меняет.",
  "form.confidentiality": "Доступ",
  "form.more": "Формат, источник…",
  "form.track": "Формат",
  "form.source": "Источник",
  "form.save": "Сохранить",
  "form.discard": "Не сохранять",
  "writing.unfinished": "Другая заметка ещё не закончена: сначала сохраните её или откажитесь от неё.",
  "writing.discarded":
    "{what, select, note {Заметка не сохранена.} mine {Заметка не сохранена.} reply {Ответ не сохранён.} proposal {Предложение не сохранено.} floor {Текст, зачитанный в зале, не сохранён.} other {Изменения не сохранены.}}",

  "name.label": "Ваше имя в заметках",
  "name.hint": "Подойдёт псевдоним, роль или «Имя, организация»; видят только участники досье.",
  "name.note-hint":
    "Подойдёт псевдоним, роль или «Имя, организация»; видят только участники досье. Поле можно оставить пустым: имя можно указать позже в разделе «Группа».",
  "name.signed": "Ваши заметки подписаны: у кого есть копия, тот может доказать, что они ваши.",

  "rights.label": "Права",
  "rights.placeholder": "личная жизнь, МПГПП 17…",
  "rights.chosen": "Выбранные права",
  "rights.remove": "Убрать: {right}",
  "picker.none": "По запросу «{typed}» ничего нет. Очистите поле, чтобы увидеть весь список.",
  "level.unclear.short": "?",
  "assess.absolute": "{right}: ограничение не допускается, проверять нечего.",
  "limitation-test.because": "Обоснование",

  "reply.label": "Ваш ответ",
  "reply.send": "Ответить",

  "filter.label": "Фильтр заметок",
  "filter.high": "Высокая и выше",
  "filter.unsettled": "Открытые",
  "filter.safeguards": "Гарантии",
  "filter.clear": "{shown} из {count} · показать все",

  "erase.which": "Что стереть",
  "erase.note": "Сама заметка",
  "erase.wording": "Формулировка",
  "erase.source": "Источник",
  "erase.reply": "Ответ, {who}: {words}",
  "erase.rating": "Оценка, {who}: {level}",
  "erase.position": "{name}: {held}",
  "erase.meeting.leaves": "Записанное на этом заседании остаётся, но больше не указывает, на каком.",
  "erase.names.leaves": "Удаляются только прежние имена; нынешнее остаётся: {name}.",
  "erase.title": "Стереть безвозвратно?",
  "erase.what":
    "Слова стираются безвозвратно, здесь и на каждом компьютере, который синхронизируется. Остаются лишь сведения о том, что запись была сделана, когда и кем.",
  "erase.reach":
    "Резервные копии, распечатанные справки и файлы, которые есть у других людей, остаются вне досягаемости.",
  "erase.go": "Стереть безвозвратно",

  "source.empty": "Введите источник.",
  "source.invalid": "Источник длиннее 1000 знаков. Сократите его.",
} satisfies Partial<Record<keyof typeof en, string>>;
