import type { placing as en } from "../en/placing.ts";

export const placing = {
  "address.documents":
    "Plusieurs documents s’appellent « {name} ». Nommez-en un par un nom qui lui est propre : {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmé.} corrected {Placée là.} closed {L’omission est comblée dans ce texte.} discarded {Elle n’a pas sa place dans ce texte.} other {Repris : elle se trouve là où elle est trouvée.}}",
  "cli.there": "{place} : « {words} »",
  "cli.placed-where": "{is, select, before {Avant :} other {Maintenant :}} {place} : « {words} »",
  "cli.would-be":
    "{is, select, doubtful {peut-être à} uncertain {serait, sans certitude (autre article, ou mots à peine les mêmes), à} other {serait à}} {places}",
  "cli.revised":
    "telles quelles {exact}, déplacées {moved}, reformulées {reworded}, incertaines {ambiguous}, perdues {lost}, pas dans ce texte {absent}",
  "document.called.convention": "convention",
  "document.called.resolution": "résolution",
  "document.called.package": "ensemble",
  "document.called.conference-room-paper": "CRP",
  "document.called.non-paper": "document officieux",
  "document.called.reference": "texte de référence",
  "history.placed":
    "{says, select, confirmed {a confirmé sa place dans {text}} corrected {a indiqué sa place dans {text}} closed {a indiqué que {text} comble l’omission} other {a indiqué qu’elle n’a pas sa place dans {text}}}",
  "placing.already": "C’est déjà indiqué pour cette note.",
  "placing.no-gap": "Seule une omission peut être comblée.",
  "placing.none": "Personne n’a indiqué la place de cette note dans ce texte.",
  "placing.nowhere":
    "La note n’a pas de place dans ce texte. Indiquez-en une (--at ADDRESS), ou dites qu’elle n’y a pas sa place (--discard).",
  "placing.may-be":
    "Ses mots ne sont pas dans ce texte, ou à plusieurs endroits. Peut-être à : {places}. Nommez l’un d’eux (--at ADDRESS), ou dites que cela n’a pas sa place ici (--discard).",
  "placing.uncertain":
    'Il n’est pas certain que cela ait sa place là où on l’a trouvé, {there} : c’est un autre article que le sien, ou à peine les mêmes mots. Si oui, nommez la place (--at "{address}") ; sinon une autre, ou --discard.',
  "placing.unsure": "Est-ce bien sa place ?",
  "placing.unsure.why":
    "Elle porte sur {made}. {why, select, hardly {Les mots trouvés à {address} ne sont guère les mêmes.} other {{address} se trouve dans un autre article que celui que le sien est devenu.}} Ne confirmez que si c’est bien sa place.",
  "placing.own": "La note a été faite sur ce texte même et se trouve là où elle a été mise.",
  "placing.place":
    "Cet endroit n’est pas dans le texte. Sélectionnez les mots dans le texte où la note doit se trouver.",
  "texts.current": "Texte actuel",
} satisfies Partial<Record<keyof typeof en, string>>;
