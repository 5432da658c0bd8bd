import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, note rédigée par {who}",
  "text.note-rights": "{label}, {rights}, note rédigée par {who}",

  "command.help": "Aide : le guide",
  "help.title": "Travailler avec Clausemark",
  "help.search": "Rechercher",
  "help.contents": "Sommaire du guide",
  "help.text": "Texte du guide",
  "help.none": "Le guide ne contient pas ces mots.",
  "help.close": "Fermer",
} satisfies Partial<Record<keyof typeof en, string>>;
