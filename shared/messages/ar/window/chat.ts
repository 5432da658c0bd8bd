import type { chat as en } from "#shared/messages/en/window/chat.ts";

export const chat = {
  "cite.article": "{num, select, none {مادة بلا رقم} other {المادة {num}}}",
  "cite.rule": "{num, select, none {قاعدة بلا رقم} other {القاعدة {num}}}",
  "cite.part": "{num, select, none {جزء بلا رقم} other {الجزء {num}}}",
  "cite.title": "{num, select, none {باب بلا رقم} other {الباب {num}}}",
  "cite.chapter": "{num, select, none {فصل بلا رقم} other {الفصل {num}}}",
  "cite.section": "{num, select, none {فرع بلا رقم} other {الفرع {num}}}",
  "cite.annex": "{num, select, none {المرفق} other {المرفق {num}}}",
  "cite.preamble": "{num, select, none {الديباجة} other {الديباجة {num}}}",
  "cite.recital": "الفقرة {num} من الديباجة",
  "cite.paragraph": "{num, select, none {فقرة بلا رقم} other {الفقرة {num}}}",
  "cite.point": "{num, select, none {فقرة فرعية بلا رقم} other {الفقرة الفرعية ({num})}}",
  "cite.text": "النص {num}",
  "cite.number": "{num, select, none {(بلا رقم)} other {({num})}}",
  "cite.alinea":
    "الفقرة {place, plural, =1 {الأولى} =2 {الثانية} =3 {الثالثة} =4 {الرابعة} =5 {الخامسة} =6 {السادسة} =7 {السابعة} =8 {الثامنة} =9 {التاسعة} =10 {العاشرة} other {#}}",
  "cite.subalinea":
    "الفقرة الفرعية {place, plural, =1 {الأولى} =2 {الثانية} =3 {الثالثة} =4 {الرابعة} =5 {الخامسة} =6 {السادسة} =7 {السابعة} =8 {الثامنة} =9 {التاسعة} =10 {العاشرة} other {#}}",
  "cite.option": "الخيار {num}",
  "cite.then": "{before}، {next}",
  "cite.attached": "{before} {next}",
  "cite.again": "{what} ({nth, plural, =2 {الثاني} =3 {الثالث} other {رقم #}} بالرقم نفسه)",

  "chat.head": "{citation} ({source})",
  "chat.after": "بعد {citation}",
  "chat.quote": "«{quote}»",
  "chat.concern": "{label}: {comment}",
  "chat.standard": "المعيار: {list}",
  "chat.right": "{name} ({list})",
  "chat.article": "{count, plural, =1 {المادة} =2 {المادتان} other {المواد}} {articles} من {instrument}",
  "chat.proposed": "الصياغة المقترحة",
  "chat.proposed-by": "الصياغة المقترحة ({by})",
  "chat.delete": "المقترح: الحذف",
  "chat.delete-by": "المقترح: الحذف ({by})",
  "chat.wording": "{head}: «{wording}»",

  "copy.gone": "لم يعد هذا النص في أي مشروع من ملف التفاوض: لا شيء لنسخه.",
  "copy.withheld":
    "هذا ليس علنيًا. لنسخه مع ذلك، حدد الجمهور: ‎--audience team، وأضف ‎--include-informals لما سُمع في المشاورات غير الرسمية.",
} satisfies Partial<Record<keyof typeof en, string>>;
