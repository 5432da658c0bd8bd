import type { systemNotifications as en } from "../en/systemNotifications.ts";

export const systemNotifications = {
  "notification.title": "إشعارات النظام",
  "notification.on": "إشعاري بالردود والإشارات إليّ والإسنادات أثناء استخدامي نافذة أخرى",
  "notification.hint":
    "لا تقول إلا أن شيئًا قد وصل، دون أي كلمات أو أسماء أو عناوين، لكن من يرى الشاشة يعلم أنك تستخدم Clausemark.",
  "notification.reply":
    "{count, plural, zero {لا ردود على ملاحظاتك} one {رد واحد على ملاحظاتك} two {ردان على ملاحظاتك} few {# ردود على ملاحظاتك} many {# ردًا على ملاحظاتك} other {# رد على ملاحظاتك}}",
  "notification.mention":
    "{count, plural, zero {لا إشارات إليك} one {إشارة واحدة إليك} two {إشارتان إليك} few {# إشارات إليك} many {# إشارة إليك} other {# إشارة إليك}}",
  "notification.assignment":
    "{count, plural, zero {لا ملاحظات مسندة إليك} one {ملاحظة واحدة مسندة إليك} two {ملاحظتان مسندتان إليك} few {# ملاحظات مسندة إليك} many {# ملاحظة مسندة إليك} other {# ملاحظة مسندة إليك}}",
  "notification.refused":
    "لا يسمح النظام أو المتصفح لـ Clausemark بعرض الإشعارات. اسمح بها في إعداداته ثم شغّلها من جديد.",
  "notification.unsupported": "لا يسمح هذا النظام أو المتصفح لـ Clausemark بعرض الإشعارات.",
} satisfies Partial<Record<keyof typeof en, string>>;
