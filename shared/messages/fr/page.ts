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
} satisfies Partial<Record<keyof typeof en, string>>;
