import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "À propos de Clausemark",
  "about.version": "Version {version}",
  "about.licence": "Logiciel libre sous licence MIT.",
} satisfies Partial<Record<keyof typeof en, string>>;
