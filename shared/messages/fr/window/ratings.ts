import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Évaluer",
  "command.note.agree": "Consigner le niveau convenu…",
  "command.note.history": "Historique",
  "command.ratings.show": "Évaluations",
  "command.ratings.next": "Note suivante à discuter",
  "command.ratings.todo": "Note suivante que vous n’avez pas évaluée",
  "command.ratings.blind": "Commencer un tour d’évaluation à l’aveugle",
  "command.ratings.open": "Terminer le tour à l’aveugle",

  "view.ratings": "Évaluations",
  "region.ratings": "Évaluations",

  "severity.hidden": "Évaluation masquée",
  "card.ratings": "{count, plural, one {# évaluation} other {# évaluations}} : {each}",
  "card.hidden":
    "{count, plural, one {# évaluation s’affichera} other {# évaluations s’afficheront}} quand vous aurez donné la vôtre (1 à 4, ou A)",
  "card.conflict-mine":
    "Vous avez modifié cette note à {count} endroits indépendamment. Gardez une version, ou écrivez-la de nouveau.",

  "rate.label": "Votre évaluation",
  "rate.keys": "1 à 4 donnent un niveau et passent à la suite, 0 signifie « incertain », Entrée enregistre.",
  "assess.level": "{sign} {level} :",

  "agreed.level": "Niveau convenu : {level}",
  "agreed.conflict": "Niveaux convenus divergents : {levels}",
  "agreed.by": "Niveau convenu : {level}, selon {who}, {when}",
  "agree.title": "Niveau convenu",
  "agree.level": "Niveau",
  "agree.reason.label": "Motif",
  "agree.beside": "Il figure à côté de l’évaluation de chacun et n’en change aucune.",
  "agree.save": "Consigner",
  "agree.clear": "Retirer",

  "history.title": "Historique de la note",
  "history.noted": "l’a notée",
  "history.changed": "l’a modifiée",
  "history.rated": "l’a évaluée : {level}",
  "history.agreed": "a consigné le niveau convenu : {level}",
  "history.settled": "l’a marquée comme résolue",
  "history.reopened": "l’a rouverte",
  "history.taken-back.annotation": "l’a retirée",
  "history.taken-back.rating": "a retiré une évaluation",
  "history.taken-back.agreed": "a retiré le niveau convenu",
  "history.taken-back.resolution": "a retiré l’indication de sa résolution",
  "history.taken-back.assignment": "a indiqué qu’elle n’est plus attribuée à personne",
  "history.taken-back.placement": "a retiré l’indication de son emplacement",
  "history.unreadable":
    "{of, select, rating {l’a évaluée ; illisible ici} agreed {a consigné un niveau ; illisible ici} other {a écrit quelque chose qui a été effacé ou qui est illisible ici}}",
  "history.change": "{from} → {to}",
  "history.apart": "à côté d’une autre version",
  "history.claims": "Les heures sont celles de l’ordinateur sur lequel chaque chose a été dite.",

  "ratings.discuss": "À discuter",
  "ratings.discuss.what":
    "Les plus grands écarts d’abord. Une note quitte la liste quand un niveau est convenu ou qu’elle est résolue. Entrée y mène ; G les parcourt dans le texte.",
  "ratings.discuss.none": "Aucune note n’a été évaluée différemment par deux personnes.",
  "ratings.todo": "{count, plural, one {# note attend} other {# notes attendent}} votre évaluation",
  "ratings.todo.what":
    "Les évaluations des autres restent masquées jusqu’à ce que vous ayez donné la vôtre. Maj G parcourt ces notes dans le texte.",
  "ratings.apart": "{spread, plural, one {# niveau d’écart} other {# niveaux d’écart}}",
  "ratings.by": "par {who}",
  "ratings.more": "{count, plural, one {et # autre} other {et # autres}}",

  "agreement.title": "Accord entre évaluateurs",
  "agreement.set":
    "{rated, plural, =0 {Aucune note n’est encore évaluée.} one {Une note est évaluée} other {# notes sont évaluées}}{rated, plural, =0 {} other {, par {raters, plural, one {# personne} other {# personnes}}.}}{hidden, plural, =0 {} one { Une note que vous n’avez pas évaluée est laissée de côté pendant le tour à l’aveugle.} other { # notes que vous n’avez pas évaluées sont laissées de côté pendant le tour à l’aveugle.}}",
  "agreement.of": "Objet",
  "agreement.alpha": "Alpha",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Résultat",
  "agreement.over": "Portant sur",
  "agreement.severity": "Gravité",
  "agreement.notes":
    "{units, plural, one {# note} other {# notes}}, {values, plural, one {# évaluation} other {# évaluations}}",
  "agreement.reliable": "fiable",
  "agreement.tentative": "conclusions provisoires seulement",
  "agreement.unreliable": "non fiable",
  "agreement.nothing": "aucune note n’a été évaluée par deux personnes",
  "agreement.constant": "rien ne varie : toutes les évaluations sont identiques",
  "agreement.method":
    "Alpha de Krippendorff pour données ordinales : 1 est l’accord complet, 0 le hasard. Son auteur s’y fie à partir de 0,8 et en tire des conclusions provisoires à partir de 0,667. Les notes qui n’ont qu’une évaluation sont laissées de côté ; un niveau provisoire compte comme ce niveau.",

  "blind.title": "Tour à l’aveugle",
  "blind.said":
    "{blind, select, true {Les notes sont évaluées à l’aveugle} other {Les notes sont évaluées à découvert}}, selon {who}, {when}.",
  "blind.what":
    "Pendant l’évaluation à l’aveugle, personne ne voit comment les autres ont évalué une note avant de l’avoir évaluée aussi : ni dans la fenêtre, ni en ligne de commande, ni dans ce qui est exporté. Cela aide chacun à juger par soi-même ; cela ne protège rien. Les évaluations sont dans la copie du dossier de chacun, dans les fichiers de dossier et dans les fichiers d’échange : un membre qui les lit par d’autres moyens peut les trouver.",
} satisfies Partial<Record<keyof typeof en, string>>;
