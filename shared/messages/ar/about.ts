import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "حول Clausemark",
  "about.version": "الإصدار {version}",
  "about.licence": "برنامج حر برخصة MIT.",
} satisfies Partial<Record<keyof typeof en, string>>;
