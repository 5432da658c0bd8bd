import { defineWatchRule } from "../watchRule.ts";
import { PROCEDURAL_VERBS, makeStateVerbPatterns } from "./stateVerbPatterns.ts";

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
      words: makeStateVerbPatterns(
        {
          en: "may",
          fr: "(?<!que )(?:peu(?:t|vent)|pourr(?:a|ont)|(?:a|ont|aur(?:a|ont)) la faculté d(?:e|u)(?= ))",
          es: "(?<!que )(?:podrán?|pueden?)",
        },
        {
          en: ` (?:not|only)(?![\\p{L}\\p{N}])|${PROCEDURAL_VERBS.en}(?![\\p{L}\\p{N}])`,
          fr: ` (?:pas|uniquement)(?![\\p{L}\\p{N}])|${PROCEDURAL_VERBS.fr}(?![\\p{L}\\p{N}])`,
          es: ` (?:solo|sólo|únicamente)(?![\\p{L}\\p{N}])|${PROCEDURAL_VERBS.es}(?![\\p{L}\\p{N}])`,
        },
        {
          en: "may(?=(?:,[^.;:]{1,200}?,)? reserve the right)|(?<=it |they )may(?= instead )",
          fr: "peu(?:t|vent)(?=(?:,[^.;:]{1,200}?,)? se réserver le droit)|(?<=ils? |elles? )peu(?:t|vent)(?=,? (?:à la place|au lieu de cela))",
          es: "(?:podrán?|pueden?)(?=(?:,[^.;:]{1,200}?,)? reservarse el derecho)|podrán?(?= en su lugar)",
        },
      ),
    },
    rights: [],
    isOperative: true,
  }),
  defineWatchRule({
    id: "state-should",
    search: {
      kind: "words",
      words: makeStateVerbPatterns(
        { en: "should", fr: "devrai(?:t|ent)", es: "deberían?" },
        {
          en: " (?:not )?be (?:able to|notified|informed|invited|accepted|elected|represented|entitled|consulted)(?![\\p{L}\\p{N}])| (?:endeavou?r|strive|seek|aim) to(?![\\p{L}\\p{N}])",
          fr: " pouvoir(?![\\p{L}\\p{N}])",
          es: " poder(?![\\p{L}\\p{N}])",
        },
      ),
    },
    rights: [],
    isOperative: true,
  }),
  defineWatchRule({
    id: "soft-duty",
    search: {
      kind: "words",
      words: {
        en: "(?:shall|should|will|must) (?:endeavou?r|strive|seek|aim) to|(?<!(?:will|should|must|shall) )strives? (?:to|for|towards?)(?= \\w)|should strive|shall consider (?:\\w+ing|the (?:impact|effects?|possibility|desirability|needs?))|(?:is|are) (?:encouraged|invited|urged)(?: to)?(?! to submit)|(?:shall )?(?:use|make) (?:its|their|every|all(?: reasonable)?) (?:best )?(?:efforts?|endeavours?)(?! to [^.;:]{1,60}consensus)|with the aim of ensuring|(?:invites|encourages|urges) (?:all |each |every |any |the |other |developed |developing )*(?:country )?(?:States Parties|Parties|States|Party|State)(?= )",
        fr: "(?<!lorsqu['’](?:il|elle)s? )s['’](?:efforcent?|attachent?)(?= (?:d(?:e |['’])|à ))|(?:est|sont) encouragée?s? à|envisagent?(?= d(?:e |['’]))|fait tout son possible|font tout leur possible|n['’]épargnent? aucun effort|(?:invite|encourage|engage|exhorte) (?:toutes |tous |les |chaque )*(?:Parties|États|Partie|État)(?= )",
        es: "procurarán?|se esforzarán? (?:por|en)|se alienta a|considerarán? la posibilidad de|harán? todo lo posible|no escatimarán? esfuerzos|(?:invita|alienta|insta|exhorta) a (?:todas |todos |las |los |cada )*(?:Partes|Estados|Parte|Estado)(?= )",
        ru: "стрем(?:ится|ятся)|поощря(?:ется|ются)|рассматрива(?:ет|ют) возможность",
        zh: "努力|应考虑|鼓励",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
