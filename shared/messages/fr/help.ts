import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, note rédigée par {who}",
  "text.note-rights": "{label}, {rights}, note rédigée par {who}",

  "command.help": "Aide",
  "help.title": "Aide",
  "help.search": "Rechercher",
  "help.contents": "Sommaire",
  "help.text": "Guide",
  "help.none": "Aucune correspondance dans le guide.",
  "help.close": "Fermer",
  "help.learn-more": "En savoir plus",
} satisfies Partial<Record<keyof typeof en, string>>;
