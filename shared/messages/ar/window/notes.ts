import type { notes as en } from "#shared/messages/en/window/notes.ts";

export const notes = {
  "list.comma": "، ",
  "list.semicolon": "؛ ",

  "note.label": "{kind} · {grade}",
  "marking.label": "تدوين ملاحظة عن التحديد",

  "margin.empty":
    "حدد نصًا ثم اضغط من 1 إلى 4 لمستوى خطر، أو C لتعليق، أو S لضمانة، أو O لإغفال، أو Q لسؤال، أو P لمقترح.",
  "margin.empty.touch": "حدد نصًا ثم اختر من الشريط مستوى خطر أو تعليقًا أو إغفالًا أو ضمانة أو سؤالًا أو مقترحًا.",
  "margin.bare": "لا ملاحظات بعد. {reason}",
  "margin.filtered":
    "{count, plural, zero {لا ملاحظات.} one {التصفية تخفي الملاحظة الوحيدة.} two {التصفية تخفي الملاحظتين.} few {التصفية تخفي الملاحظات كلها (#).} many {التصفية تخفي الملاحظات كلها (#).} other {التصفية تخفي الملاحظات كلها (#).}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · الاستيراد: {who}، {when}",
  "card.source": "نقلًا عن {source}",
  "card.replies": "{count, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}",
  "card.settled": "الإنهاء: {who}، {when}",
  "card.settled-because": "الإنهاء: {who}، {when}: {reason}",
  "card.conflict":
    "تعارض: {count, plural, zero {# نسخة} one {نسخة واحدة} two {نسختان} few {# نسخ} many {# نسخة} other {# نسخة}}. لصاحب الملاحظة أن يبقي واحدة منها.",
  "card.no-comment": "(بلا تعليق)",
  "card.keep": "إبقاء هذه",
  "card.more": "إجراءات أخرى على هذه الملاحظة",
  "rating.by": "{who}: {grade}",

  "basis.heard": "سُمع في القاعة",
  "basis.webcast": "بث شبكي",
  "basis.document": "وثيقة",
  "basis.told": "نقلًا عن آخرين",
  "basis.inferred": "مستنتج",

  "confidentiality.public": "علني",
  "confidentiality.public.note": "يجوز أن يرد في أي تصدير",
  "confidentiality.team": "الفريق",
  "confidentiality.team.note": "لأعضاء ملف التفاوض هذا",
  "confidentiality.chatham": "قاعدة تشاتام هاوس",
  "confidentiality.chatham.note": "ما قيل، لا من قاله ولا أين ولا متى",
  "confidentiality.informals": "مشاورات غير رسمية",
  "confidentiality.informals.note": "لا يُصدَّر إلا بطلب صريح",

  "form.note": "ملاحظة جديدة",
  "form.edit": "تعديل الملاحظة",
  "form.kind": "نوع الملاحظة",
  "form.comment": "التعليق",
  "form.placeholder.risk": "ما وجه الخلل في هذا النص، ولمن؟",
  "form.placeholder.omission": "ما الناقص هنا؟",
  "form.placeholder.safeguard": "ماذا يحمي هذا النص؟",
  "form.placeholder.question": "ما الذي ينبغي السؤال عنه؟",
  "form.level": "الشدة",
  "form.assess": "تقييم كامل…",
  "form.assess-less": "طيّ",
  "form.highest": "أعلى مستوى بين الحجم والنطاق والطابع غير القابل للتدارك؛ ولا يغيّره احتمال الحدوث.",
  "form.confidentiality": "مستوى الاطلاع",
  "form.more": "إطار المناقشة، المصدر…",
  "form.track": "إطار المناقشة",
  "form.source": "المصدر",
  "form.save": "حفظ",
  "form.discard": "تجاهل",
  "writing.unfinished": "هناك ملاحظة أخرى لم تكتمل: احفظها أو تجاهلها أولًا.",
  "writing.discarded":
    "{what, select, note {جرى تجاهل الملاحظة.} mine {جرى تجاهل الملاحظة.} reply {جرى تجاهل الرد.} proposal {جرى تجاهل المقترح.} floor {جرى تجاهل النص المتلوّ في القاعة.} other {جرى تجاهل التغييرات.}}",

  "name.label": "اسمك على الملاحظات",
  "name.hint": "يكفي اسم مستعار أو دور، أو «الاسم، المنظمة» إن شئت؛ لا يراه إلا أعضاء ملف التفاوض.",
  "name.note-hint":
    "يكفي اسم مستعار أو دور، أو «الاسم، المنظمة» إن شئت؛ لا يراه إلا أعضاء ملف التفاوض. يمكن تركه فارغًا وتحديده لاحقًا في «الفريق».",
  "name.signed": "ملاحظاتك موقّعة: من لديه نسخة منها يمكنه إثبات أنها لك.",

  "rights.label": "الحقوق",
  "rights.placeholder": "الخصوصية، المدنية والسياسية 17…",
  "rights.chosen": "الحقوق المختارة",
  "rights.remove": "إزالة {right}",
  "picker.none": "لا شيء يطابق «{typed}». أفرغ الحقل لرؤية القائمة كاملة.",
  "level.unclear.short": "؟",
  "assess.absolute": "{right}: لا يجوز تقييده، فلا تقييد يُختبر.",
  "limitation-test.because": "السبب",

  "reply.label": "ردك",
  "reply.send": "إرسال الرد",

  "filter.label": "تصفية الملاحظات",
  "filter.high": "عالية فما فوق",
  "filter.unsettled": "المفتوحة",
  "filter.safeguards": "الضمانات",
  "filter.clear": "{shown} من {count} · عرض الكل",

  "erase.which": "المراد محوه",
  "erase.note": "الملاحظة نفسها",
  "erase.wording": "الصياغة",
  "erase.source": "مصدرها",
  "erase.reply": "رد من {who}: {words}",
  "erase.rating": "تقييم من {who}: {level}",
  "erase.position": "{name}: {held}",
  "erase.meeting.leaves": "ويبقى ما دُوِّن في هذه الجلسة من دون ذكر الجلسة.",
  "erase.names.leaves": "ولا تُحذف إلا الأسماء السابقة، أما الاسم الحالي فيبقى: {name}.",
  "erase.title": "محو نهائي؟",
  "erase.what": "تُمحى الكلمات نهائيًا، هنا وعلى كل حاسوب يتزامن. ويبقى مسجَّلًا أن شيئًا كُتب، ومتى كُتب ومن كتبه.",
  "erase.reach": "أما النسخ الاحتياطية ومذكرات الإحاطة المطبوعة والملفات التي لدى غيرك فلا سبيل إليها.",
  "erase.go": "محو نهائي",

  "source.empty": "أدخل المصدر.",
  "source.invalid": "المصدر أطول من 1000 حرف. اختصره.",
} satisfies Partial<Record<keyof typeof en, string>>;
