import type { page as en } from "../en/page.ts";

export const page = {
  "page.skip": "Aller au texte",
  "page.contents": "Sommaire",
  "page.controls": "Notes à afficher",
  "page.all": "Tout",
  "page.only-noted": "Seulement les articles annotés",
  "page.previous": "Note précédente",
  "page.next": "Note suivante",
  "page.shown": "Notes affichées : {shown} sur {total}",
  "page.note-link": "Lien vers la note {n}",
  "page.provision-link": "Lien vers {place}",
  "page.foot": "Page établie avec Clausemark. Elle ne charge rien depuis le réseau.",
  "site.texts": "Textes",
  "site.text": "Texte",
  "site.notes": "Notes",
  "site.proposals": "Propositions",
  "site.changes": "Modifications",
  "site.changes-from": "Modifications depuis {text}",
  "site.changes-between": "Modifications de {from} à {to}",
  "site.all-texts": "Tous les textes",
  "site.pages": "Pages de ce site",
  "site.no-changes": "Aucune disposition n’a été modifiée, ajoutée ou supprimée.",
  "cli.exported-site":
    "{path} écrit : {texts, plural, one {# texte} other {# textes}}, {changes, plural, one {# page de modifications} other {# pages de modifications}}.",
  "cli.folder-not-empty":
    "{path} contient déjà des fichiers. Indiquez un dossier nouveau ou vide, pour que rien d’une exportation antérieure n’y reste.",
} satisfies Partial<Record<keyof typeof en, string>>;
