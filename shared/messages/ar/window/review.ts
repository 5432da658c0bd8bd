import type { review as en } from "#shared/messages/en/window/review.ts";

export const review = {
  "command.review.paste": "لصق مشروع نص…",
  "command.review.repair": "إصلاح هذا النص…",

  "review.reading": "تجري قراءة {name}",
  "review.recognising": "يجري تحديد لغة النص",
  "review.language-data": "اختيار البيانات اللغوية…",
  "review.stop": "إيقاف",
  "review.unfinished": "مشروع نص آخر لم تكتمل مراجعته. أضفه أو ألغه أولًا.",
  "review.failed": "لم يُفتح {name}",
  "review.another": "اختيار ملف آخر…",
  "review.paste": "لصق نص…",
  "review.close": "إغلاق",
  "review.pasted": "نص ملصق",
  "review.paste.title": "لصق مشروع نص",
  "review.paste.here": "الصق مشروع النص هنا",
  "review.paste.hint": "اضغط Ctrl V أو ⌘ V؛ تُحفظ الأرقام والعناوين.",
  "review.paste.go": "مراجعة",

  "review.of-file": "مراجعة {name}",
  "review.of-revision": "إصلاح {symbol}",
  "review.open": "إضافة المشروع",
  "review.accept": "قبول",
  "review.leave": "إلغاء",
  "review.stay": "متابعة المراجعة",
  "review.leaving": "الإلغاء من دون إضافته؟",
  "review.leaving.what":
    "{repairs, plural, =0 {تضيع اختياراتك.} one {يضيع إصلاح واحد.} two {يضيع إصلاحان.} few {تضيع # إصلاحات.} many {يضيع # إصلاحًا.} other {يضيع # إصلاح.}} أما الملف نفسه فيبقى كما هو.",
  "reading.counts":
    "{articles, plural, zero {لا مواد} one {مادة واحدة} two {مادتان} few {# مواد} many {# مادة} other {# مادة}} · {paragraphs, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}{footnotes, plural, =0 {} one { · حاشية واحدة} two { · حاشيتان} few { · # حواشٍ} many { · # حاشية} other { · # حاشية}}{changes, plural, =0 {} one { · تغيير واحد مسجَّل بتعقّب التغييرات} two { · تغييران مسجَّلان بتعقّب التغييرات} few { · # تغييرات مسجَّلة بتعقّب التغييرات} many { · # تغييرًا مسجَّلًا بتعقّب التغييرات} other { · # تغيير مسجَّل بتعقّب التغييرات}}{remarks, plural, =0 {} one { · تعليق واحد} two { · تعليقان} few { · # تعليقات} many { · # تعليقًا} other { · # تعليق}}",

  "review.outline": "مخطط المشروع",
  "review.text": "نص {title}",
  "review.text.hint": "Enter للتقسيم عند المؤشر · Backspace في البداية للدمج بالحكم السابق · Esc للانتقال إلى المخطط",
  "review.tools": "إصلاحات",
  "review.promote": "رفع المستوى",
  "review.demote": "خفض المستوى",
  "review.merge": "ضم إلى ما قبله",
  "review.delete": "حذف",
  "review.split": "تجزئة",
  "review.rename": "تغيير العنوان",
  "review.kind": "النوع",
  "review.num": "الرقم",
  "review.heading": "العنوان",
  "review.doubtful": "للتحقق",

  "repair.first": "لا حكم سابقًا للدمج معه.",
  "repair.last": "لن يبقى شيء. يلزم أن يكون في مشروع النص حكم واحد على الأقل.",
  "repair.top": "هذا في المستوى الأعلى بالفعل.",
  "repair.nowhere": "لا شيء يُقسَّم هنا. ضع المؤشر في نص أحد الأحكام.",
  "repair.nothing-before": "لن يبقى شيء قبل التقسيم. ضع المؤشر حيث يبدأ الحكم الجديد.",
  "repair.nothing-after": "لن يبقى شيء بعد التقسيم. ضع المؤشر حيث يبدأ الحكم الجديد.",

  "review.details": "التفاصيل",
  "review.of": "يتبع",
  "review.of.document": "وثيقة جديدة",
  "review.of.in": "في «{dossier}»",
  "review.of.own": "لا يضيف نصوصًا إلى ملف التفاوض المفتوح إلا مسؤولو الفريق، ولذلك سيصبح هذا النص ملف تفاوض جديدًا.",
  "review.title": "العنوان",
  "review.symbol": "رمز الوثيقة",
  "review.symbol.example": "A/AC.291/22/Rev.3",
  "review.date": "التاريخ",
  "review.language": "اللغة",
  "review.language.unknown": "غير معروفة",
  "review.covers": "المحتوى",
  "review.covers.whole": "الوثيقة كلها",
  "review.covers.part": "هذه الأحكام فقط",
  "review.covers.hint": "ليس في هذا النص إلا {provisions}؛ ولا يُعد نص الملاحظات على بقية الوثيقة مُزالًا.",

  "review.doubts":
    "{count, plural, =0 {لم يُعثر على مشكلات} one {مشكلة واحدة} two {مشكلتان} few {# مشكلات} many {# مشكلة} other {# مشكلة}}",
  "review.doubts.none": "استُورد النص كله.",
  "review.doubts.none.but": "استُورد النص كله، ما عدا ما استُبعد (أدناه).",
  "review.exclusions":
    "{count, plural, zero {لم يُستبعد أي مقطع} one {استُبعد مقطع واحد} two {استُبعد مقطعان} few {استُبعدت # مقاطع} many {استُبعد # مقطعًا} other {استُبعد # مقطع}} من النص",

  "review.changes":
    "{count, plural, zero {لا تغييرات مسجَّلة بتعقّب التغييرات} one {تغيير واحد مسجَّل بتعقّب التغييرات} two {تغييران مسجَّلان بتعقّب التغييرات} few {# تغييرات مسجَّلة بتعقّب التغييرات} many {# تغييرًا مسجَّلًا بتعقّب التغييرات} other {# تغيير مسجَّل بتعقّب التغييرات}}",
  "review.view": "التغييرات المسجَّلة",
  "review.view.accepted": "مقبولة",
  "review.view.rejected": "مرفوضة",
  "review.view.shown": "ظاهرة",
  "review.view.repaired": "لتغيير هذا تراجع عن الإصلاحات: فلا بد من قراءة الملف من جديد.",
  "review.numbered": "ترقيم الفقرات: ¶1، ¶2…",
  "review.changes.by":
    "{author}: {count, plural, zero {لا تغييرات} one {تغيير واحد يُحوَّل إلى مقترح} two {تغييران يُحوَّلان إلى مقترحين} few {# تغييرات تُحوَّل إلى مقترحات} many {# تغييرًا تُحوَّل إلى مقترحات} other {# تغيير تُحوَّل إلى مقترحات}}",
  "review.remarks":
    "{count, plural, zero {لا تعليقات} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}",
  "review.remarks.by":
    "{author}: {count, plural, zero {لا تعليقات} one {تعليق واحد يُحوَّل إلى ملاحظة} two {تعليقان يُحوَّلان إلى ملاحظتين} few {# تعليقات تُحوَّل إلى ملاحظات} many {# تعليقًا تُحوَّل إلى ملاحظات} other {# تعليق تُحوَّل إلى ملاحظات}}",
  "review.nobody": "بلا اسم",
  "review.statuses":
    "{count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}} في النص",
  "review.status":
    "{status, select, agreed {متفق عليه بشرط الاستشارة} pending {قيد النظر} informals {في المشاورات غير الرسمية} package {ضمن مجموعة مقترحات الرئاسة} withdrawn {مسحوب} deleted {محذوف} other {أُعيد فتح باب النقاش بشأنه}}",

  "provision.article": "مادة",
  "provision.rule": "قاعدة",
  "provision.paragraph": "فقرة",
  "provision.subparagraph": "فقرة فرعية مرقّمة",
  "provision.point": "فقرة فرعية",
  "provision.recital": "فقرة من الديباجة",
  "provision.part": "جزء",
  "provision.title": "باب",
  "provision.chapter": "فصل",
  "provision.section": "فرع",
  "provision.annex": "مرفق",
  "provision.preamble": "ديباجة",
  "provision.text": "نص",
} satisfies Partial<Record<keyof typeof en, string>>;
