import type { positions as en } from "../en/positions.ts";

/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "faite sur {place}",
  "cli.no-place": "non située dans le texte le plus récent, faite sur {place}",
  "cli.revised-positions":
    "Positions : {valid} sur les mêmes mots, {earlier} sur un texte modifié, {unplaced} non situées.",
  "cli.revised-proposals":
    "Propositions : {valid} sur les mêmes mots, {earlier} sur d’autres mots, {unplaced} non situées.",
  "cli.revised-statuses": "Statuts : {valid} toujours valables, {earlier} qui ne le sont plus.",
  "tray.proposals.unplaced": "Propositions non situées : {count}",
  "tray.proposals.unplaced.what":
    "Les mots qu’elles modifieraient ne sont pas dans ce projet, ou s’y trouvent à plusieurs endroits.",
  "tray.proposals.earlier": "Propositions sur un texte modifié : {count}",
  "tray.proposals.earlier.what": "Les mots qu’elles remplaceraient, ou le texte qui les entoure, ont changé depuis.",
  "tray.proposals.absent": "Propositions absentes de ce texte : {count}",
  "tray.proposals.discarded": "Propositions sans objet dans ce projet : {count}",
  "tray.proposals.discarded.what": "Un membre a marqué ces propositions comme sans objet.",
  "tray.proposals.count":
    "{count, plural, one {# proposition sur un texte modifié} other {# propositions sur un texte modifié}}",
  "tray.empty.alone": "Tout ce qui est noté sur ce texte y a sa place.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text} : {said}",
  "validity.current": "sur ces mots",
  "validity.confirmed": "confirmée pour ce texte",
  "validity.earlier": "sur des mots antérieurs",
  "validity.around": "sur les mêmes mots, texte voisin modifié",
  "validity.unplaced": "mots introuvables",
  "validity.discarded": "sans objet dans ce projet",
  "validity.absent": "non couverte par ce texte",
  "positions.of-proposal": "sur une formulation proposée, non sur le texte",
  "positions.in-conflict": "conflit",
  "positions.superseded": "modifiée depuis",
  "positions.earlier": "{change, select, around {Sur les mêmes mots, texte voisin modifié} other {Sur d’autres mots}}",
  "positions.earlier.note": "Elles ne comptent pour ce texte que si un membre les confirme.",
  "positions.unplaced": "Sur des mots introuvables ici",
  "positions.unplaced.note":
    "Leur place est peut-être ici ; elles ne comptent pour ce texte que si un membre les confirme.",
  "positions.confirmed-by": "confirmée pour ce texte par {who}",
  "positions.place":
    "{says, select, confirm {Confirmer pour ce texte} discard {Sans objet dans ce projet} other {Annuler}}",
  "positions.place-which":
    "{says, select, confirm {Confirmer pour ce texte} discard {Sans objet dans ce projet} other {Annuler}} : {name} · {held}",
  "provision-status.same-words": "défini sur les mêmes mots dans {text}",
  "note.made-on":
    "Faite sur {place}{words, select, none {} other { : « {words} »}}. {change, select, around {Ici, les mots sont les mêmes, mais le texte qui les entoure a changé} other {Ici, les mots sont différents}} ; personne n’a confirmé l’emplacement.",
  "provision-status.earlier": "défini sur un texte antérieur : {text}",
  "matrix.earlier-texts": "Prises sur des textes antérieurs",
  "matrix.earlier-texts.note":
    "Ces positions ont été prises sur des textes antérieurs. Personne n’a confirmé qu’elles valent pour ce texte.",
  "matrix.left-behind":
    "{count, plural, one {# position a été prise sur un texte antérieur et ne figure pas dans ce tableau : personne ne l’a confirmée pour ce texte.} other {# positions ont été prises sur des textes antérieurs et ne figurent pas dans ce tableau : personne ne les a confirmées pour ce texte.}}",
  "matrix.left-behind.show": "Examiner les positions",
  "tray.positions.count":
    "{count, plural, one {# position sur un texte modifié} other {# positions sur un texte modifié}}",
  "tray.positions.unplaced": "Positions non situées : {count}",
  "tray.positions.unplaced.what":
    "Les mots sur lesquels elles ont été prises ne sont pas dans ce projet, ou s’y trouvent à plusieurs endroits.",
  "tray.positions.earlier": "Positions sur un texte modifié : {count}",
  "tray.positions.earlier.what": "Elles ne comptent pas pour ce projet tant qu’un membre ne les confirme pas.",
  "tray.positions.absent": "Positions absentes de ce texte : {count}",
  "tray.positions.discarded": "Positions sans objet dans ce projet : {count}",
  "tray.positions.discarded.what": "Un membre a marqué ces positions comme sans objet.",
  "tray.statuses": "Statuts sur un texte modifié : {count}",
  "tray.statuses.what":
    "Les mots sur lesquels ils ont été définis, ou le texte qui les entoure, ont changé ou ont été supprimés : ils ne valent donc pas pour ce projet.",
  "tray.statuses.count": "{count, plural, one {# statut sur un texte modifié} other {# statuts sur un texte modifié}}",
  "tray.statuses.discarded": "Statuts sans objet dans ce projet : {count}",
  "tray.statuses.discarded.what": "Un membre a marqué ces statuts comme sans objet.",
  "tray.statuses.go": "Aller à {address}",
  "table.taken-text": "Prise sur le texte",
  "table.taken-address": "Prise sur la disposition",
  "table.validity": "Dans le texte actuel",
  "table.held": "Entrée",
  "left.earlier":
    "Omises, car prises sur des textes antérieurs : {count, plural, one {# position} other {# positions}}.",
  "left.earlier.statuses":
    "Omis, car définis sur des textes antérieurs : {count, plural, one {# statut} other {# statuts}}.",
  "cli.left.earlier":
    "{count, plural, one {# position prise sur des textes antérieurs est omise} other {# positions prises sur des textes antérieurs sont omises}} (--include-earlier les inclut, signalées comme telles).",
  "cli.left.earlier.statuses":
    "{count, plural, one {# statut défini sur des textes antérieurs est omis} other {# statuts définis sur des textes antérieurs sont omis}} (--include-earlier les inclut, signalés comme tels).",
  "cli.status-id":
    "{count, plural, =0 {Aucun statut n’a d’identifiant commençant par {id}.} other {# statuts ont un identifiant commençant par {id}. Indiquez plus de caractères.}}",
  "cli.position":
    "{count, plural, =0 {Aucune position n’a d’identifiant commençant par {id}.} other {# positions ont un identifiant commençant par {id}. Indiquez plus de caractères.}}",
  "briefing.earlier": "Inclure les positions prises sur des textes antérieurs, signalées comme telles",
  "briefing.replies": "Inclure les réponses aux notes publiques",
  "others.earlier": "Inclure les positions et les statuts de textes antérieurs, signalés comme tels",
  "briefing.positions.earlier":
    "{count, plural, one {# position a été prise sur des textes antérieurs et est omise.} other {# positions ont été prises sur des textes antérieurs et sont omises.}}",
} satisfies Partial<Record<keyof typeof en, string>>;
