import type { language as en } from "#shared/messages/en/window/language.ts";

export const language = {
  "command.language": "Idioma (Language)",
  "language.title": "Idioma",
  "language.label": "Idioma",
  "language.hint": "El proyecto y lo que cada uno ha escrito se mantienen en su idioma.",
  "language.done": "Listo",
  "briefing.dialog.language": "Idioma de los títulos y rótulos",
} satisfies Partial<Record<keyof typeof en, string>>;
