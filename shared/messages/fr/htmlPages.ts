import type { htmlPages as en } from "../en/htmlPages.ts";

export const htmlPages = {
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
  "command.link.copy": "Copier le lien vers cet endroit",
  "link.copied": "Lien copié. Il n’y mène que les personnes qui ont ce dossier.",
  "command.link.copy-page": "Copier l’adresse web de cet endroit",
  "command.link.site": "Adresse du site web…",
  "link.page-copied": "Adresse web copiée. Elle mène à cet endroit dès que la page de ce texte est sur le site web.",
  "link.site.title": "Adresse du site web",
  "link.site.hint":
    "L’adresse à laquelle vous publiez le site web exporté, par exemple https://example.org/traite/, ou rien ; elle reste sur cet ordinateur et n’est jamais ouverte.",
  "link.site.wrong":
    "Ceci ne peut pas être l’adresse d’un site web. Saisissez une adresse qui commence par https://, sans nom d’utilisateur, sans point d’interrogation et sans #.",
  "link.unreadable": "Ce lien est illisible. Recopiez-le en entier depuis Clausemark.",
  "link.no-dossier":
    "Ce lien mène à un dossier qui n’est pas sur cet ordinateur (il commence par {dossier}). Ouvrez d’abord son fichier ou rejoignez l’équipe.",
  "link.no-text": "Le texte auquel mène ce lien n’est pas dans ce dossier. Synchronisez, puis rouvrez le lien.",
  "link.no-provision": "La disposition à laquelle mène ce lien n’est pas dans son texte.",
  "link.no-note":
    "La note à laquelle mène ce lien n’est pas ici : elle n’est pas encore arrivée ou a été supprimée. Synchronisez, puis rouvrez le lien.",
} satisfies Partial<Record<keyof typeof en, string>>;
