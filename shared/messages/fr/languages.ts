import type { languages as en } from "../en/languages.ts";

export const languages = {
  "view.languages": "Langues",
  "region.languages": "Deux langues",
  "command.languages.sides": "Deux langues côte à côte",
  "command.languages.difference.next": "Différence suivante",
  "command.languages.difference.previous": "Différence précédente",
  "command.languages.side": "Autre langue",
  "command.languages.mark": "Annoter cette disposition",
  "command.languages.goto": "Aller à cette disposition",
  "command.languages.copy": "Copier les différences",
  "command.languages.csv": "Différences en CSV…",
  "languages.first": "Première langue",
  "languages.second": "Seconde langue",
  "languages.paired": "{percent} % des dispositions ont une contrepartie.",
  "languages.unlike": "Ces textes n’ont guère les mêmes dispositions. Vérifiez leur lecture ou choisissez-en d’autres.",
  "languages.single": "Il n’y a pas encore de texte dans une seconde langue.",
  "languages.single.how":
    "Ouvrez le même texte dans une autre langue ({key}) et donnez-lui la même cote, pour que les notes s’affichent dans les deux.",
  "languages.differences": "{count, plural, =0 {Aucune différence trouvée} one {# différence} other {# différences}}",
  "languages.differences.list": "Différences entre les langues",
  "languages.hint":
    "Indications pour le groupe de rédaction : seul ce qui se compte est comparé, et c’est aux personnes de juger si une traduction est juste.",
  "languages.kind": "Afficher",
  "languages.kind.all": "Tout ({count})",
  "languages.kind.some":
    "{kind, select, provision {Dispositions manquantes} number {Nombres} reference {Renvois} bracket {Crochets} negation {Négations} other {Obligation ou faculté}} ({count})",
  "languages.difference.kind":
    "{kind, select, provision {Disposition manquante} number {Nombres} reference {Renvois} bracket {Crochets} negation {Négation} other {Obligation ou faculté}}",
  "languages.difference.side": "{language} : {counted}",
  "languages.counted.none": "aucun",
  "languages.counted.here": "présente (liste de {count})",
  "languages.counted.missing": "manquante (liste de {count})",
  "languages.counted.brackets": "[ {opening}, ] {closing}, profondeur {depth}",
  "languages.row": "{name} : {differences}",
  "languages.no-counterpart": "Absent en {language}",
  "languages.note": "Ouvrir la note : {note}",
  "languages.column.kind": "Différence",
  "languages.column.address": "Disposition ({language})",
  "languages.column.counted": "Compté ({language})",
  "languages.copied.title": "{from} et {to} : {differences}",
  "cli.languages.unlike":
    "Seuls {percent} % des dispositions ont une contrepartie : ces textes n’ont guère les mêmes dispositions.",
} satisfies Record<keyof typeof en, string>;
