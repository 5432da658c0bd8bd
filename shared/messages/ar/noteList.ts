import type { noteList as en } from "../en/noteList.ts";

export const noteList = {
  "view.notes": "الملاحظات",
  "region.notes": "قائمة الملاحظات",
  "command.noteList.show": "قائمة الملاحظات",
  "command.noteList.all": "تحديد كل ملاحظات القائمة",
  "command.noteList.none": "إلغاء تحديد الملاحظات",
  "command.noteList.resolve": "إنهاء الملاحظات المحددة…",
  "command.noteList.reopen": "إعادة فتح الملاحظات المحددة…",
  "command.noteList.tags": "وسم الملاحظات المحددة…",
  "command.noteList.assign": "إسناد الملاحظات المحددة…",
  "command.noteList.visibility": "تغيير مستوى الاطلاع على الملاحظات المحددة…",
  "command.noteList.export": "تصدير الملاحظات المحددة…",
  "noteList.resolve": "إنهاء…",
  "noteList.reopen": "إعادة فتح…",
  "noteList.tags": "وسم…",
  "noteList.assign": "إسناد…",
  "noteList.visibility": "مستوى الاطلاع…",
  "noteList.export": "تصدير…",
  "noteList.clear": "إلغاء التحديد",
  "noteList.scope": "عرض",
  "noteList.scope.text": "هذا النص",
  "noteList.scope.dossier": "ملف التفاوض كله",
  "noteList.sort": "ترتيب حسب",
  "noteList.sort.place": "الموضع",
  "noteList.sort.severity": "الشدة",
  "noteList.sort.date": "التاريخ",
  "noteList.sort.author": "صاحب الملاحظة",
  "noteList.sort.state": "الحالة",
  "noteList.reverse": "عكس الترتيب",
  "noteList.group": "تجميع حسب",
  "noteList.group.none": "بلا مجموعات",
  "noteList.group.article": "المادة",
  "noteList.group.severity": "الشدة",
  "noteList.group.author": "صاحب الملاحظة",
  "noteList.group.state": "الحالة",
  "noteList.group.assignee": "المُسند إليه",
  "noteList.group.tag": "الوسم",
  "noteList.count":
    "{count, plural, zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}}",
  "noteList.count.filtered": "المعروض {shown, number} من {count, number}",
  "noteList.selected":
    "{count, plural, zero {لا تحديد} one {عنصر واحد محدد} two {عنصران محددان} few {# عناصر محددة} many {# عنصرًا محددًا} other {# عنصر محدد}}",
  "noteList.select": "تحديد: {name}",
  "noteList.select.all": "تحديد الكل",
  "noteList.keys": "مفتاح المسافة يحدّد، وShift يوسّع التحديد، وEnter يفتح الملاحظة.",
  "noteList.column.note": "الملاحظة",
  "noteList.go": "الانتقال إلى {address}",
  "noteList.empty": "لم يُكتب شيء هنا بعد.",
  "noteList.empty.filtered": "لا شيء يطابق المرشّح.",
  "noteList.place.none": "بلا موضع",
  "noteList.severity.none": "بلا شدة",
  "noteList.author.none": "لم تُوقَّع بعد",
  "noteList.tag.none": "بلا وسم",
  "noteList.state.open": "مفتوحة",
  "noteList.state.settled": "منتهية",
  "noteList.title.resolution.settled":
    "{count, plural, one {إنهاء ملاحظة واحدة} two {إنهاء ملاحظتين} few {إنهاء # ملاحظات} many {إنهاء # ملاحظة} other {إنهاء # ملاحظة}}",
  "noteList.title.resolution.open":
    "{count, plural, one {إعادة فتح ملاحظة واحدة} two {إعادة فتح ملاحظتين} few {إعادة فتح # ملاحظات} many {إعادة فتح # ملاحظة} other {إعادة فتح # ملاحظة}}",
  "noteList.title.tags":
    "{count, plural, one {وسوم ملاحظة واحدة} two {وسوم ملاحظتين} few {وسوم # ملاحظات} many {وسوم # ملاحظة} other {وسوم # ملاحظة}}",
  "noteList.title.assignment":
    "{count, plural, one {إسناد ملاحظة واحدة} two {إسناد ملاحظتين} few {إسناد # ملاحظات} many {إسناد # ملاحظة} other {إسناد # ملاحظة}}",
  "noteList.title.visibility":
    "{count, plural, one {مستوى الاطلاع على عنصر واحد} two {مستوى الاطلاع على عنصرين} few {مستوى الاطلاع على # عناصر} many {مستوى الاطلاع على # عنصرًا} other {مستوى الاطلاع على # عنصر}}",
  "noteList.tags.way": "التغيير",
  "noteList.tags.add": "إضافة",
  "noteList.tags.remove": "إزالة",
  "noteList.go.assignment": "إسناد",
  "noteList.go.visibility": "تغيير مستوى الاطلاع",
  "noteList.will": "سيُغيَّر {changed, number} من {count, number}.",
  "noteList.unchanged":
    "{count, plural, one {عنصر واحد يبقى على حاله: {why}} two {عنصران يبقيان على حالهما: {why}} few {# عناصر تبقى على حالها: {why}} many {# عنصرًا يبقى على حاله: {why}} other {# عنصر يبقى على حاله: {why}}}",
  "noteList.done.resolution.settled":
    "{count, plural, one {إنهاء ملاحظة واحدة} two {إنهاء ملاحظتين} few {إنهاء # ملاحظات} many {إنهاء # ملاحظة} other {إنهاء # ملاحظة}}",
  "noteList.done.resolution.open":
    "{count, plural, one {إعادة فتح ملاحظة واحدة} two {إعادة فتح ملاحظتين} few {إعادة فتح # ملاحظات} many {إعادة فتح # ملاحظة} other {إعادة فتح # ملاحظة}}",
  "noteList.done.tags":
    "{count, plural, one {تغيير وسوم ملاحظة واحدة} two {تغيير وسوم ملاحظتين} few {تغيير وسوم # ملاحظات} many {تغيير وسوم # ملاحظة} other {تغيير وسوم # ملاحظة}}",
  "noteList.done.assignment":
    "{count, plural, one {تغيير إسناد ملاحظة واحدة} two {تغيير إسناد ملاحظتين} few {تغيير إسناد # ملاحظات} many {تغيير إسناد # ملاحظة} other {تغيير إسناد # ملاحظة}}",
  "noteList.done.visibility":
    "{count, plural, one {تغيير مستوى الاطلاع على عنصر واحد} two {تغيير مستوى الاطلاع على عنصرين} few {تغيير مستوى الاطلاع على # عناصر} many {تغيير مستوى الاطلاع على # عنصرًا} other {تغيير مستوى الاطلاع على # عنصر}}",
  "commit.done": "تم: {what}",
  "noteList.public":
    "متى صارت هذه الملاحظات والمقترحات علنية جاز أن ترد في كل تصدير: الملاحظات مع المستوى الناتج عن تقييماتها، والمقترحات مع الدول والمجموعات التي تقدمها، والردود عند طلبها فقط. ولا يرد تقييم كل عضو ولا المصدر ولا الوقت ولا إطار المناقشة.",
  "many.none": "لا يمكن تغيير أي من الملاحظات المحددة بهذه الطريقة. حدّد غيرها، أو غيّرها في بطاقاتها.",
  "many.local": "الملاحظة الموجودة على هذا الحاسوب فقط يجب أن تُشارك مع الفريق أولًا.",
  "many.proposal": "لا يمكن إنهاء مقترح ولا وسمه ولا إسناده. حدّد مآله بدلًا من ذلك.",
  "many.conflict": "توجد منها نسخ عدة. اختر إحداها في بطاقتها أولًا.",
  "many.same": "الأمر كذلك بالفعل.",
  "many.chosen": "اختيرت لها وحدها «قاعدة تشاتام هاوس» أو «مشاورات غير رسمية». غيّرها في بطاقتها.",
  "others.selected":
    "{count, plural, one {عنصر محدد واحد فقط} two {عنصران محددان فقط} few {# عناصر محددة فقط} many {# عنصرًا محددًا فقط} other {# عنصر محدد فقط}}",
  "others.selected.elsewhere":
    "{count, plural, one {المستبعد لأنه ليس في هذا النص: عنصر محدد واحد.} two {المستبعد لأنه ليس في هذا النص: عنصران محددان.} few {المستبعد لأنه ليس في هذا النص: # عناصر محددة.} many {المستبعد لأنه ليس في هذا النص: # عنصرًا محددًا.} other {المستبعد لأنه ليس في هذا النص: # عنصر محدد.}}",
  "others.selected.local":
    "{count, plural, one {المستبعد لأنه على هذا الحاسوب فقط: عنصر محدد واحد.} two {المستبعد لأنه على هذا الحاسوب فقط: عنصران محددان.} few {المستبعد لأنه على هذا الحاسوب فقط: # عناصر محددة.} many {المستبعد لأنه على هذا الحاسوب فقط: # عنصرًا محددًا.} other {المستبعد لأنه على هذا الحاسوب فقط: # عنصر محدد.}}",
  "others.selected.all": "تصدير الكل بدلًا من ذلك",
  "others.no-selection": "لا يُنشأ هذا النوع من الملفات من ملاحظات محددة. اختر نوعًا آخر، أو صدّر الكل.",
  "synonyms.noteList.show": "جدول، نظرة عامة، ترتيب، تجميع، كل الملاحظات، دفعة واحدة",
} satisfies Partial<Record<keyof typeof en, string>>;
