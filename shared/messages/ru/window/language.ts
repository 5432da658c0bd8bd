import type { language as en } from "#shared/messages/en/window/language.ts";

export const language = {
  "command.language": "Язык (Language)",
  "language.title": "Язык",
  "language.label": "Язык",
  "language.hint": "Проект и написанное людьми остаются на своём языке.",
  "language.done": "Готово",
  "briefing.dialog.language": "Язык заголовков и подписей",
} satisfies Partial<Record<keyof typeof en, string>>;
