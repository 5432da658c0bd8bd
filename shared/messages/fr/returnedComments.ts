import type { returnedComments as en } from "../en/returnedComments.ts";

export const returnedComments = {
  "command.returned.open": "Importer des commentaires…",
  "returned.ask": "Que contient « {name} » ?",
  "returned.ask.ours":
    "Ce fichier a été créé avec Clausemark, à partir d’un texte qui n’est pas dans ce dossier. Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.remarks":
    "Il contient {count, plural, one {# commentaire, modification ou marque} other {# commentaires, modifications et marques}}.",
  "returned.ask.said": "Commentaires sur un texte de ce dossier",
  "returned.ask.said.note": "À examiner avant toute importation ; les textes restent inchangés",
  "returned.ask.draft": "Un projet",
  "returned.ask.draft.note":
    "Ajouté comme un texte distinct ; ses commentaires et modifications peuvent être ajoutés avec lui",
  "returned.title": "Importer de « {name} »",
  "returned.list": "Commentaires",
  "returned.fresh": "Nouveaux ({count})",
  "returned.changed": "Modifications de notes et propositions existantes ({count})",
  "returned.unsure": "Non situés ({count})",
  "returned.unsure.what": "Rien ici n’est importé tant que vous ne l’avez pas placé.",
  "returned.gone": "Supprimés ici ({count})",
  "returned.gone.what": "Ces éléments ont été supprimés ici et le restent.",
  "returned.same":
    "{count, plural, one {# note ou proposition est déjà ici, inchangée.} other {# notes et propositions sont déjà ici, inchangées.}}",
  "returned.settled": "Résolue dans le fichier",
  "returned.open": "Ouverte dans le fichier, résolue ici",
  "returned.reopen": "Rouvrir les discussions résolues ici mais ouvertes dans le fichier",
  "returned.confidentiality": "Visibilité des nouvelles notes et propositions",
  "returned.names": "Le fichier porte sur ce texte : {text}.",
  "returned.text": "Texte",
  "returned.page": "page {page}",
  "returned.place": "Placer…",
  "returned.place.at": "Disposition",
  "returned.place.hint": "Une référence, par exemple 24(1)(a)",
  "returned.place.words": "Sélectionnez le texte, ou rien pour toute la disposition",
  "returned.place.here": "Placer ici",
  "returned.place.again": "Changer d’emplacement…",
  "returned.would":
    "Seront importées : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.brought":
    "Importées : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "returned.go": "Importer",
  "returned.leaving": "Annuler sans rien importer ?",
  "returned.leaving.what":
    "Vos sélections et les emplacements choisis seraient perdus. Le fichier reste tel quel et peut être rouvert.",
} satisfies Partial<Record<keyof typeof en, string>>;
