import type { exportTables as en } from "../en/exportTables.ts";

export const exportTables = {
  "table.id": "المعرّف",
  "table.eid": "اسم Akoma Ntoso",
  "table.text": "المشروع",
  "table.made": "دُوّنت على",
  "table.part": "ينطبق على",
  "table.start": "يبدأ عند",
  "table.kind": "النوع",
  "table.severity": "الشدة",
  "table.level": "المستوى",
  "table.agreed": "الشدة المتفق عليها",
  "table.rights": "الحقوق",
  "table.standards": "المعايير",
  "table.tags": "الوسوم",
  "table.replies": "الردود",
  "table.repliers": "أصحاب الردود",
  "table.settled": "مفتوحة أو منتهية",
  "table.author": "صاحب الملاحظة",
  "table.source": "المصدر",
  "register.title": "سجل المخاطر",
  "register.words": "كلمات",
  "register.whole": "الحكم كله",
  "register.gap": "بعد الحكم",
  "register.open": "مفتوحة",
  "register.settled": "منتهية",
  "table.n": "الرقم",
  "table.key": "المفتاح",
  "table.code-of": "{column} (الرمز)",
  "table.symbol": "رمز الوثيقة",
  "table.date": "تاريخ المشروع",
  "table.status": "الحالة",
  "table.remark": "ملحوظة",
  "table.right": "الحق",
  "table.rater": "صاحب التقييم",
  "table.provisional": "المستوى المؤقت",
  "others.table.rights": "حقوق الملاحظات",
  "others.table.rights.note": "صف لكل حق تذكره ملاحظة",
  "others.table.ratings": "التقييمات",
  "others.table.ratings.note": "صف لكل تقييم لملاحظة، للفريق فقط",
  "others.table.method": "بيان المنهج",
  "others.table.method.note": "كيفية تحديد الشدة",
  "others.table.statuses": "الحالات",
  "others.table.statuses.note": "حالات الأحكام، مثل متفق عليه بشرط الاستشارة",
  "others.holds.statuses":
    "المضمون: {count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}.",
  "others.ratings-are-for-the-team": "التقييمات للفريق فقط. اختر الفريق جمهورًا، أو جدولًا آخر.",
  "cli.exported-statuses":
    "كُتب {path}: {rows, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}{kept, plural, =0 {} one {؛ وحالة واحدة ليست لهذا الجمهور} two {؛ وحالتان ليستا لهذا الجمهور} few {؛ و# حالات ليست لهذا الجمهور} many {؛ و# حالة ليست لهذا الجمهور} other {؛ و# حالة ليست لهذا الجمهور}}.",
  "cli.method-apart": "لا يتضمن الملف بيان المنهج. لكتابته في ملف مستقل استعمل ⁦--table method⁩.",
  "returned.other-table": "هذا جدول آخر من Clausemark وليس سجل المخاطر. لا يمكن استيراد غير سجل المخاطر.",
  "returned.csv-encoding": "ملف CSV هذا ليس بترميز UTF-8. احفظه في Excel بنوع «CSV UTF-8» ثم أعد المحاولة.",
  "returned.lost-letters":
    "فُقدت حروف عند حفظ ملف CSV هذا: تبدأ ردوده بعلامة استفهام. احفظ السجل في Excel بنوع «CSV UTF-8» ثم أعد المحاولة.",
  "returned.broken": "الملف مبتور أو ليس {format}. صدّره من جديد من برنامجه.",
  "returned.none":
    "لا ملاحظات في الملف يمكن قراءتها: لا Web Annotations ولا XFDF ولا سجل مخاطر ولا JSON من Hypothesis. اطلب الملف الذي يتضمنها.",
  "returned.no-register": "ليس في الجدول عمود تعليقات يعرفه Clausemark. أبقِ الصف الأول من السجل كما صُدّر.",
  "returned.unknown":
    "لا يمكن قراءة ملاحظات من {name}. أنواع الملفات هي DOCX وODT وRTF وPDF وJSON-LD وXFDF وCSV وXLSX وJSON من Hypothesis.",
  "cli.exported-register":
    "كُتب {path}: {rows, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.wrote":
    "كُتب {path}: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "cli.wrote-text":
    "كُتب {path}: {provisions, plural, zero {لا أحكام} one {حكم واحد} two {حكمان} few {# أحكام} many {# حكمًا} other {# حكم}}.",
  "left.team":
    "المستبعد لأنه للفريق وحده: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "left.informals":
    "المستبعد لأنه من مشاورات غير رسمية: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "left.within": "يبقى داخل الفريق: {list}.",
  "left.within.replies":
    "{count, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}",
  "left.within.ratings":
    "{count, plural, zero {لا تقييمات} one {تقييم عضو واحد} two {تقييما عضوين} few {# تقييمات أعضاء} many {# تقييم أعضاء} other {# تقييم أعضاء}}",
  "left.within.reasons":
    "{count, plural, zero {لا أسباب} one {سبب واحد} two {سببان} few {# أسباب} many {# سببًا} other {# سبب}}",
  "left.within.assignments":
    "{count, plural, zero {لا إسناد} one {إسناد واحد} two {إسنادان} few {# إسنادات} many {# إسنادًا} other {# إسناد}}",
  "left.public":
    "المستبعد لأن التصدير علني: المصادر والأوقات وأطر المناقشة والمُدخَلات؛ ومن الملاحظات المشمولة بقاعدة تشاتام هاوس كل شيء عدا مضمونها.",
  "left.hidden":
    "هناك جولة محجوبة جارية: استُبعدت مستويات {notes, plural, zero {ملاحظات} one {ملاحظة واحدة} two {ملاحظتين} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}} لم تقيّمها.",
  "cli.left.names": "المستبعد: أسماء الأعضاء (تظهر مع ⁦--authors names⁩).",
  "cli.returned.new": "جديدة، {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "تعليق معدَّل، {at}: {text}",
  "cli.returned.reply": "رد، {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {منتهية في الملف} other {ما زالت مفتوحة في الملف (⁦--reopen⁩ يعيد فتحها)}}، {at}: {text}",
  "cli.returned.proposal": "مقترح، {at}{by, select, none {} other { ({by})}}: «{old}» > «{text}»",
  "cli.returned.doubtful": "موضع غير مؤكد ({at})، فلم تُستورد: {text}",
  "cli.returned.unplaceable": "ليست في أي نص هنا{page, plural, =0 {} other { (الصفحة {page})}}، فلم تُستورد: {text}",
  "cli.returned.gone": "محذوفة هنا، فلم تُستورد: {text}",
  "cli.returned.would":
    "سيُستورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}؛ والمعروف من قبل: {known, plural, zero {لا شيء} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.returned.who": "حدّد من يستوردها: ⁦--as NAME⁩.",
  "cli.returned.brought":
    "استُورد: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}؛ والمعروف من قبل: {known, plural, zero {لا شيء} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.returned.refused": "لم يُستورد: {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
