import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, note de {who}",
  "text.note-rights": "{label}, {rights}, note de {who}",

  "command.help": "Aide : le guide",
  "help.title": "Comment travailler avec Clausemark",
  "help.search": "Chercher",
  "help.contents": "Ce que contient le guide",
  "help.text": "Texte du guide",
  "help.none": "Le guide ne contient pas ces mots.",
  "help.close": "Fermer",
} satisfies Partial<Record<keyof typeof en, string>>;
