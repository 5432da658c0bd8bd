import type { planning as en } from "../en/planning.ts";

export const planning = {
  "briefing.audience": "موجَّه إلى",
  "briefing.for.public": "الجميع",
  "briefing.for.team": "الفريق",
  "briefing.authors": "أصحاب الملاحظات",
  "briefing.authors.none": "دون ذكرهم",
  "briefing.authors.roles": "بالدور",
  "briefing.authors.names": "بالاسم",
  "briefing.informals": "مع ملاحظات المشاورات غير الرسمية",
  "briefing.dialog.proposals":
    "{count, plural, =0 {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحاً} other {# مقترح}}{left, plural, =0 {} one {؛ وواحد ليس لهذا الجمهور} two {؛ واثنان ليسا لهذا الجمهور} few {؛ و# ليست لهذا الجمهور} many {؛ و# ليست لهذا الجمهور} other {؛ و# ليست لهذا الجمهور}}.",
  "briefing.dialog.counts":
    "{count, plural, =0 {لن ترد فيه أي ملاحظة.} one {سترد فيه ملاحظة واحدة.} two {سترد فيه ملاحظتان.} few {سترد فيه # ملاحظات.} many {سترد فيه # ملاحظة.} other {سترد فيه # ملاحظة.}}{team, plural, =0 {} one { وتبقى خارجه ملاحظة واحدة للفريق.} two { وتبقى خارجه ملاحظتان للفريق.} few { وتبقى خارجه # ملاحظات للفريق.} many { وتبقى خارجه # ملاحظة للفريق.} other { وتبقى خارجه # ملاحظة للفريق.}}{informals, plural, =0 {} one { وتبقى خارجه ملاحظة واحدة من المشاورات غير الرسمية.} two { وتبقى خارجه ملاحظتان من المشاورات غير الرسمية.} few { وتبقى خارجه # ملاحظات من المشاورات غير الرسمية.} many { وتبقى خارجه # ملاحظة من المشاورات غير الرسمية.} other { وتبقى خارجه # ملاحظة من المشاورات غير الرسمية.}}",
  "briefing.web":
    "من المتصفح يكون ملف PDF موسوماً لقارئات الشاشة لكنه لا يعلن مطابقة PDF/UA؛ أما تطبيق سطح المكتب فيعلنها.",
  "briefing.export": "تصدير",
  "briefing.working": "البدء",
  "briefing.layout": "التخطيط",
  "view.briefing": "الإحاطة",
  "region.briefing": "الإحاطة",
  "briefing.layout.annotated.note": "النص وملاحظاته إلى جانبه بعد ملخص",
  "briefing.layout.table.note": "ما قيل عن كل حكم في عمودين",
  "briefing.layout.submission.note": "فقرات مرقمة ثم التوصيات",
  "briefing.layout.delegate.note": "المطلوب أولاً، وكله في صفحة واحدة",
  "briefing.layout.daily.note": "حسب اليوم والجلسة والحكم",
  "briefing.layout.matrix.note": "الوفود حسب مواقفها من كل حكم",
  "briefing.page-settings": "الصفحة والمقدمة واللغة",
  "briefing.introduction": "المقدمة",
  "briefing.line": "سطر في أعلى كل صفحة",
  "briefing.line.hint": "مثل درجة السرية",
  "briefing.footer": "سطر في أسفل كل صفحة",
  "briefing.paper": "الورق",
  "briefing.paper.a4": "A4",
  "briefing.paper.us-letter": "US Letter",
  "briefing.whole-text": "النص كله، ولو لم يُقل عنه شيء",
  "briefing.filter": "ما يمر من هذا المرشح فقط",
  "briefing.filter.hint": "كما هو بجانب النص: right:privacy severity:3",
  "briefing.filter.saved": "مرشح محفوظ",
  "briefing.filter.none": "لا شيء",
  "briefing.length":
    "{count, plural, zero {لا كلمات} one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}، نحو {minutes, number} دقيقة بسرعة {rate} كلمة في الدقيقة",
  "briefing.length.over": "هذا أطول من الوقت المتاح.",
  "briefing.minutes": "مدة الكلمة",
  "briefing.minutes.of":
    "{count, plural, zero {لا دقائق} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}",
  "briefing.notes":
    "الملاحظات واحدة واحدة ({count}{without, plural, =0 {} zero {} one {، واحدة متروكة} two {، اثنتان متروكتان} few {، # متروكة} many {، # متروكة} other {، # متروكة}})",
  "briefing.notes.one": "{where}: {words}",
  "briefing.pages":
    "{count, plural, zero {لا صفحات} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}",
  "briefing.pages.one": "الصفحة {n} من {of}",
  "briefing.pages.making": "يجري تنضيد الصفحات …",
  "briefing.pages.broken": "لا يمكن عرض الصفحات هنا، ويمكن تصديرها مع ذلك.",
  "briefing.stop": "إيقاف",
} satisfies Partial<Record<keyof typeof en, string>>;
