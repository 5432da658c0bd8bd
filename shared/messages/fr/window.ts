import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { room } from "./window/room.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...room,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Une erreur s’est produite dans cette fenêtre. C’est un défaut de Clausemark ({reason}). Ce qui a été enregistré est conservé. Si quelque chose ne répond plus, fermez la fenêtre et rouvrez-la.",
  "trouble.title": "La fenêtre s’est arrêtée",
  "trouble.what":
    "C’est un défaut de Clausemark ({reason}). Ce qui a été dit est sur le disque, et ce qui était en cours de rédaction est conservé. Rechargez la fenêtre pour continuer.",
  "trouble.reload": "Recharger",
  "part.coming": "Chargement de cette partie de la fenêtre…",
  "part.failed":
    "Cette partie de la fenêtre n’a pas été chargée : le serveur est injoignable, ou plus récent que cette page. Ouvrez-la plus tard, ou rechargez la page dès que le serveur est joignable. Ce que vous avez écrit est conservé.",

  "start.lead":
    "Des notes attachées aux mots exacts d’un projet de traité qui évolue. Elles restent sur cet ordinateur jusqu’à ce que vous les partagiez.",
  "start.open": "Ouvrir un projet",
  "start.sample": "Essayer l’exemple",
  "start.join": "Rejoindre une équipe",
  "start.drop":
    "Ou déposez un projet (DOCX, PDF, texte, Markdown, HTML, Akoma Ntoso) ou un fichier de dossier n’importe où dans cette fenêtre, ou collez son texte.",
  "start.held": "Sur cet ordinateur",
  "dossier.untitled": "Dossier encore sans titre",
  "dossier.waiting": "Le texte n’est pas encore arrivé. Il vient du serveur de l’équipe ou avec un fichier de dossier.",
  "dossier.waiting.refused": "Le texte n’est pas arrivé. {reason}",

  "busy.reading": "Lecture du projet…",
  "busy.opening": "Ouverture…",

  "region.outline": "Plan",
  "region.text": "Texte",
  "region.margin": "Notes",
  "region.team": "Équipe",
  "region.notices": "Messages",
  "notice.dismiss": "Fermer",
  "menu.texts": "Textes",
  "texts.earlier":
    "{text} · tel qu’il avait été lu, avec {count, plural, one {# note dont les mots ont disparu} other {# notes dont les mots ont disparu}}",
  "texts.corrected":
    "Ce texte a été corrigé.{lost, plural, =0 { Chaque note a gardé sa place.} one { Une note a perdu ses mots : elle est sur le texte tel qu’il avait été lu, dans le menu.} other { # notes ont perdu leurs mots : elles sont sur le texte tel qu’il avait été lu, dans le menu.}}",
  "twins.label": "Deux fois le même texte",
  "twins.what":
    "{same, select, true {« {title} » semble être ici deux fois : {one} et {other}.} other {« {title} » ({one}) et « {title2} » ({other}) semblent être le même document.}} Traiter les deux comme un seul texte ? Ce qui est dit sur l’un s’affiche alors sur les deux. Cela peut être annulé.",
  "twins.unite": "Traiter comme un seul",
  "twins.apart": "Garder séparés",
  "menu.label": "Menu du dossier",
  "dialog.cancel": "Annuler",

  "views.label": "Vues",
  "view.text": "Texte",
  "view.team": "Équipe",

  "status.saved": "Enregistré",
  "status.saved-browser": "Enregistré dans ce navigateur",
  "status.saving": "Enregistrement…",
  "status.unsaved": "NON ENREGISTRÉ : {reason}",
  "status.arriving": "{count, plural, one {# entrée est encore en lecture} other {# entrées sont encore en lecture}}",
  "status.reading": "Lecture seule : vous n’êtes pas membre de ce dossier",

  "text.label": "Texte de {title} ; il ne peut être modifié",
  "text.gap": "{label} · {comment}",
  "text.footnote": "Note de bas de page {mark}",
  "text.inserted": "Inséré",
  "text.inserted-by": "Inséré par {author}",
  "text.deleted": "Supprimé",
  "text.deleted-by": "Supprimé par {author}",

  "gloss.go": "Y aller",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "Définition : {address}",
  "gloss.on": "{who}, {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# critique } other {# critiques }}{high, plural, =0 {} one {# élevé } other {# élevés }}{medium, plural, =0 {} one {# moyen } other {# moyens }}{low, plural, =0 {} one {# faible } other {# faibles }}{bare, plural, =0 {} one {# non évalué } other {# non évalués }}{ask, plural, =0 {} one {# question } other {# questions }}{safe, plural, =0 {} one {# garantie} other {# garanties}}",
  "outline.none": "Aucune note",

  "palette.search": "Que voulez-vous faire ?",
  "palette.none": "Aucune commande de ce nom ne s’applique ici.",
  "keys.note":
    "Les touches sans Ctrl ni ⌘ agissent quand le texte a le focus. Elles valent par leur place sur le clavier, et agissent donc avec toutes les configurations de clavier.",

  "theme.system": "Clair ou sombre, selon le système",
  "theme.light": "Clair",
  "theme.dark": "Sombre",

  "files.drop": "Déposez pour ouvrir",
  "files.folder": "« {name} » est un répertoire. Ouvrez-le, et déposez les fichiers qu’il contient.",
  "files.link":
    "C’est un lien, et Clausemark ne va rien chercher de lui-même. Enregistrez le fichier, puis déposez-le ici.",
  "files.saved": "Enregistré sous {name}.",
  "open.merged":
    "{count, plural, =0 {Rien n’était nouveau dans ce fichier : « {name} ».} one {Une nouvelle entrée de « {name} » a été fusionnée.} other {# nouvelles entrées de « {name} » ont été fusionnées.}}",
  "open.merged-apart":
    "« {name} » a été fusionné. {fresh, select, none {} other {Nouvelles : {fresh}. }}{waiting, select, none {} other {En attente de ce qui n’est pas arrivé : {waiting}. }}{aside, select, none {} other {Mises de côté, sans effet : {aside}. }}« Équipe » en donne la raison.",
  "open.merged-upkeep":
    "« {name} » a été fusionné. Rien de ce qu’ont dit les membres n’était nouveau, mais des listes de membres, des accusés de réception, des effacements ou des mots manquants l’étaient.",
  "open.broken":
    "Après « {name} », quelque chose manque ou est en double dans ce que les membres ont dit. « Équipe » indique quoi, et à qui s’adresser.",
  "open.failed": "« {name} » n’a pas été ouvert. {reason}",
  "open.another":
    "Un seul dossier est ouvert à la fois, et un autre fichier arrivé avec lui est ouvert. Ouvrez-le à part.",
  "open.damaged":
    "{count, plural, one {# entrée de {name} n’était pas valable et a été écartée.} other {# entrées de {name} n’étaient pas valables et ont été écartées.}} Ligne {line} : {reason} Demandez de nouveau le fichier.",
  "add.kind": "Type",
  "add.new": "Nouveau dossier",
  "document.convention": "la convention",
  "document.resolution": "le projet de résolution",
  "document.package": "la proposition d’ensemble de la présidence",
  "document.conference-room-paper": "un document de séance",
  "document.non-paper": "un document officieux",
  "document.reference": "un texte de référence",

  "kept.damaged":
    "Une partie de ce que cet ordinateur garde de ce dossier pour lui seul (notes privées, textes inachevés, filtres) est endommagée et n’a pas pu être lue : {names}. Elle a été mise de côté, et rien n’a été écrit par-dessus.",
  "store.no-copy":
    "La copie de ce dossier que tient la fenêtre ne peut pas être ouverte ({reason}). Rien n’est perdu : tout est dans le journal sur le disque, et ce que vous dites y est écrit. Si ce message revient après un redémarrage, vérifiez si le disque est plein ou endommagé.",
  "store.browser":
    "Ce navigateur ne laisse rien conserver à Clausemark ({reason}). Libérez de l’espace ou autorisez le stockage pour cette page ; d’ici là, votre travail n’est qu’en mémoire.",
  "job.failed":
    "Clausemark a échoué ici ({reason}). Rien n’a été modifié. Réessayez ; si cela se reproduit, signalez-le.",
  "file.unreadable":
    "{name} n’a pas pu être lu. Il a peut-être été déplacé ou modifié entre-temps ; choisissez-le de nouveau.",
  "device.none":
    "Cet ordinateur n’a pas de clé dans ce dossier. Rejoignez-le par une invitation, ou ouvrez-le là où vous l’avez créé.",
  "device.elsewhere":
    "Une autre fenêtre de ce navigateur écrit dans ce dossier et ne l’a pas encore enregistré sur le disque. Regardez-y, puis réessayez.",
  "clipboard.refused": "Clausemark n’a pas accès au presse-papiers. Sélectionnez le texte et copiez-le à la main.",
  "undo.nothing": "Il n’y a rien à annuler.",
} satisfies Partial<Record<keyof typeof en, string>>;
