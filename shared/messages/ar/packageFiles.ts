import type { packageFiles as en } from "../en/packageFiles.ts";

export const packageFiles = {
  "package.choose": "التحقق من ملف تحديث…",
  "package.show": "إظهار في المجلد",
  "package.newer":
    "{name} صادر عن المشروع: الإصدار {version}، أحدث من هذا ({running}). ثبّته كالمعتاد واحتفظ بالملف حتى يعمل.",
  "package.same": "{name} صادر عن المشروع، وهو الإصدار نفسه ({running}).",
  "package.unchecked":
    "تم التحقق من: توقيع القائمة والملف. لم يتم التحقق من: أن البرنامج الصادر مبني من الشفرة المنشورة، وشهادات Apple وMicrosoft، وتغييرات الملف من الآن.",
  "package.none": "لم يُتحقق من أي ملف بعد.",
  "package.no-key":
    "لا يعرف هذا الإصدار أي مفتاح إصدار، فلا يستطيع تحديد مصدر الملف. قارن SHA-256 الخاص به بقيمة حصلت عليها من طريق آخر.",
  "package.no-list": "ينقص {list} أو {signature} بجانب الملف. نزّل كليهما من الإصدار نفسه.",
  "package.forged": "القائمة بجانب {name} غير موقّعة من المشروع. لا تثبّت هذا الملف.",
  "package.changed": "{name} ليس في القائمة الموقّعة بجانبه: فقد عُدّل أو هو ناقص أو ينتمي إلى إصدار آخر. لا تثبّته.",
  "package.older": "{name} هو الإصدار {version}، أقدم من هذا ({running})، وقد تكون فيه أخطاء معروفة. رُفض.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
