import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, nota de {who}",
  "text.note-rights": "{label}, {rights}, nota de {who}",

  "command.help": "Ayuda",
  "help.title": "Ayuda",
  "help.search": "Buscar",
  "help.contents": "Contenido",
  "help.text": "Guía",
  "help.none": "Sin resultados en la guía.",
  "help.close": "Cerrar",
  "help.learn-more": "Más información",
} satisfies Partial<Record<keyof typeof en, string>>;
