import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "关于 Clausemark",
  "about.version": "版本 {version}",
  "about.licence": "采用 MIT 许可证的自由软件。",
} satisfies Partial<Record<keyof typeof en, string>>;
