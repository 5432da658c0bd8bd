import type { desktop as en } from "../en/desktop.ts";

export const desktop = {
  "close.anyway": "إغلاق مع ذلك",
  "close.keep": "إبقاؤها مفتوحة",
  "close.unsaved": "لم يُحفظ كل ما كتبته",
  "close.unsaved.detail":
    "لم يستوعبه القرص بعد؛ إن أغلقت الآن ضاع. أبقِ النافذة مفتوحة، وأفسح مكاناً على القرص، وأغلقها حين تظهر كلمة «محفوظ».",
  "dossier.locked": "الإضبارة {id} (تعذر فتح مفاتيحها)",
  "dossiers.failed": "تعذرت كتابة قائمة الأضابير ({code}). الإضبارة نفسها لم تتأثر.",
  "file.none": "{name} ليس ملفاً يمكن فتحه.",
  "file.not-read": "تعذرت قراءة {name} ({code}). تحقق من وجود الملف ومن حقك في قراءته.",
  "file.not-written":
    "لم يُكتب {name}: {code, select, ENOSPC {القرص ممتلئ. أفسح مكاناً أو اختر مكاناً آخر.} EACCES {لا يحق لك الكتابة هناك. اختر مكاناً آخر.} EPERM {لا يحق لك الكتابة هناك. اختر مكاناً آخر.} EROFS {القرص للقراءة فقط. اختر مكاناً آخر.} other {رد القرص {code}. اختر مكاناً آخر.}}",
  "file.too-large": "{name} أكبر من {megabytes} ميغابايت، وهو أكثر مما يفتحه Clausemark.",
  "files.all": "كل الملفات",
  "files.dossier": "إضبارة Clausemark",
  "files.draft": "المسودات والأضابير",
  "files.invitation": "دعوة Clausemark",
  "files.pdf": "PDF",
  "files.recovery": "ورقة الاستعادة",
  "hub.not-started": "تعذر تشغيل المحور: {reason}",
  "journal.compact-failed": "تعذر تقصير السجل المحفوظ ({code}). لم يضع شيء؛ وستُعاد المحاولة لاحقاً.",
  "journal.damaged": "تعذّرت قراءة جزء من «{title}» على هذا الجهاز",
  "journal.damaged.detail":
    "{bytes, plural, zero {لا بايت} one {بايت واحد} two {بايتان} few {# بايتات} many {# بايتًا} other {# بايت}} من سجلها كانت تالفة فوُضعت جانبًا كي لا يُرمى شيء:\n{files}\nكل ما قبلها موجود، وكذلك ما في نسخة النافذة زيادةً. ادمجوا ملف أحد أعضاء الفريق أو زامنوا مع المحور لاستعادة الناقص.",
  "journal.not-appended":
    "غير محفوظ: {code, select, ENOSPC {القرص ممتلئ. أفسح مكاناً؛ ويبقى عملك في الذاكرة حتى ذلك الحين.} EDQUOT {استُنفدت حصتك من القرص. أفسح مكاناً؛ ويبقى عملك في الذاكرة حتى ذلك الحين.} EACCES {لا يحق لك الكتابة في مجلد Clausemark. عملك في الذاكرة؛ احفظ نسخة في مكان آخر.} EROFS {القرص للقراءة فقط. عملك في الذاكرة؛ احفظ نسخة في مكان آخر.} other {رد القرص {code}. عملك في الذاكرة؛ احفظ نسخة في مكان آخر.}}",
  "journal.not-read": "تعذرت قراءة ما حُفظ من هذه الإضبارة ({code}). لم يتغير شيء.",
  "keys.locked":
    "مفاتيح الإضبارة على هذا الجهاز، مقفلة بسلسلة مفاتيح النظام التي لا تفتحها الآن. افتح سلسلة المفاتيح ثم شغّل Clausemark من جديد.",
  "keys.none": "ليس لهذا التثبيت مفتاح للإضبارة. انضم إليها بدعوة، أو افتح ملف إضبارة لقراءته.",
  "keys.not-found": "المفتاح الذي كان سيوقّع ليس في هذا التثبيت، أو يخص إضبارة أخرى.",
  "keys.not-opened": "هذا ليس موجهاً إلى مفتاح هذا التثبيت.",
  "keys.not-written": "تعذرت كتابة المفتاح ({code}). أفسح مكاناً على القرص وحاول من جديد.",
  "keys.other-chain": "القيد المعروض لم يوقّعه مفتاح هذا التثبيت.",
  "menu.edit": "&تحرير",
  "menu.file": "&ملف",
  "menu.help": "م&ساعدة",
  "menu.quit": "إنهاء Clausemark",
  "menu.view": "&عرض",
  "network.address": "«{address}» ليس عنوان محور. يكون العنوان على هذا النحو: https://hub.example.org.",
  "network.plain": "المحور عند {host} ليس في شبكة هذه القاعة، لذا يجب أن يبدأ عنوانه بـ https://.",
  "sample.missing": "مسودة المثال ليست ضمن هذا التثبيت.",
  "shell.fault": "حدث خلل داخل Clausemark ({channel}). المحفوظ سليم؛ نرجو الإبلاغ عن هذا.",
  "shell.name": "Clausemark",
  "shell.refused": "رفض Clausemark فعل هذا ({channel}): لم يكن الطلب سليماً.",
  "typeset.crashed": "لم يُنشأ ملف PDF: انتهى التنضيد على نحو غير متوقع. حاول من جديد.",
  "typeset.timeout":
    "{minutes, plural, zero {لم يُنشأ ملف PDF في الوقت المحدد.} one {لم يُنشأ ملف PDF خلال دقيقة واحدة.} two {لم يُنشأ ملف PDF خلال دقيقتين.} few {لم يُنشأ ملف PDF خلال # دقائق.} many {لم يُنشأ ملف PDF خلال # دقيقة.} other {لم يُنشأ ملف PDF خلال # دقيقة.}} جرّب اختيار أقل.",
  "files.picture": "صورة",
} satisfies Partial<Record<keyof typeof en, string>>;
