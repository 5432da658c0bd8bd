import type { placing as en } from "../en/placing.ts";

export const placing = {
  "address.documents":
    "Plusieurs documents s’appellent « {name} ». Désignez-en un par un nom qu’il est seul à porter : {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmée.} corrected {Placée là.} closed {L’omission est comblée dans ce texte.} discarded {Sans objet dans ce texte.} other {Indication retirée : la note est là où ses mots sont trouvés.}}",
  "cli.there": "{place} : « {words} »",
  "cli.placed-where": "{is, select, before {Avant :} other {Maintenant :}} {place} : « {words} »",
  "cli.would-be":
    "{is, select, doubtful {emplacement possible :} uncertain {emplacement probable, sans certitude (autre article, ou mots à peine semblables) :} other {emplacement :}} {places}",
  "cli.revised":
    "identiques {exact}, déplacées {moved}, reformulées {reworded}, incertaines {ambiguous}, perdues {lost}, absentes de ce texte {absent}",
  "document.called.convention": "convention",
  "document.called.resolution": "résolution",
  "document.called.package": "proposition d’ensemble",
  "document.called.conference-room-paper": "document de séance",
  "document.called.non-paper": "document officieux",
  "document.called.reference": "texte de référence",
  "history.placed":
    "{says, select, confirmed {a confirmé son emplacement dans {text}} corrected {a indiqué son emplacement dans {text}} closed {a indiqué que {text} comble l’omission} other {a indiqué qu’elle est sans objet dans {text}}}",
  "placing.already": "C’est déjà indiqué pour cette note.",
  "placing.no-gap": "Seule une omission peut être comblée.",
  "placing.none": "Personne n’a indiqué l’emplacement de cette note dans ce texte.",
  "placing.nowhere":
    "La note n’est pas située dans ce texte. Indiquez son emplacement (--at ADDRESS), ou indiquez qu’elle y est sans objet (--discard).",
  "placing.may-be":
    "Ses mots ne figurent pas dans ce texte, ou y figurent à plusieurs endroits. Emplacements possibles : {places}. Indiquez-en un (--at ADDRESS), ou indiquez qu’elle y est sans objet (--discard).",
  "placing.uncertain":
    'Il n’est pas certain que sa place soit là où ses mots ont été trouvés ({there}) : c’est un autre article que le sien, ou les mots sont à peine semblables. Si oui, indiquez cet emplacement (--at "{address}") ; sinon un autre, ou --discard.',
  "placing.unsure": "Est-ce bien sa place ?",
  "placing.unsure.why":
    "Elle a été faite sur {made}. {why, select, hardly {Les mots trouvés dans {address} sont à peine semblables.} other {{address} se trouve dans un autre article que celui que le sien est devenu.}} Ne confirmez que si c’est bien sa place.",
  "placing.own": "La note a été faite sur ce texte même et se trouve là où elle a été mise.",
  "placing.place":
    "Cet endroit n’est pas dans le texte. Sélectionnez les mots dans le texte où la note doit se trouver.",
  "texts.current": "Texte actuel",
} satisfies Partial<Record<keyof typeof en, string>>;
