import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "О программе Clausemark",
  "about.version": "Версия {version}",
  "about.licence": "Свободное программное обеспечение по лицензии MIT.",
} satisfies Partial<Record<keyof typeof en, string>>;
