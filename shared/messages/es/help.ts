import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, nota de {who}",
  "text.note-rights": "{label}, {rights}, nota de {who}",

  "command.help": "Ayuda: guía",
  "help.title": "Cómo trabajar con Clausemark",
  "help.search": "Buscar",
  "help.contents": "Contenido de la guía",
  "help.text": "Texto de la guía",
  "help.none": "La guía no contiene estas palabras.",
  "help.close": "Cerrar",
} satisfies Partial<Record<keyof typeof en, string>>;
