import type { systemNotifications as en } from "../en/systemNotifications.ts";

export const systemNotifications = {
  "notification.title": "Уведомления системы",
  "notification.on": "Уведомлять об ответах, упоминаниях и поручениях, пока я работаю в другом окне",
  "notification.hint":
    "В них сказано только, что что-то пришло, и нет ни слов, ни имён, ни названий, но тот, кто видит экран, узнает, что вы пользуетесь Clausemark.",
  "notification.reply":
    "{count, plural, one {# ответ на ваши заметки} few {# ответа на ваши заметки} many {# ответов на ваши заметки} other {# ответа на ваши заметки}}",
  "notification.mention":
    "{count, plural, one {# упоминание о вас} few {# упоминания о вас} many {# упоминаний о вас} other {# упоминания о вас}}",
  "notification.assignment":
    "{count, plural, one {# порученная вам заметка} few {# порученные вам заметки} many {# порученных вам заметок} other {# порученной вам заметки}}",
  "notification.refused":
    "Система или браузер не позволяет Clausemark показывать уведомления. Разрешите их в настройках и включите снова.",
  "notification.unsupported": "Эта система или браузер не позволяет Clausemark показывать уведомления.",
} satisfies Partial<Record<keyof typeof en, string>>;
