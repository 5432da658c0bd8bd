import type { notes as en } from "../../en/window/notes.ts";

export const notes = {
  "list.comma": "، ",
  "list.semicolon": "؛ ",

  "note.label": "{kind} · {grade}",
  "marking.label": "تدوين ملاحظة عن التحديد",

  "margin.empty":
    "حدد كلمات في النص ثم اضغط من 1 إلى 4 لمستوى أول، أو C لتعليق، أو S لضمانة، أو O لإغفال، أو Q لسؤال، أو P لصياغة أخرى. اضغط ? لعرض كل المفاتيح.",
  "margin.bare": "لم يُدوَّن شيء بعد. {reason}",
  "margin.filtered":
    "{count, plural, zero {لا ملاحظات.} one {التصفية تخفي الملاحظة الوحيدة.} two {التصفية تخفي الملاحظتين.} few {التصفية تخفي الملاحظات كلها (#).} many {التصفية تخفي الملاحظات كلها (#).} other {التصفية تخفي الملاحظات كلها (#).}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · نقلها {who}، {when}",
  "card.source": "عن {source}",
  "card.replies": "{count, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# رداً} other {# رد}}",
  "card.settled": "سوّاها {who}، {when}",
  "card.settled-because": "سوّاها {who}، {when}: {reason}",
  "card.conflict":
    "كُتبت {count, plural, zero {# نسخة} one {نسخة واحدة} two {نسختان} few {# نسخ} many {# نسخة} other {# نسخة}} كل منها على حدة. لصاحب الملاحظة أن يبقي واحدة منها.",
  "card.no-comment": "(بلا تعليق)",
  "card.keep": "إبقاء هذه",
  "card.more": "إجراءات أخرى على هذه الملاحظة",
  "rating.by": "{who}: {grade}",

  "basis.heard": "مسموع",
  "basis.webcast": "بث شبكي",
  "basis.document": "وثيقة",
  "basis.told": "منقول",
  "basis.inferred": "مستنتج",

  "confidentiality.public": "عام",
  "confidentiality.public.note": "يجوز أن يرد في أي تصدير",
  "confidentiality.team": "الفريق",
  "confidentiality.team.note": "لأعضاء هذه الإضبارة",
  "confidentiality.chatham": "تشاتام هاوس",
  "confidentiality.chatham.note": "ما قيل، لا من قاله ولا أين ولا متى",
  "confidentiality.informals": "غير رسمي",
  "confidentiality.informals.note": "لا يُصدَّر إلا بطلب صريح",

  "form.note": "ملاحظة جديدة",
  "form.edit": "تعديل الملاحظة",
  "form.kind": "نوع الملاحظة",
  "form.comment": "التعليق",
  "form.placeholder.risk": "ما وجه الخلل في هذه الكلمات، ولمن؟",
  "form.placeholder.omission": "ما الناقص هنا؟",
  "form.placeholder.safeguard": "ماذا تحمي هذه الكلمات؟",
  "form.placeholder.question": "ما الذي ينبغي السؤال عنه؟",
  "form.level": "المستوى الأول",
  "form.assess": "تقييم مفصل…",
  "form.assess-less": "أقل",
  "form.confidentiality": "من يراها",
  "form.more": "المسار، المصدر…",
  "form.track": "المسار",
  "form.source": "المصدر",
  "form.save": "حفظ",
  "form.discard": "عدم الحفظ",
  "writing.unfinished": "هناك ملاحظة أخرى لم تكتمل: احفظها أو تخلَّ عنها أولاً.",
  "writing.discarded":
    "{what, select, note {جرى التخلي عن الملاحظة.} mine {جرى التخلي عن الملاحظة.} reply {جرى التخلي عن الرد.} proposal {جرى التخلي عن المقترح.} floor {جرى التخلي عن نص القاعة.} other {جرى التخلي عن التغييرات.}}",

  "name.label": "اسمك على الملاحظات",
  "name.hint": "يكفي اسم مستعار أو دور، أو «الاسم، المنظمة» إن شئت. لا يراه إلا أعضاء الإضبارة.",

  "rights.label": "الحقوق",
  "rights.placeholder": "الخصوصية، العهد المدني والسياسي 17…",
  "rights.chosen": "الحقوق المختارة",
  "rights.remove": "إزالة {right}",
  "level.unclear.short": "؟",
  "assess.absolute": "{right}: لا يجوز تقييده، فلا قيد يُختبر.",
  "limitation-test.because": "السبب",

  "reply.label": "ردك",
  "reply.send": "إرسال الرد",

  "filter.label": "تصفية الملاحظات",
  "filter.high": "عالية فما فوق",
  "filter.unsettled": "غير المسوّاة",
  "filter.safeguards": "الضمانات",
  "filter.clear": "{shown} من {count} · عرض الكل",

  "erase.which": "ما الذي يُمحى",
  "erase.note": "الملاحظة نفسها",
  "erase.wording": "الصياغة",
  "erase.source": "ممن وردت",
  "erase.reply": "رد {who}: {words}",
  "erase.rating": "تقييم {who}: {level}",
  "erase.position": "{name} {held}",
  "erase.meeting.leaves": "ويبقى ما دُوِّن في هذه الجلسة من غير أن يذكر في أي جلسة كان.",
  "erase.names.leaves": "ولا تُزال إلا الأسماء السابقة، أما الاسم الحالي فيبقى: {name}.",
  "erase.title": "محو نهائي؟",
  "erase.what": "تُزال الكلمات نهائياً، هنا وعند كل من يتزامن. ويبقى أن شيئاً قد قيل، ومتى ومن قاله.",
  "erase.reach": "أما النسخ الاحتياطية والإحاطات المطبوعة والملفات التي لدى غيرك فلا سبيل إليها.",
  "erase.go": "محو",

  "source.empty": "حدد عمّن ورد هذا.",
  "source.invalid": "المصدر أطول من 1000 حرف. اختصره.",
} satisfies Partial<Record<keyof typeof en, string>>;
