import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "Acerca de Clausemark",
  "about.version": "Versión {version}",
  "about.licence": "Software libre con licencia MIT.",
} satisfies Partial<Record<keyof typeof en, string>>;
