/** Notifications outside the window. */
export const systemNotifications = {
  "notification.title": "System notifications",
  "notification.on": "Notify me of replies, mentions and assignments while I use another window",
  "notification.hint":
    "They say only that something has arrived, never words, names or titles, but whoever sees the screen learns that you use Clausemark.",
  "notification.reply": "{count, plural, one {A reply to a note of yours} other {# replies to notes of yours}}",
  "notification.mention": "{count, plural, one {A mention of you} other {# mentions of you}}",
  "notification.assignment": "{count, plural, one {A note assigned to you} other {# notes assigned to you}}",
  "notification.refused":
    "The system or the browser does not let Clausemark show notifications. Allow them in its settings, then turn them on again.",
  "notification.unsupported": "This system or browser does not let Clausemark show notifications.",
} as const;
