import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "Reprendre ce que disent d’autres…",
  "returned.ask": "Qu’est-ce que « {name} » ?",
  "returned.ask.ours":
    "Ce fichier a été fait avec Clausemark, d’un texte qui n’est pas dans ce dossier. Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.remarks":
    "Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.said": "Ce que d’autres disent d’un texte d’ici",
  "returned.ask.said.note": "À parcourir avant de reprendre quoi que ce soit ; les textes restent tels quels",
  "returned.ask.draft": "Un projet",
  "returned.ask.draft.note":
    "Lu comme un texte à part ; ses commentaires et modifications peuvent être ajoutés avec lui",
  "returned.title": "Ce qu’apporte « {name} »",
  "returned.list": "Ce que disent d’autres",
  "returned.fresh": "Nouveau ({count})",
  "returned.changed": "Sur ce qui est ici ({count})",
  "returned.unsure": "Sans place sûre ({count})",
  "returned.unsure.what": "Rien de ceci n’est repris tant que vous ne dites pas où cela va.",
  "returned.gone": "Retiré ici ({count})",
  "returned.gone.what": "Repris ou effacé ici, cela le reste.",
  "returned.same":
    "{count, plural, one {# note ou proposition est déjà ici, telle} other {# notes et propositions sont déjà ici, telles}} que dans le fichier.",
  "returned.settled": "Réglé dans le fichier",
  "returned.open": "Ouvert dans le fichier, réglé ici",
  "returned.reopen": "Rouvrir ce qui est réglé ici et ouvert dans le fichier",
  "returned.confidentiality": "Les nouvelles notes et propositions sont",
  "returned.names": "Le fichier nomme son texte : {text}.",
  "returned.text": "Il porte sur le texte",
  "returned.page": "page {page}",
  "returned.place": "Placer à la main…",
  "returned.place.at": "Disposition",
  "returned.place.hint": "Son adresse, par exemple 24(1)(a)",
  "returned.place.words": "Sélectionnez les mots visés ; sans sélection, c’est toute la disposition",
  "returned.place.here": "Placer ici",
  "returned.place.again": "Une autre place…",
  "returned.would":
    "À reprendre : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.brought":
    "Repris : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.go": "Reprendre",
  "returned.leaving": "Quitter sans rien reprendre ?",
  "returned.leaving.what":
    "Ce que vous avez coché et placé sera oublié. Le fichier reste tel quel et peut être rouvert.",
} satisfies Partial<Record<keyof typeof en, string>>;
