import type { htmlPages as en } from "../en/htmlPages.ts";

export const htmlPages = {
  "page.skip": "الانتقال إلى النص",
  "page.contents": "المحتويات",
  "page.controls": "الملاحظات المعروضة",
  "page.all": "الكل",
  "page.only-noted": "المواد التي عليها ملاحظات فقط",
  "page.previous": "الملاحظة السابقة",
  "page.next": "الملاحظة التالية",
  "page.shown": "الملاحظات المعروضة: {shown} من {total}",
  "page.note-link": "رابط إلى الملاحظة {n}",
  "page.provision-link": "رابط إلى {place}",
  "page.foot": "أُعدت هذه الصفحة باستخدام Clausemark، ولا تحمّل أي شيء من الشبكة.",
  "site.texts": "النصوص",
  "site.text": "النص",
  "site.notes": "الملاحظات",
  "site.proposals": "المقترحات",
  "site.changes": "التغييرات",
  "site.changes-from": "التغييرات منذ {text}",
  "site.changes-between": "التغييرات من {from} إلى {to}",
  "site.all-texts": "جميع النصوص",
  "site.pages": "صفحات هذا الموقع",
  "site.no-changes": "لم يُعدَّل أي حكم ولم يُضَف ولم يُحذف.",
  "cli.exported-site":
    "كُتب {path}: {texts, plural, zero {# نص} one {# نص} two {# نصان} few {# نصوص} many {# نصًا} other {# نص}}، {changes, plural, zero {# صفحة تغييرات} one {# صفحة تغييرات} two {# صفحتا تغييرات} few {# صفحات تغييرات} many {# صفحة تغييرات} other {# صفحة تغييرات}}.",
  "cli.folder-not-empty": "يحتوي {path} على ملفات من قبل. حدّد مجلدًا جديدًا أو فارغًا حتى لا يبقى فيه شيء من تصدير سابق.",
  "command.link.copy": "نسخ رابط إلى هذا الموضع",
  "link.copied": "نُسخ الرابط. لا يقود إلى الموضع إلا من لديهم ملف التفاوض هذا.",
  "command.link.copy-page": "نسخ عنوان هذا الموضع على الويب",
  "command.link.site": "عنوان موقع الويب…",
  "link.page-copied": "نُسخ عنوان الويب. يقود إلى هذا الموضع متى وُجدت صفحة هذا النص في موقع الويب.",
  "link.site.title": "عنوان موقع الويب",
  "link.site.hint":
    "العنوان الذي تنشر فيه موقع الويب المصدَّر، مثل https://example.org/treaty/، أو لا شيء؛ يبقى على هذا الحاسوب ولا يُفتح أبدًا.",
  "link.site.wrong":
    "لا يمكن أن يكون هذا عنوان موقع ويب. أدخل عنوانًا يبدأ بـ https:// وليس فيه اسم مستخدم ولا علامة استفهام ولا #.",
  "link.unreadable": "تعذّرت قراءة هذا الرابط. انسخه كاملًا مرة أخرى من Clausemark.",
  "link.no-dossier":
    "يقود هذا الرابط إلى ملف تفاوض غير موجود على هذا الحاسوب (يبدأ بـ {dossier}). افتحه من ملفه المحفوظ أو انضم إلى الفريق أولًا.",
  "link.no-text": "النص الذي يقود إليه هذا الرابط غير موجود في ملف التفاوض هنا. زامِن ثم افتح الرابط مرة أخرى.",
  "link.no-provision": "الحكم الذي يقود إليه هذا الرابط غير موجود في نصه.",
  "link.no-note":
    "الملاحظة التي يقود إليها هذا الرابط غير موجودة هنا: لم تصل بعد أو حُذفت. زامِن ثم افتح الرابط مرة أخرى.",
} satisfies Partial<Record<keyof typeof en, string>>;
