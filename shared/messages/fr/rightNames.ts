import type { rightNames as en } from "../en/rightNames.ts";

export const rightNames = {
  "right.life.names": "droit à la vie; peine de mort",
  "right.torture.names":
    "interdiction de la torture; droit de ne pas être soumis à la torture; traitements cruels, inhumains ou dégradants; mauvais traitements",
  "right.slavery.names":
    "interdiction de l’esclavage; esclavage; servitude; travail forcé; traite des personnes; traite des êtres humains",
  "right.liberty.names":
    "droit à la liberté; droit à la liberté et à la sécurité de la personne; liberté individuelle; arrestation arbitraire; détention arbitraire; habeas corpus",
  "right.detention.names": "droits des détenus; personnes privées de liberté; conditions de détention",
  "right.movement.names":
    "liberté de circulation; liberté de mouvement; droit de circuler librement; libre choix de la résidence; droit de quitter tout pays",
  "right.privacy.names":
    "droit à la vie privée; droit au respect de la vie privée; vie privée et familiale; protection des données; protection des données personnelles; secret de la correspondance; honneur et réputation",
  "right.fair-trial.names":
    "droit à un procès équitable; procès équitable; présomption d’innocence; droits de la défense; garanties de procédure",
  "right.legality.names":
    "principe de légalité; légalité des délits et des peines; nullum crimen sine lege; nulla poena sine lege; non-rétroactivité",
  "right.recognition.names":
    "droit à la reconnaissance de la personnalité juridique; personnalité juridique; capacité juridique",
  "right.remedy.names": "droit à un recours utile; droit à un recours effectif; accès à la justice; droit à réparation",
  "right.non-discrimination.names": "interdiction de la discrimination; discrimination",
  "right.equality.names": "droit à l’égalité; égalité devant la loi; égale protection de la loi; égalité des sexes",
  "right.religion.names":
    "liberté de religion; liberté de religion ou de conviction; liberté de conviction; liberté de pensée; liberté de conscience; objection de conscience",
  "right.expression.names":
    "liberté d’expression; liberté d’opinion; liberté de parole; liberté de l’information; droit à l’information; accès à l’information; liberté de la presse; liberté des médias",
  "right.assembly.names":
    "liberté de réunion; droit de réunion pacifique; liberté de réunion pacifique; droit de manifester; manifestations",
  "right.association.names": "liberté d’association; liberté syndicale; syndicats; droit de former des syndicats",
  "right.participation.names":
    "droit de prendre part à la direction des affaires publiques; droit de vote; droit d’être élu; élections libres; droits politiques; participation politique",
  "right.defenders.names": "droits des défenseurs des droits de l’homme; droit de défendre les droits de l’homme",
  "right.child.names": "droits des enfants; intérêt supérieur de l’enfant",
  "right.women.names": "droits de la femme; violence à l’égard des femmes",
  "right.refugees.names": "droit d’asile; droit de demander l’asile; non-refoulement; droits des réfugiés",
  "right.minorities.names":
    "droits des personnes appartenant à des minorités; droits des peuples autochtones; droits linguistiques",
  "right.disabilities.names": "droits des handicapés; accessibilité",
  "right.family.names":
    "droit à la vie familiale; vie privée et familiale; protection de la famille; droit de se marier",
  "right.property.names": "droit de propriété; droit à la propriété; expropriation",
  "right.culture.names":
    "droits culturels; droit de participer à la vie culturelle; droit à la science; liberté artistique",
  "right.education.names": "droit à l’éducation; droit à l’instruction; liberté académique",
  "right.health.names": "droit à la santé; meilleur état de santé susceptible d’être atteint",
  "right.work.names": "droit au travail; conditions de travail justes et favorables; droit de grève",
  "right.living-standard.names":
    "droit à un niveau de vie suffisant; droit à l’alimentation; droit au logement; logement suffisant; droit à l’eau; eau et assainissement; droit à la sécurité sociale",
} satisfies Partial<Record<keyof typeof en, string>>;
