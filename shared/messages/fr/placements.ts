import type { placements as en } from "../en/placements.ts";

export const placements = {
  "address.documents":
    "« {name} » correspond à plusieurs documents. Commencez par un nom que seul l’un d’eux porte : {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmée.} corrected {Placée là.} closed {La lacune est marquée comme comblée dans ce texte.} discarded {Sans objet dans ce texte.} other {Emplacement annulé : la note est là où figurent ses mots.}}",
  "cli.there": "{place} : « {words} »",
  "cli.placed-where": "{is, select, before {Avant :} other {Maintenant :}} {place} : « {words} »",
  "cli.would-be":
    "{is, select, doubtful {emplacement possible :} uncertain {emplacement probable, sans certitude (autre article, ou mots peu ressemblants) :} other {emplacement :}} {places}",
  "cli.revised":
    "identiques {exact}, déplacées {moved}, reformulées {reworded}, plusieurs correspondances {ambiguous}, texte disparu {lost}, absentes de ce texte {absent}",
  "document.called.convention": "convention",
  "document.called.resolution": "résolution",
  "document.called.package": "proposition d’ensemble",
  "document.called.conference-room-paper": "document de séance",
  "document.called.non-paper": "document officieux",
  "document.called.reference": "texte de référence",
  "history.placed":
    "{says, select, confirmed {a confirmé son emplacement dans {text}} corrected {l’a placée dans {text}} closed {a marqué la lacune comme comblée dans {text}} other {l’a marquée comme sans objet dans {text}}}",
  "placing.already": "C’est déjà noté pour cette note.",
  "placing.no-gap": "Seule une omission a une lacune qui puisse être comblée.",
  "placing.none": "Personne n’a placé cette note dans ce texte.",
  "placing.nowhere":
    "La note n’est pas située dans ce texte. Indiquez un emplacement (--at ADDRESS), ou marquez-la comme y étant sans objet (--discard).",
  "placing.may-be":
    "Ses mots ne figurent pas dans ce texte, ou y figurent à plusieurs endroits. Emplacements possibles : {places}. Indiquez-en un (--at ADDRESS), ou marquez-la comme y étant sans objet (--discard).",
  "placing.uncertain":
    'Il n’est pas certain que sa place soit là où elle a été trouvée ({there}) : c’est un autre article, ou les mots ne ressemblent guère aux siens. Si oui, indiquez cet emplacement (--at "{address}") ; sinon, indiquez-en un autre, ou utilisez --discard.',
  "placing.unsure": "Est-ce bien sa place ?",
  "placing.unsure.why":
    "Elle a été faite sur {made}. {why, select, hardly {Les mots trouvés dans {address} ne ressemblent guère aux siens.} other {{address} n’est pas dans l’article qui correspond au sien.}} Ne confirmez que si c’est bien sa place.",
  "placing.own": "La note a été faite sur ce texte et garde sa place.",
  "placing.place": "Cet endroit n’est pas dans le texte. Sélectionnez le texte pour la note.",
  "texts.current": "Texte actuel",
} satisfies Partial<Record<keyof typeof en, string>>;
