import type { language as en } from "#shared/messages/en/window/language.ts";

export const language = {
  "command.language": "Langue (Language)",
  "language.title": "Langue",
  "language.label": "Langue",
  "language.hint": "Le projet et ce que chacun a écrit gardent leur langue.",
  "language.done": "Terminé",
  "briefing.dialog.language": "Langue des titres et des libellés",
} satisfies Partial<Record<keyof typeof en, string>>;
