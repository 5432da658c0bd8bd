import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Évaluer",
  "command.note.agree": "Définir la gravité convenue…",
  "command.note.history": "Historique",
  "command.ratings.show": "Évaluations",
  "command.ratings.next": "Note suivante à discuter",
  "command.ratings.todo": "Note suivante à évaluer",
  "command.ratings.blind": "Commencer une évaluation à l’aveugle",
  "command.ratings.open": "Terminer l’évaluation à l’aveugle",

  "view.ratings": "Évaluations",
  "region.ratings": "Évaluations",

  "severity.hidden": "Évaluation masquée",
  "card.ratings": "{count, plural, one {# évaluation} other {# évaluations}} : {each}",
  "card.hidden":
    "{count, plural, one {# évaluation reste masquée} other {# évaluations restent masquées}} jusqu’à votre évaluation (1 à 4, ou A)",
  "card.conflict-mine":
    "Conflit : vous avez modifié cette note à {count} endroits avant leur synchronisation. Gardez une version, ou écrivez-la de nouveau.",

  "rate.label": "Votre évaluation",
  "rate.keys": "Les touches 1 à 4 fixent un niveau et passent à la suite, 0 signifie « incertain », Entrée enregistre.",
  "assess.level": "{sign} {level} :",

  "agreed.level": "Niveau de gravité convenu : {level}",
  "agreed.conflict": "Conflit : {levels}",
  "agreed.by": "Niveau de gravité convenu : {level}, défini par {who}, {when}",
  "agree.title": "Gravité convenue",
  "agree.level": "Niveau de gravité",
  "agree.reason.label": "Motif",
  "agree.beside": "Elle figure à côté des évaluations des membres et n’en change aucune.",
  "agree.save": "Enregistrer",
  "agree.clear": "Enlever",

  "history.title": "Historique de cette note",
  "history.noted": "l’a créée",
  "history.changed": "l’a modifiée",
  "history.rated": "l’a évaluée : {level}",
  "history.agreed": "a défini le niveau de gravité convenu : {level}",
  "history.settled": "l’a marquée comme résolue",
  "history.reopened": "l’a rouverte",
  "history.taken-back.annotation": "l’a supprimée",
  "history.taken-back.rating": "a enlevé une évaluation",
  "history.taken-back.agreed": "a enlevé la gravité convenue",
  "history.taken-back.resolution": "en a annulé la résolution ou la réouverture",
  "history.taken-back.assignment": "en a annulé l’attribution",
  "history.taken-back.placement": "a annulé un emplacement",
  "history.unreadable":
    "{of, select, rating {l’a évaluée ; niveau illisible ici} agreed {a défini une gravité convenue ; niveau illisible ici} other {a écrit quelque chose qui a été effacé définitivement ou qui est illisible ici}}",
  "history.change": "{from} → {to}",
  "history.apart": "version en conflit",
  "history.claims": "Les heures sont celles de l’ordinateur sur lequel chaque entrée a été faite.",

  "ratings.discuss": "À discuter",
  "ratings.discuss.what":
    "Les plus grands écarts d’abord ; une note quitte la liste quand elle est résolue ou que sa gravité est convenue.",
  "ratings.discuss.none": "Aucune note n’a été évaluée différemment par deux personnes.",
  "ratings.todo": "{count, plural, one {# note à évaluer} other {# notes à évaluer}}",
  "ratings.todo.what": "Les évaluations des autres sont masquées jusqu’à ce que vous ayez évalué aussi.",
  "ratings.apart": "{spread, plural, one {# niveau d’écart} other {# niveaux d’écart}}",
  "ratings.by": "par {who}",
  "ratings.more": "{count, plural, one {et # autre} other {et # autres}}",

  "agreement.title": "Accord entre évaluateurs",
  "agreement.set":
    "{rated, plural, =0 {Aucune note n’est encore évaluée.} one {Une note est évaluée} other {# notes sont évaluées}}{rated, plural, =0 {} other { par {raters, plural, =1 {une seule personne} one {# personne} other {# personnes}}.}}{hidden, plural, =0 {} one { Une note que vous n’avez pas évaluée est laissée de côté pendant l’évaluation à l’aveugle.} other { # notes que vous n’avez pas évaluées sont laissées de côté pendant l’évaluation à l’aveugle.}}",
  "agreement.of": "Dimension",
  "agreement.alpha": "Alpha",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Fiabilité",
  "agreement.over": "D’après",
  "agreement.severity": "Gravité",
  "agreement.notes":
    "{units, plural, one {# note} other {# notes}}, {values, plural, one {# évaluation} other {# évaluations}}",
  "agreement.reliable": "fiable",
  "agreement.tentative": "conclusions provisoires seulement",
  "agreement.unreliable": "non fiable",
  "agreement.nothing": "aucune note évaluée par deux personnes",
  "agreement.constant": "toutes les évaluations sont identiques",
  "agreement.method": "Alpha de Krippendorff pour données ordinales : 1 est l’accord complet, 0 le hasard.",

  "blind.title": "Évaluation à l’aveugle",
  "blind.said":
    "{blind, select, true {Les notes sont évaluées à l’aveugle} other {Les notes sont évaluées à découvert}} ; choix de {who}, {when}.",
  "blind.what":
    "Pendant une évaluation à l’aveugle, personne ne voit les évaluations d’une note par les autres avant de l’avoir évaluée : ni dans la fenêtre, ni en ligne de commande, ni dans les exportations. Cela ne les protège pas : les évaluations sont dans chaque copie du dossier, dans les fichiers de dossier et dans les fichiers d’échange, où un membre peut les trouver par d’autres moyens.",
} satisfies Partial<Record<keyof typeof en, string>>;
