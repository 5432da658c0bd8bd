import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "Importer des commentaires…",
  "returned.ask": "Qu’est-ce que « {name} » ?",
  "returned.ask.ours":
    "Ce fichier a été fait avec Clausemark, d’un texte qui n’est pas dans ce dossier. Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.remarks":
    "Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.said": "Ce que d’autres disent d’un texte du dossier",
  "returned.ask.said.note": "À examiner avant toute importation ; les textes restent tels quels",
  "returned.ask.draft": "Un projet",
  "returned.ask.draft.note":
    "Lu comme un texte à part ; ses commentaires et modifications peuvent être ajoutés avec lui",
  "returned.title": "Ce qu’apporte « {name} »",
  "returned.list": "Commentaires d’autres personnes",
  "returned.fresh": "Nouveaux ({count})",
  "returned.changed": "Sur ce qui est ici ({count})",
  "returned.unsure": "Non situés ({count})",
  "returned.unsure.what": "Rien de ceci n’est importé tant que vous n’indiquez pas son emplacement.",
  "returned.gone": "Retirés ici ({count})",
  "returned.gone.what": "Ces éléments ont été retirés ou effacés, et le restent.",
  "returned.same":
    "{count, plural, one {# note ou proposition est déjà ici, telle} other {# notes et propositions sont déjà ici, telles}} que dans le fichier.",
  "returned.settled": "Résolue dans le fichier",
  "returned.open": "Ouverte dans le fichier, résolue ici",
  "returned.reopen": "Rouvrir ce qui est résolu ici et ouvert dans le fichier",
  "returned.confidentiality": "Les nouvelles notes et propositions sont",
  "returned.names": "Le fichier nomme son texte : {text}.",
  "returned.text": "Il porte sur le texte",
  "returned.page": "page {page}",
  "returned.place": "Placer à la main…",
  "returned.place.at": "Disposition",
  "returned.place.hint": "Sa référence, par exemple 24(1)(a)",
  "returned.place.words": "Sélectionnez les mots visés ; sans sélection, c’est toute la disposition",
  "returned.place.here": "Placer ici",
  "returned.place.again": "Autre emplacement…",
  "returned.would":
    "À importer : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.brought":
    "Importées : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.go": "Importer",
  "returned.leaving": "Quitter sans rien importer ?",
  "returned.leaving.what":
    "Ce que vous avez coché et placé sera oublié. Le fichier reste tel quel et peut être rouvert.",
} satisfies Partial<Record<keyof typeof en, string>>;
