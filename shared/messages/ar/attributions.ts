import type { attributions as en } from "../en/attributions.ts";

export const attributions = {
  "record.type.group": "مجموعة وفود",
  "group.empty": "اكتب اسم المجموعة.",
  "group.characters":
    "لا يمكن كتابة «{name}» اسمًا في سطر التدوين. للاسم حرفان أو رقمان على الأقل، بلا علامات اقتباس أو أقواس أو فواصل أو شرطات مائلة أو علامات مثل + و~.",
  "group.taken": "«{name}» اسمٌ لوفد آخر: {delegation}. اختر اسمًا غيره.",
  "group.unknown": "لا مجموعة للفريق هنا باسم «{name}». يسردها الأمر «clausemark groups».",
  "group.other": "لا يسحب هذه المجموعة إلا العضو الذي أضافها.",
  "team.groups": "مجموعات الوفود",
  "team.groups.what":
    "مجموعات في هذه المفاوضات غير التي يعرفها Clausemark، لسطر التدوين والمقترحات والمشاريع المستوردة لدى جميع الأعضاء.",
  "team.groups.code": "الاسم المختصر",
  "team.groups.name": "الاسم",
  "team.groups.aliases": "أسماء أخرى تفصل بينها فواصل",
  "team.groups.add": "إضافة المجموعة",
  "team.groups.retract": "سحب",
  "team.groups.retract.of": "سحب {name}",
  attribution:
    "{kind, select, add {اقتراح} delete {طلب حذف} replace {طلب استبدال النص بعبارة} alternative {نص بديل} support {تأييد} oppose {معارضة} other {تحفظ}} ({parties}): {about, select, provision {هذا الحكم} other {«{words}»}}",
  "attribution.doubt.unlisted": "أحد الأسماء ليس في قائمة الدول والمجموعات",
  "attribution.doubt.ambiguous": "أحد الأسماء يدل على أكثر من وفد",
  "attribution.doubt.code": "حرفان قد يكونان كلمة",
  "attribution.doubt.words": "ليس واضحًا أي الكلمات هي المعنية",
  "attribution.doubt.open": "قوسه غير مغلق",
  "attribution.doubt.base": "لم يُعثر على الفقرة التي هو بديل لها",
  "review.attributions":
    "{count, plural, zero {لا إسناد إلى وفود} one {إسناد واحد إلى وفود} two {إسنادان إلى وفود} few {# إسنادات إلى وفود} many {# إسنادًا إلى وفود} other {# إسناد إلى وفود}}",
  "review.attributions.what": "ما تؤشّر عليه يصبح مقترحات ومواقف لهذه الوفود، وتبقى كلمات المشروع كما هي.",
  "review.attributions.certain":
    "{count, plural, zero {لا شيء مؤكد} one {المؤكد الوحيد} two {المؤكدان} few {المؤكدة كلها (#)} many {المؤكدة كلها (#)} other {المؤكدة كلها (#)}}",
  "review.attributions.doubtful":
    "{count, plural, zero {لا شيء مشكوك فيه} one {واحد مشكوك فيه} two {اثنان مشكوك فيهما} few {# مشكوك فيها} many {# مشكوكًا فيها} other {# مشكوك فيها}}",
  "review.attributions.printed": "كما طُبع: {printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other { (مشكوك فيه: {doubts})}}",
  "cli.attributions":
    "{count, plural, zero {لا إسناد إلى وفود} one {إسناد واحد إلى وفود} two {إسنادان إلى وفود} few {# إسنادات إلى وفود} many {# إسنادًا إلى وفود} other {# إسناد إلى وفود}}، {doubtful, plural, =0 {كلها مؤكدة} zero {كلها مؤكدة} one {واحد منها مشكوك فيه} two {اثنان منها مشكوك فيهما} few {# منها مشكوك فيها} many {# منها مشكوك فيها} other {# منها مشكوك فيها}}. تسجلها الأوامر add وrevise وnew مع ‎--attributions.",
  "cli.attributions-taken":
    "مما أُسند إلى الوفود في المشروع: المقترحات {proposals, number}، والمواقف {positions, number}.",
} satisfies Partial<Record<keyof typeof en, string>>;
