import type { noteFilters as en } from "../en/noteFilters.ts";

export const noteFilters = {
  "filter.field":
    "لا تصفية باسم «{typed}».{near, select, none {} other { أتقصد «{near}»؟}} استعمل واحدة من {known}، أو ابحث عن الكلمات بين علامتي اقتباس.",
  "filter.word": "يقبل «{field}:» القيم {known}، لا «{typed}».{near, select, none {} other { أتقصد «{near}»؟}}",
  "filter.severity":
    "«{typed}» ليس شدة.{near, select, none {} other { أتقصد «{near}»؟}} الممكن: من 1 إلى 4، أو ‎>=3 أو ‎<=2، أو none لما لم يُقيَّم.",
  "filter.value": "أضف قيمة بعد «{field}:».",
  "filter.empty": "علامتا الاقتباس فارغتان.",

  "cli.none-found": "لا نتائج.{near, select, none {} other { هل تقصد {near}؟}}",
  "cli.settled": "{state, select, settled {أُنهيت.} other {أُعيد فتحها.}}",
  "cli.assigned": "{name, select, none {أُلغي الإسناد.} other {أُسندت إلى {name}.}}",
  "cli.member":
    "{count, plural, =0 {لا أحد في الفريق اسمه «{name}».} one {في الفريق شخص واحد اسمه «{name}».} two {في الفريق شخصان باسم «{name}».} few {في الفريق # أشخاص باسم «{name}».} many {في الفريق # شخصًا باسم «{name}».} other {في الفريق # شخص باسم «{name}».}}",

  "filter.line": "تصفية وبحث",
  "filter.placeholder": "تصفية: كلمات، right:privacy، severity:>=3…",
  "filter.completions": "الإكمالات الممكنة",
  "filter.menu": "تصفية",
  "filter.menu.label": "تصفية بحسب",
  "filter.saved": "التصفيات المحفوظة",
  "filter.saved.none": "صفِّ الملاحظات أولًا، ثم يمكن حفظ التصفية هنا.",
  "filter.saved.what": "محفوظة على هذا الحاسوب فقط؛ Enter يطبّق تصفية، وDelete يزيلها.",
  "filter.saved.list": "التصفيات المحفوظة",
  "filter.saved.name": "حفظ التصفية الحالية باسم",
  "filter.saved.keep": "حفظ",
  "filter.saved.drop": "إزالة التصفية {name}",
  "filter.saved.taken": "تحل هذه محل التصفية التي تحمل الاسم نفسه.",
  "filter.unread":
    "{count, plural, =0 {غير المقروء} one {واحدة غير مقروءة} two {اثنتان غير مقروءتين} few {# غير مقروءة} many {# غير مقروءة} other {# غير مقروءة}}",
  "filter.least": "{level} فما فوق",

  "field.text": "النص موضع الملاحظة",
  "field.comment": "التعليق",
  "field.address": "الحكم",
  "field.author": "صاحب الملاحظة",
  "field.kind": "النوع",
  "field.right": "الحق",
  "field.severity": "الشدة",
  "field.track": "إطار المناقشة",
  "field.meeting": "الجلسة",
  "field.basis": "نوع المصدر",
  "field.status": "الحالة",
  "field.delegation": "الوفد",
  "field.confidentiality": "مستوى الاطلاع",
  "field.placement": "تحديد الموضع",
  "field.tag": "الوسم",
  "field.assigned": "المُسند إليه",
  "field.mentions": "ذكر الأعضاء",
  "field.is": "الوضع",
  "placement.exact": "الكلمات نفسها",
  "placement.moved": "منقولة",
  "placement.reworded": "معادة الصياغة",
  "placement.ambiguous": "عدة مواضع مطابقة",
  "placement.lost": "أُزيل نصها",
  "placement.absent": "ليست في هذا النص",
  "status.open": "المفتوحة",
  "status.settled": "المنتهية",
  "is.unread": "غير مقروءة",
  "is.conflict": "تعارض",
  "filter.me": "أنا",
  "filter.nobody": "لا أحد",
  "filter.anybody": "أي شخص",
  "filter.private": "خاصة",

  "command.filter.line": "تصفية الملاحظات والبحث فيها",
  "command.filter.saved": "التصفيات المحفوظة",
  "command.filter.clear": "عرض كل الملاحظات",
  "command.filter.unread": "عرض الملاحظات غير المقروءة",
  "command.read-all": "وسم الكل بأنه مقروء",
  "command.note.next-unread": "الملاحظة التالية غير المقروءة",
  "command.note.assign": "إسناد إلى…",

  "card.unread": "غير مقروءة",
  "card.assigned": "مسندة إلى {who}",
  "card.reopened": "إعادة الفتح: {who}، {when}",
  "card.reopened-because": "إعادة الفتح: {who}، {when}: {reason}",

  "settle.label.settled": "السبب (اختياري)",
  "settle.label.open": "السبب (اختياري)",
  "settle.settled": "إنهاء",
  "settle.open": "إعادة فتح",

  "assign.title": "المُسند إليه",
  "assign.me": "{name} (أنت)",
  "assign.nobody": "غير مسندة",
  "assign.now": "مسندة",
  "mention.offered": "الأعضاء",

  "history.assigned": "إسناد إلى {who}",

  "assign.already":
    "{to, select, nobody {هذه الملاحظة ليست مسندة إلى أحد.} other {هذه الملاحظة مسندة إلى هذا الشخص بالفعل.}}",
  "assign.gone": "لم يعد هذا الشخص عضوًا في الفريق.",
  "filter.unknown":
    "لا تصفية باسم «{typed}».{near, select, none {} other { أتقصد «{near}»؟}} للبحث عن الكلمات ضعها بين علامتي اقتباس.",
} satisfies Partial<Record<keyof typeof en, string>>;
