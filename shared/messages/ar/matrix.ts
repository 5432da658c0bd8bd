import type { matrix as en } from "../en/matrix.ts";

export const matrix = {
  "view.matrix": "المصفوفة",
  "region.matrix": "المصفوفة",
  "command.matrix.show": "المصفوفة",
  "command.matrix.positions": "المصفوفة: المواقف",
  "command.matrix.rights": "المصفوفة: المواد بحسب الحقوق",
  "command.matrix.package": "المصفوفة: مجموعة المقترحات المتكاملة المقدمة من الرئاسة",
  "command.matrix.spread": "المصفوفة: تباعد التقييمات",

  "matrix.table": "الجدول",
  "matrix.table.positions": "المواقف",
  "matrix.table.rights": "المواد بحسب الحقوق",
  "matrix.table.package": "مجموعة مقترحات الرئاسة",
  "matrix.table.spread": "تباعد التقييمات",
  "matrix.positions": "مواقف الوفود بحسب الأحكام",
  "matrix.rights": "المواد بحسب الحقوق",
  "matrix.package": "مجموعة المقترحات المتكاملة المقدمة من الرئاسة، قبلها وبعدها",
  "matrix.spread": "الملاحظات بحسب المقيّمين",
  "matrix.spread.provisions": "الأحكام بحسب المقيّمين",

  "matrix.order": "الترتيب",
  "matrix.order.name": "بالاسم",
  "matrix.order.text": "ترتيب النص",
  "matrix.order.count": "الأنشط أولًا",
  "matrix.order.spread": "أكبر فارق أولًا",
  "matrix.rows": "الصفوف",
  "matrix.rows.notes": "الملاحظات",
  "matrix.rows.provisions": "الأحكام",
  "matrix.filled": "إخفاء الفارغ",
  "matrix.plain": "جدول بسيط",
  "matrix.keys":
    "تنقل مفاتيح الأسهم من خلية إلى أخرى، وينقل Home وEnd إلى أول الصف وآخره، ومع Ctrl إلى الزوايا. اضغط Enter لفتح الخلية، وأحد الأرقام من 1 إلى 4 لاختيار الجدول.",
  "matrix.size":
    "{rows, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}، {columns, plural, zero {لا أعمدة} one {عمود واحد} two {عمودان} few {# أعمدة} many {# عمودًا} other {# عمود}}",
  "matrix.more":
    "{count, plural, zero {ولا مزيد} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "matrix.none.positions": "لم يُدوَّن أي موقف من هذا النص. اضغط {key} واكتب موقفًا، مثل «⁦5(2) CAN +⁩».",
  "matrix.none.rights": "لا ملاحظات على هذا النص بعد.",
  "matrix.none.package":
    "لا شيء في هذا النص ضمن مجموعة المقترحات المتكاملة المقدمة من الرئاسة. حدد هذه الحالة لمادة أو فقرة لترى هنا صياغتها السابقة واللاحقة.",
  "matrix.none.spread": "لم يُقيَّم أي خطر أو إغفال في هذا النص بعد.",

  "matrix.corner.positions": "الوفد",
  "matrix.corner.rights": "المادة",
  "matrix.corner.package": "الحكم",
  "matrix.corner.spread": "الملاحظة",
  "matrix.corner.spread-provisions": "الحكم",
  "matrix.right.none": "لم يُذكر أي حق",
  "matrix.apart": "التباعد",
  "matrix.apart.by":
    "{spread, plural, =0 {المستوى نفسه} one {فارق مستوى واحد} two {فارق مستويين} few {فارق # مستويات} many {فارق # مستوى} other {فارق # مستوى}}",
  "matrix.apart.short": "{spread, plural, =0 {–} other {#}}",
  "matrix.agreed": "الشدة المتفق عليها: {level}",

  "matrix.position": "{held}{words, select, none {} other { ({words})}}",
  "matrix.behalf": "باسم {who}",
  "matrix.aligning": "بالانضمام إلى موقف {who}",
  "matrix.quoted": "«»",
  "matrix.earlier": "قبل ذلك: {held}",
  "matrix.positions.key.words": "بشأن كلمات معينة أو مقترح",
  "matrix.positions.key.apart": "تعارض",

  "matrix.cell.risks":
    "{count, plural, zero {لا خطر ولا إغفال} one {خطر أو إغفال واحد} two {اثنان من المخاطر أو الإغفالات} few {# من المخاطر أو الإغفالات} many {# من المخاطر أو الإغفالات} other {# من المخاطر أو الإغفالات}}، {level}",
  "matrix.cell.safeguards":
    "{count, plural, zero {لا ضمانات} one {ضمانة واحدة} two {ضمانتان} few {# ضمانات} many {# ضمانة} other {# ضمانة}}",
  "matrix.cell.questions":
    "{count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}",
  "matrix.sign.provisional": "{sign}؟",
  "matrix.sign.unrated": "–",
  "matrix.sign.hidden": "…",
  "matrix.sign.times": "×{count}",
  "matrix.sign.safeguards": "ض{count, plural, =1 {} other { #}}",
  "matrix.sign.questions": "؟{count, plural, =1 {} other { #}}",
  "matrix.key.provisional": "مبدئي: انطباع أول لشخص واحد، بإطار متقطع وعلامة استفهام",
  "matrix.key.safeguard": "ضمانة",
  "matrix.key.question": "سؤال",
  "matrix.key.unrated": "بلا تقييم",
  "matrix.key.marked": "ضمن مجموعة المقترحات المتكاملة المقدمة من الرئاسة؛ وتحته أجزاؤه",

  "package.before": "قبل: المشروع",
  "package.after": "بعد: مجموعة مقترحات الرئاسة",
  "package.absent": "ليس في المشروع",
  "package.gone": "محذوف: ليس في مجموعة مقترحات الرئاسة",
  "package.same": "الكلمات نفسها",
  "package.heading": "عنوان بلا نص خاص به",
  "package.unrated": "بلا تقييم",

  "matrix.contents": "{row} · {column}",
  "matrix.contents.what": "اضغط Enter للانتقال إلى الموضع.",
  "matrix.close": "إغلاق",

  "notes.hidden.first": "كل الملاحظات مخفية. أظهرها أولًا.",

  "view.coverage": "التغطية",
  "region.coverage": "التغطية اليومية",
  "command.coverage.show": "التغطية اليومية",
  "coverage.title": "التغطية اليومية",
  "coverage.of": "التاريخ",
  "coverage.all": "كل الأيام",
  "coverage.undated": "بلا تاريخ ولا جلسة",
  "coverage.meeting": "{name}{track, select, none {} other { · {track}}}",
  "coverage.outside": "خارج الجلسات",
  "coverage.keys":
    "تنقل مفاتيح الأسهم من عنصر إلى آخر، وينقل Home وEnd إلى الأول والأخير. اضغط Enter للانتقال إلى الموضع.",
  "coverage.none": "لم يُدوَّن شيء بعد.",
  "coverage.provision": "{address}{heading, select, none {} other { · {heading}}}",
  "coverage.positions": "المواقف",
  "coverage.wordings": "النصوص المتلوّة في القاعة والمقترحات",
  "coverage.statuses": "الحالة",
  "coverage.notes": "الملاحظات",
  "coverage.counts":
    "{provisions, plural, zero {لا أحكام} one {حكم واحد} two {حكمان} few {# أحكام} many {# حكمًا} other {# حكم}}{positions, plural, =0 {} one { · موقف واحد} two { · موقفان} few { · # مواقف} many { · # موقفًا} other { · # موقف}}{wordings, plural, =0 {} one { · صياغة واحدة} two { · صياغتان} few { · # صياغات} many { · # صياغة} other { · # صياغة}}{statuses, plural, =0 {} one { · حالة واحدة} two { · حالتان} few { · # حالات} many { · # حالة} other { · # حالة}}{notes, plural, =0 {} one { · ملاحظة واحدة} two { · ملاحظتان} few { · # ملاحظات} many { · # ملاحظة} other { · # ملاحظة}}",
  "coverage.somebody": "أحد الوفود",
  "coverage.webcast": "بث شبكي {clock}",
  "coverage.goes": "حذف «{words}»",
  "coverage.replaces": "«{old}» > «{new}»",
  "coverage.adds": "إضافة «{words}»",

  "cli.coverage.no-meeting":
    "{count, plural, =0 {لا جلسة اسمها «{name}» ولا معرّف يبدأ هكذا.} one {تطابق «{name}» جلسة واحدة. سمّها بمعرّفها.} two {تطابق «{name}» جلستان. سمِّ إحداهما بمعرّفها.} few {تطابق «{name}» # جلسات. سمِّ إحداها بمعرّفها.} many {تطابق «{name}» # جلسة. سمِّ إحداها بمعرّفها.} other {تطابق «{name}» # جلسة. سمِّ إحداها بمعرّفها.}}",
  "cli.coverage.none": "لم يُدوَّن شيء.",
  "cli.coverage.left":
    "{count, plural, zero {لم يُستبعد شيء} one {استُبعد} two {استُبعد} few {استُبعد} many {استُبعد} other {استُبعد}} من ملف التفاوض كله {team, plural, =0 {} one {عنصر واحد للفريق} two {عنصران للفريق} few {# عناصر للفريق} many {# عنصرًا للفريق} other {# عنصر للفريق}}{both, select, yes { و} other {}}{informals, plural, =0 {} one {عنصر واحد من المشاورات غير الرسمية} two {عنصران من المشاورات غير الرسمية} few {# عناصر من المشاورات غير الرسمية} many {# عنصرًا من المشاورات غير الرسمية} other {# عنصر من المشاورات غير الرسمية}}.",
  "package.rewritten": "أُعيدت كتابته",
  "matrix.words": "«{words}»",
  "matrix.words.proposal": "المقترح{deletes, select, yes { بحذف} other {}} «{words}»",
} satisfies Partial<Record<keyof typeof en, string>>;
