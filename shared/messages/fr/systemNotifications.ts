import type { systemNotifications as en } from "../en/systemNotifications.ts";

export const systemNotifications = {
  "notification.title": "Notifications du système",
  "notification.on": "M’avertir des réponses, mentions et attributions pendant que j’utilise une autre fenêtre",
  "notification.hint":
    "Elles disent seulement que quelque chose est arrivé, jamais de mots, de noms ni de titres, mais quiconque voit l’écran apprend que vous utilisez Clausemark.",
  "notification.reply":
    "{count, plural, =1 {Une réponse à une de vos notes} one {# réponse à vos notes} other {# réponses à vos notes}}",
  "notification.mention":
    "{count, plural, =1 {Une mention de vous} one {# mention de vous} other {# mentions de vous}}",
  "notification.assignment":
    "{count, plural, =1 {Une note qui vous est attribuée} one {# note qui vous est attribuée} other {# notes qui vous sont attribuées}}",
  "notification.refused":
    "Le système ou le navigateur ne laisse pas Clausemark afficher de notifications. Autorisez-les dans ses paramètres, puis activez-les de nouveau.",
  "notification.unsupported": "Ce système ou ce navigateur ne laisse pas Clausemark afficher de notifications.",
} satisfies Partial<Record<keyof typeof en, string>>;
