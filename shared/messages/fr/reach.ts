import type { reach as en } from "../en/reach.ts";

export const reach = {
  "command.reach.show": "Voir ce qui renvoie ici",
  "reach.title": "Ce qui renvoie à {address}",
  "reach.none": "Rien dans ce texte ne renvoie à {address}.",
  "reach.what": "Les renvois à d’autres traités ne comptent pas.",
  "reach.direct": "Directement ({count})",
  "reach.further": "En {steps} étapes ({count})",
  "reach.cites.exact": "renvoie à {cited}",
  "reach.cites.range": "renvoie à {cited}, dans « {words} »",
  "reach.cites.part": "renvoie à {cited}, qui en est une partie",
  "reach.cites.around": "renvoie à {cited}, qui la contient",
  "reach.cites.unit": "renvoie à {cited}, qui contient les deux",
  "reach.cites.term": "emploie « {words} », terme défini dans {cited}",
  "reach.through": "{cites} · par {via}",
  "reach.therefore": "Et par conséquent : ce qui y renvoie ({count})",
  "reach.therefore.before": "Et par conséquent : ce qui y renvoyait dans {text} ({count})",
  "reach.row": "Et par conséquent : {places} y renvoient",
  "reach.row.term": "Et par conséquent : « {term} » est employé dans {places}",
  "reach.row.before": "Et par conséquent : dans le texte précédent, {places} y renvoient",
  "reach.row.term.before": "Et par conséquent : dans le texte précédent, « {term} » est employé dans {places}",
  "reach.and-more": "{places} et {count} de plus",
  "reach.contradictions": "Positions contradictoires sur des dispositions qui renvoient l’une à l’autre ({count})",
  "reach.contradictions.what":
    "Les positions sont celles qui ont été notées ; c’est aux personnes de juger si elles se contredisent.",
  "reach.contradictions.show": "Afficher les positions contradictoires ({count})",
  "reach.contradiction":
    "{who} : {stance, select, supports {appui à {citing}, opposition à {cited}} other {opposition à {citing}, appui à {cited}}}, à quoi {citing} renvoie",
  "reach.contradiction.loosely":
    "{who} : {stance, select, supports {appui à {citing}, opposition à {cited}} other {opposition à {citing}, appui à {cited}}} ; {from} renvoie à {to}",
  "briefing.reach.title": "Annexe : ce qui renvoie à quoi",
  "briefing.reach.note":
    "Articles auxquels d’autres renvoient. Les autres traités, les chapitres cités en entier et les emplois de termes définis n’y figurent pas.",
  "briefing.reach.provision": "Disposition",
  "briefing.reach.heading": "Titre",
  "briefing.reach.cited": "Cité par",
  "briefing.reach.further": "En deux étapes",
  "briefing.reach.graph":
    "Arcs de chaque article vers ceux auxquels il renvoie. Le tableau ci-dessus dit la même chose.",
  "briefing.reach.option": "Annexe avec ce qui renvoie à quoi",
} satisfies Partial<Record<keyof typeof en, string>>;
