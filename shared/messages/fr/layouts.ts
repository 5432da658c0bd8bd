import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "Texte annoté",
  "briefing.layout.table": "Texte et commentaires",
  "briefing.layout.submission": "Contribution écrite",
  "briefing.layout.delegate": "Résumé des préoccupations",
  "briefing.layout.daily": "Compte rendu du jour",
  "briefing.layout.matrix": "Positions",
  "briefing.column.text": "Texte",
  "briefing.column.comment": "Commentaire",
  "briefing.nothing": "Il n’y a ici rien qui puisse être montré à ce public.",
  "briefing.concerns": "Préoccupations",
  "briefing.standard": "Norme",
  "briefing.recommended": "Texte recommandé",
  "briefing.recommendations": "Recommandations",
  "briefing.recommend.wording": "{place} : adopter le texte recommandé au paragraphe {paragraph}.",
  "briefing.recommend.concern": "{place} : répondre à la préoccupation exposée au paragraphe {paragraph}.",
  "briefing.keep": "Passages à conserver",
  "briefing.delegate.more":
    "{count, plural, one {# autre recommandation figure dans la note d’information complète (note {list}).} other {# autres recommandations figurent dans la note d’information complète (notes {list}).}}",
  "briefing.delegate.more-keep":
    "{count, plural, one {# autre passage à conserver figure dans la note d’information complète (note {list}).} other {# autres passages à conserver figurent dans la note d’information complète (notes {list}).}}",
  "briefing.matrix.unnamed": "{count, plural, one {# délégation} other {# délégations}}",
  "briefing.scope":
    "{list, select, none {Ne porte sur aucune de ses dispositions} other {Porte sur : {list}}}{more, plural, =0 {} one { et une autre disposition} other { et # autres dispositions}}",
  "briefing.logo": "Logo",
} as const satisfies Record<keyof typeof en, string>;
