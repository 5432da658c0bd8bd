import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { windowTools } from "./window/windowTools.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...windowTools,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Une erreur s’est produite dans cette fenêtre, par un défaut de Clausemark ({reason}). Ce qui a été enregistré est conservé. Si quelque chose ne répond plus, fermez la fenêtre et rouvrez-la.",
  "trouble.title": "La fenêtre a cessé de fonctionner",
  "trouble.what":
    "Clausemark a rencontré une erreur ({reason}). Tout ce qui a été enregistré est sur le disque, et ce qui est inachevé est conservé. Rechargez la fenêtre pour continuer.",
  "trouble.reload": "Recharger",
  "part.coming": "Chargement…",
  "part.failed":
    "Cette partie de la fenêtre n’a pas pu être chargée : le serveur de synchronisation est injoignable, ou plus récent que cette page. Réessayez plus tard, ou rechargez la page dès que le serveur sera joignable. Ce que vous avez écrit est conservé.",

  "start.lead":
    "Annotez des projets de traité. Vos notes suivent le texte de projet en projet, et restent sur cet ordinateur jusqu’à ce que vous les partagiez.",
  "start.open": "Ouvrir un projet",
  "start.sample": "Essayer l’exemple",
  "start.join": "Rejoindre une équipe",
  "start.drop":
    "Ou déposez un projet (DOCX, ODT, RTF, PDF, texte, Markdown, HTML, Akoma Ntoso, courriel, numérisation ou photographie) ou un fichier de dossier sur cette fenêtre, ou collez son texte.",
  "start.held": "Sur cet ordinateur",
  "dossier.untitled": "Dossier sans titre",
  "dossier.waiting":
    "Le texte n’est pas encore arrivé. Il arrive par le serveur de synchronisation de l’équipe ou dans un fichier de dossier.",
  "dossier.waiting.refused": "Le texte n’est pas arrivé. {reason}",

  "busy.reading": "Lecture du projet…",
  "busy.opening": "Ouverture…",

  "region.outline": "Plan",
  "region.text": "Texte",
  "region.margin": "Notes",
  "separator.outline": "Largeur du plan",
  "separator.matrix": "Largeur de la matrice",
  "separator.margin": "Largeur du panneau des notes",
  "region.team": "Équipe",
  "region.notices": "Messages",
  "notice.dismiss": "Fermer",
  "menu.texts": "Textes",
  "texts.earlier":
    "{text} · lecture antérieure, avec {count, plural, one {# note dont le texte a disparu} other {# notes dont le texte a disparu}}",
  "texts.corrected":
    "Ce texte a été corrigé.{lost, plural, =0 { Toutes les notes ont gardé leur place.} one { Le texte d’une note a disparu : elle est sur la lecture antérieure, dans le menu.} other { Le texte de # notes a disparu : elles sont sur la lecture antérieure, dans le menu.}}",
  "twins.label": "Texte en double",
  "twins.what":
    "{same, select, true {« {title} » semble être ici deux fois : {one} et {other}.} other {« {title} » ({one}) et « {title2} » ({other}) semblent être le même document.}} Les traiter comme un seul texte ? Tout ce qui est noté sur l’un s’affiche alors sur les deux. Cela peut être annulé.",
  "twins.unite": "Traiter comme un seul",
  "twins.apart": "Garder séparés",
  "menu.label": "Menu du dossier",
  "menu.all": "Menu",
  "menu.here": "Menu de cet endroit",
  "dialog.cancel": "Annuler",

  "views.label": "Vues",
  "views.open": "Vues : {view}",
  "view.text": "Texte",
  "view.team": "Équipe",

  "status.saved": "Enregistré",
  "status.saved-browser": "Enregistré dans ce navigateur",
  "status.saving": "Enregistrement…",
  "status.unsaved": "NON ENREGISTRÉ : {reason}",
  "status.arriving": "{count, plural, one {Lecture de # entrée} other {Lecture de # entrées}}",
  "status.reading": "Lecture seule : vous n’êtes pas membre de ce dossier",

  "text.label": "Texte de « {title} » (lecture seule)",
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

  "palette.search": "Rechercher une commande",
  "palette.none": "Aucune commande correspondante.",
  "keys.note": "Les raccourcis sans Ctrl ni ⌘ agissent quand le texte a le focus.",

  "theme.system": "Thème du système",
  "theme.light": "Thème clair",
  "theme.dark": "Thème sombre",

  "files.drop": "Déposez pour ouvrir",
  "files.folder": "« {name} » est un répertoire. Ouvrez-le et déposez les fichiers qu’il contient.",
  "files.link":
    "C’est un lien, et Clausemark ne télécharge rien de lui-même. Enregistrez le fichier, puis déposez-le ici.",
  "files.saved": "Enregistré sous {name}.",
  "open.merged":
    "{count, plural, =0 {« {name} » ne contient rien de nouveau.} one {# nouvelle entrée de « {name} » a été fusionnée.} other {# nouvelles entrées de « {name} » ont été fusionnées.}}",
  "open.merged-apart":
    "« {name} » a été fusionné. {fresh, select, none {} other {Nouvelles : {fresh}. }}{waiting, select, none {} other {En attente d’entrées qui ne sont pas arrivées : {waiting}. }}{aside, select, none {} other {Mises de côté, sans effet : {aside}. }}Voir « Équipe » pour les raisons.",
  "open.merged-upkeep":
    "« {name} » a été fusionné. Le fichier ne contenait ni notes ni autre contenu nouveaux, mais des listes de membres, des accusés de réception, des effacements définitifs ou du texte manquant.",
  "open.broken":
    "Après la fusion de « {name} », des entrées de membres manquent ou sont en double. Voir « Équipe » pour savoir ce qui manque et à qui s’adresser.",
  "open.failed": "« {name} » n’a pas été ouvert. {reason}",
  "open.another":
    "Un seul dossier peut être ouvert à la fois, et un autre fichier arrivé avec celui-ci est ouvert. Ouvrez celui-ci séparément.",
  "open.damaged":
    "{count, plural, one {# entrée de {name} n’a pas pu être vérifiée et a été laissée de côté.} other {# entrées de {name} n’ont pas pu être vérifiées et ont été laissées de côté.}} Ligne {line} : {reason} Demandez de nouveau le fichier.",
  "add.kind": "Type",
  "add.new": "Nouveau dossier",
  "document.convention": "Convention",
  "document.resolution": "Projet de résolution",
  "document.package": "Proposition d’ensemble de la présidence",
  "document.conference-room-paper": "Document de séance",
  "document.non-paper": "Document officieux",
  "document.reference": "Texte de référence",

  "kept.damaged":
    "Une partie des données propres à cet ordinateur pour ce dossier (notes privées, textes inachevés, filtres) est endommagée et n’a pas pu être lue : {names}. Elle a été mise de côté et n’a pas été écrasée.",
  "store.no-copy":
    "La copie de ce dossier que conserve la fenêtre ne peut pas être ouverte ({reason}). Rien n’est perdu : tout est dans le journal sur le disque, et ce que vous écrivez y est enregistré. Si ce message revient après un redémarrage, vérifiez si le disque est plein ou endommagé.",
  "store.browser":
    "Ce navigateur ne laisse rien enregistrer à Clausemark ({reason}). Libérez de l’espace ou autorisez le stockage pour cette page ; d’ici là, votre travail n’est qu’en mémoire.",
  "job.failed":
    "Clausemark n’a pas pu faire cela ({reason}). Rien n’a été modifié. Réessayez ; si cela se reproduit, signalez-le.",
  "file.unreadable": "{name} n’a pas pu être lu. Il a peut-être été déplacé ou modifié ; choisissez-le de nouveau.",
  "device.none":
    "Cet ordinateur n’a pas de clé pour ce dossier. Rejoignez-le par une invitation, ou ouvrez le dossier là où vous l’avez créé.",
  "device.elsewhere":
    "Une autre fenêtre de ce navigateur écrit dans ce dossier et n’a pas encore enregistré. Vérifiez cette fenêtre, puis réessayez.",
  "clipboard.refused": "Clausemark n’a pas accès au presse-papiers. Sélectionnez le texte et copiez-le vous-même.",
  "undo.nothing": "Il n’y a rien à annuler.",
  "undo.done": "Annulé : {what}",
  "redo.done": "Rétabli : {what}",
} satisfies Partial<Record<keyof typeof en, string>>;
