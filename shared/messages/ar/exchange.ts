import type { exchange as en } from "../en/exchange.ts";

export const exchange = {
  "table.id": "المعرّف",
  "table.eid": "اسم Akoma Ntoso",
  "table.text": "المسودة",
  "table.made": "ما دُوّنت عليه",
  "table.part": "ما يُقصد",
  "table.start": "يبدأ عند",
  "table.kind": "النوع",
  "table.severity": "الشدة",
  "table.level": "المستوى",
  "table.agreed": "المستوى المتفق عليه",
  "table.rights": "الحقوق",
  "table.standards": "المعايير",
  "table.tags": "الوسوم",
  "table.replies": "الردود",
  "table.repliers": "أصحاب الردود",
  "table.settled": "مفتوحة أو مسوّاة",
  "table.author": "صاحب الملاحظة",
  "table.source": "المصدر",
  "register.title": "سجل المخاطر",
  "register.words": "كلمات",
  "register.whole": "الحكم كله",
  "register.gap": "بعد الحكم",
  "register.open": "مفتوحة",
  "register.settled": "مسوّاة",
  "returned.broken": "الملف مبتور أو ليس {format}. صدّره من جديد من مصدره.",
  "returned.none":
    "لا تعليقات في الملف يمكن قراءتها: لا Web Annotations ولا XFDF ولا سجل مخاطر ولا JSON من Hypothesis. اطلب الملف الذي يتضمنها.",
  "returned.no-register": "ليس في الجدول عمود تعليقات يعرفه Clausemark. أبقِ الصف الأول من السجل كما صُدّر.",
  "returned.unknown":
    "{name} ليس من الصيغ التي تُقرأ منها التعليقات: DOCX وPDF وJSON-LD وXFDF وCSV وJSON من Hypothesis.",
  "cli.exported-register":
    "كُتب {path}: {rows, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.wrote":
    "كُتب {path}: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "cli.wrote-text":
    "كُتب {path}: {provisions, plural, zero {لا أحكام} one {حكم واحد} two {حكمان} few {# أحكام} many {# حكمًا} other {# حكم}}.",
  "left.team":
    "تُرك لأنه للفريق وحده: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "left.informals":
    "تُرك لأنه من مشاورات غير رسمية: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}.",
  "left.within": "يبقى داخل الفريق: {list}.",
  "left.within.replies":
    "{count, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# رداً} other {# رد}}",
  "left.within.ratings":
    "{count, plural, zero {لا تقييمات} one {تقييم عضو واحد} two {تقييما عضوين} few {# تقييمات أعضاء} many {# تقييم أعضاء} other {# تقييم أعضاء}}",
  "left.within.reasons":
    "{count, plural, zero {لا أسباب} one {سبب واحد} two {سببان} few {# أسباب} many {# سبباً} other {# سبب}}",
  "left.within.assignments":
    "{count, plural, zero {لا تكليفات} one {تكليف واحد} two {تكليفان} few {# تكليفات} many {# تكليفاً} other {# تكليف}}",
  "left.public": "تُرك مما هو عام: المصادر والأوقات والمسارات والسجلات؛ ومن ملاحظات Chatham House كل شيء عدا مضمونها.",
  "left.hidden":
    "هناك جولة محجوبة جارية: تُركت مستويات {notes, plural, zero {ملاحظات} one {ملاحظة واحدة} two {ملاحظتين} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}} لم تقيّمها.",
  "cli.left.names": "تُرك: أسماء الأعضاء (تظهر مع ⁦--authors names⁩).",
  "cli.returned.new": "جديدة، {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "تعليق معدّل، {at}: {text}",
  "cli.returned.reply": "رد، {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {مسوّاة في الملف} other {ما زالت مفتوحة في الملف (⁦--reopen⁩ يعيد فتحها)}}، {at}: {text}",
  "cli.returned.proposal": "مقترح، {at}{by, select, none {} other { ({by})}}: «{old}» > «{text}»",
  "cli.returned.doubtful": "موضعها غير مؤكد ({at})، فلا تُضاف: {text}",
  "cli.returned.unplaceable":
    "لا موضع لها في أي نص هنا{page, plural, =0 {} other { (الصفحة {page})}}، فلا تُضاف: {text}",
  "cli.returned.gone": "سُحبت هنا، فلا تُضاف: {text}",
  "cli.returned.would":
    "سيُضاف: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}؛ والمعروف: {known, plural, zero {لا شيء} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.returned.who": "حدّد من يضيفها: ⁦--as NAME⁩.",
  "cli.returned.brought":
    "أُضيف: {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {replies, plural, zero {لا ردود} one {رد واحد} two {ردان} few {# ردود} many {# ردًا} other {# رد}}، {changes, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}، {proposals, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}؛ والمعروف من قبل: {known, plural, zero {لا شيء} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}.",
  "cli.returned.refused": "لم يُضف: {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
