import type { chat as en } from "#shared/messages/en/window/chat.ts";

export const chat = {
  "cite.article": "{num, select, none {статья без номера} other {статья {num}}}",
  "cite.rule": "{num, select, none {правило без номера} other {правило {num}}}",
  "cite.part": "{num, select, none {часть без номера} other {часть {num}}}",
  "cite.title": "{num, select, none {титул без номера} other {титул {num}}}",
  "cite.chapter": "{num, select, none {глава без номера} other {глава {num}}}",
  "cite.section": "{num, select, none {раздел без номера} other {раздел {num}}}",
  "cite.annex": "{num, select, none {приложение} other {приложение {num}}}",
  "cite.preamble": "{num, select, none {преамбула} other {преамбула {num}}}",
  "cite.recital": "пункт {num} преамбулы",
  "cite.paragraph": "{num, select, none {пункт без номера} other {пункт {num}}}",
  "cite.point": "{num, select, none {подпункт без номера} other {подпункт ({num})}}",
  "cite.text": "текст {num}",
  "cite.number": "{num, select, none {(без номера)} other {({num})}}",
  "cite.alinea":
    "{place, plural, =1 {первый} =2 {второй} =3 {третий} =4 {четвёртый} =5 {пятый} =6 {шестой} =7 {седьмой} =8 {восьмой} =9 {девятый} =10 {десятый} other {#-й}} абзац",
  "cite.subalinea":
    "{place, plural, =1 {первый} =2 {второй} =3 {третий} =4 {четвёртый} =5 {пятый} =6 {шестой} =7 {седьмой} =8 {восьмой} =9 {девятый} =10 {десятый} other {#-й}} подабзац",
  "cite.option": "вариант {num}",
  "cite.then": "{before}, {next}",
  "cite.attached": "{before} {next}",
  "cite.again": "{what} ({nth, plural, =2 {второе} =3 {третье} other {#-е}} положение с этим номером)",

  "chat.head": "{citation} ({source})",
  "chat.after": "После положения: {citation}",
  "chat.quote": "«{quote}»",
  "chat.concern": "{label}: {comment}",
  "chat.standard": "Стандарт: {list}",
  "chat.right": "{name} ({list})",
  "chat.article": "{instrument}, {count, plural, =1 {статья} other {статьи}} {articles}",
  "chat.proposed": "Предлагаемая формулировка",
  "chat.proposed-by": "Предлагаемая формулировка ({by})",
  "chat.delete": "Предлагается исключить",
  "chat.delete-by": "Предлагается исключить ({by})",
  "chat.wording": "{head}: «{wording}»",

  "copy.gone": "Этого текста больше нет ни в одном проекте досье: копировать нечего.",
  "copy.withheld":
    "Это предназначено не для всех. Чтобы всё же скопировать, укажите, для кого: --audience team, а для услышанного на неофициальных консультациях ещё и --include-informals.",
} satisfies Partial<Record<keyof typeof en, string>>;
