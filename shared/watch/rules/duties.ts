import { defineWatchRule } from "../watchRule.ts";

/** Words that make a duty weaker than it was, or than it could be. */
export const dutyRules = [
  defineWatchRule({
    id: "may-for-shall",
    search: {
      kind: "weakened",
      from: {
        en: "shall|must|undertakes?(?: to)?|ensure",
        fr: "doi(?:t|vent)|s['’]engagent?|garanti(?:t|ssent)|veillent?|assurent?",
        es: "deberán?|se comprometen?|garantizarán?|velarán?(?: por)?",
      },
      to: {
        en: "may|should|shall (?:endeavou?r|consider|seek)(?: to)?|endeavou?r(?: to)?|(?:is|are) encouraged(?: to)?|consider|promote",
        fr: "peut|peuvent|devrai(?:t|ent)|s['’]efforcent?|envisagent?|(?:est|sont) (?:invités?|encouragés?)",
        es: "podrán?|debería[n]?|procurarán?|considerarán?|se alienta",
      },
      alone: { en: "shall|must", fr: "doi(?:t|vent)", es: "deberán?" },
    },
    rights: [],
  }),
  defineWatchRule({
    id: "state-may",
    search: {
      kind: "words",
      words: {
        en: "(?<=(?:(?:States Parties|(?:each|a|the|any|every|that) (?:other |requested |requesting )?State Party|(?<!of )the Parties|(?:each|a|any|every|that) (?:other |requested |requesting )?Party)(?:,[^,.;:]{1,80},)?) )may(?! (?:not|only))",
        fr: "(?<=(?:[ÉE]tats Parties|(?:[Cc]haque|[Uu]n|[Tt]out|[Ll]['’]) ?[ÉE]tat Partie|[Ll]es Parties)(?:,[^,.;:]{1,80},)? )peu(?:t|vent)",
        es: "(?<=(?:Estados? [Pp]artes?|[Ll]as Partes)(?:,[^,.;:]{1,80},)? )podrán?",
      },
    },
    rights: [],
  }),
  defineWatchRule({
    id: "soft-duty",
    search: {
      kind: "words",
      words: {
        en: "shall (?:endeavou?r|strive|seek) to|shall consider \\w+ing|(?:is|are) encouraged to|shall use (?:its|their) best (?:efforts|endeavours)",
        fr: "s['’]efforcent? d(?:e|['’])|(?:est|sont) (?:invités?|encouragés?) à|envisagent? d(?:e|['’])",
        es: "procurarán?|se esforzarán? por|se alienta a|considerarán? la posibilidad de",
        ru: "стрем(?:ится|ятся)|поощря(?:ется|ются)|рассматрива(?:ет|ют) возможность",
        zh: "努力|应考虑|鼓励",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
