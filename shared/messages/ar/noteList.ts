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
  "note-list.resolve": "إنهاء…",
  "note-list.reopen": "إعادة فتح…",
  "note-list.tags": "وسم…",
  "note-list.assign": "إسناد…",
  "note-list.visibility": "مستوى الاطلاع…",
  "note-list.export": "تصدير…",
  "note-list.clear": "إلغاء التحديد",
  "note-list.scope": "عرض",
  "note-list.scope.text": "هذا النص",
  "note-list.scope.dossier": "ملف التفاوض كله",
  "note-list.sort": "ترتيب حسب",
  "note-list.sort.place": "الموضع",
  "note-list.sort.severity": "الشدة",
  "note-list.sort.date": "التاريخ",
  "note-list.sort.author": "صاحب الملاحظة",
  "note-list.sort.state": "الحالة",
  "note-list.reverse": "عكس الترتيب",
  "note-list.group": "تجميع حسب",
  "note-list.group.none": "بلا مجموعات",
  "note-list.group.article": "المادة",
  "note-list.group.severity": "الشدة",
  "note-list.group.author": "صاحب الملاحظة",
  "note-list.group.state": "الحالة",
  "note-list.group.assignee": "المُسند إليه",
  "note-list.group.tag": "الوسم",
  "note-list.count":
    "{count, plural, zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}}",
  "note-list.count.filtered": "المعروض {shown, number} من {count, number}",
  "note-list.selected":
    "{count, plural, zero {لا تحديد} one {عنصر واحد محدد} two {عنصران محددان} few {# عناصر محددة} many {# عنصرًا محددًا} other {# عنصر محدد}}",
  "note-list.select": "تحديد: {name}",
  "note-list.select.all": "تحديد الكل",
  "note-list.keys": "مفتاح المسافة يحدّد، وShift يوسّع التحديد، وEnter يفتح الملاحظة.",
  "note-list.column.note": "الملاحظة",
  "note-list.go": "الانتقال إلى {address}",
  "note-list.empty": "لم يُكتب شيء هنا بعد.",
  "note-list.empty.filtered": "لا شيء يطابق المرشّح.",
  "note-list.place.none": "بلا موضع",
  "note-list.severity.none": "بلا شدة",
  "note-list.author.none": "لم تُوقَّع بعد",
  "note-list.tag.none": "بلا وسم",
  "note-list.state.open": "مفتوحة",
  "note-list.state.settled": "منتهية",
  "note-list.title.resolution.settled":
    "{count, plural, one {إنهاء ملاحظة واحدة} two {إنهاء ملاحظتين} few {إنهاء # ملاحظات} many {إنهاء # ملاحظة} other {إنهاء # ملاحظة}}",
  "note-list.title.resolution.open":
    "{count, plural, one {إعادة فتح ملاحظة واحدة} two {إعادة فتح ملاحظتين} few {إعادة فتح # ملاحظات} many {إعادة فتح # ملاحظة} other {إعادة فتح # ملاحظة}}",
  "note-list.title.tags":
    "{count, plural, one {وسوم ملاحظة واحدة} two {وسوم ملاحظتين} few {وسوم # ملاحظات} many {وسوم # ملاحظة} other {وسوم # ملاحظة}}",
  "note-list.title.assignment":
    "{count, plural, one {إسناد ملاحظة واحدة} two {إسناد ملاحظتين} few {إسناد # ملاحظات} many {إسناد # ملاحظة} other {إسناد # ملاحظة}}",
  "note-list.title.visibility":
    "{count, plural, one {مستوى الاطلاع على عنصر واحد} two {مستوى الاطلاع على عنصرين} few {مستوى الاطلاع على # عناصر} many {مستوى الاطلاع على # عنصرًا} other {مستوى الاطلاع على # عنصر}}",
  "note-list.tags.way": "التغيير",
  "note-list.tags.add": "إضافة",
  "note-list.tags.remove": "إزالة",
  "note-list.go.assignment": "إسناد",
  "note-list.go.visibility": "تغيير مستوى الاطلاع",
  "note-list.will": "سيُغيَّر {changed, number} من {count, number}.",
  "note-list.unchanged":
    "{count, plural, one {عنصر واحد يبقى على حاله: {why}} two {عنصران يبقيان على حالهما: {why}} few {# عناصر تبقى على حالها: {why}} many {# عنصرًا يبقى على حاله: {why}} other {# عنصر يبقى على حاله: {why}}}",
  "note-list.done.resolution.settled":
    "{count, plural, one {إنهاء ملاحظة واحدة} two {إنهاء ملاحظتين} few {إنهاء # ملاحظات} many {إنهاء # ملاحظة} other {إنهاء # ملاحظة}}",
  "note-list.done.resolution.open":
    "{count, plural, one {إعادة فتح ملاحظة واحدة} two {إعادة فتح ملاحظتين} few {إعادة فتح # ملاحظات} many {إعادة فتح # ملاحظة} other {إعادة فتح # ملاحظة}}",
  "note-list.done.tags":
    "{count, plural, one {تغيير وسوم ملاحظة واحدة} two {تغيير وسوم ملاحظتين} few {تغيير وسوم # ملاحظات} many {تغيير وسوم # ملاحظة} other {تغيير وسوم # ملاحظة}}",
  "note-list.done.assignment":
    "{count, plural, one {تغيير إسناد ملاحظة واحدة} two {تغيير إسناد ملاحظتين} few {تغيير إسناد # ملاحظات} many {تغيير إسناد # ملاحظة} other {تغيير إسناد # ملاحظة}}",
  "note-list.done.visibility":
    "{count, plural, one {تغيير مستوى الاطلاع على عنصر واحد} two {تغيير مستوى الاطلاع على عنصرين} few {تغيير مستوى الاطلاع على # عناصر} many {تغيير مستوى الاطلاع على # عنصرًا} other {تغيير مستوى الاطلاع على # عنصر}}",
  "commit.done": "تم: {what}",
  "note-list.public":
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
