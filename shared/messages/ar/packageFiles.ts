import type { packageFiles as en } from "../en/packageFiles.ts";

export const packageFiles = {
  "release.choose": "التحقق من ملف تحديث…",
  "release.show": "إظهار في المجلد",
  "release.newer":
    "{name} صادر عن المشروع: الإصدار {version}، أحدث من هذا ({running}). ثبّته كالمعتاد واحتفظ بالملف حتى يعمل.",
  "release.same": "{name} صادر عن المشروع، وهو الإصدار نفسه ({running}).",
  "release.unchecked":
    "تم التحقق من: توقيع القائمة والملف. لم يتم التحقق من: أن البرنامج الصادر مبني من الشفرة المنشورة، وشهادات Apple وMicrosoft، وتغييرات الملف من الآن.",
  "release.none": "لم يُتحقق من أي ملف بعد.",
  "release.no-key":
    "لا يعرف هذا الإصدار أي مفتاح إصدار، فلا يستطيع تحديد مصدر الملف. قارن SHA-256 الخاص به بقيمة حصلت عليها من طريق آخر.",
  "release.no-list": "ينقص {list} أو {signature} بجانب الملف. نزّل كليهما من الإصدار نفسه.",
  "release.forged": "القائمة بجانب {name} غير موقّعة من المشروع. لا تثبّت هذا الملف.",
  "release.changed": "{name} ليس في القائمة الموقّعة بجانبه: فقد عُدّل أو هو ناقص أو ينتمي إلى إصدار آخر. لا تثبّته.",
  "release.older": "{name} هو الإصدار {version}، أقدم من هذا ({running})، وقد تكون فيه أخطاء معروفة. رُفض.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
