import type { rights as en } from "../en/rights.ts";

export const rights = {
  "right.life": "Vie",
  "right.torture": "Interdiction de la torture et des mauvais traitements",
  "right.slavery": "Interdiction de l’esclavage et du travail forcé",
  "right.liberty": "Liberté et sécurité de la personne",
  "right.detention": "Traitement humain des détenus",
  "right.movement": "Liberté de circulation et de résidence",
  "right.privacy": "Vie privée",
  "right.fair-trial": "Procès équitable",
  "right.legality": "Pas de peine sans loi",
  "right.recognition": "Personnalité juridique",
  "right.remedy": "Recours utile",
  "right.non-discrimination": "Non-discrimination",
  "right.equality": "Égalité",
  "right.religion": "Pensée, conscience et religion",
  "right.expression": "Opinion et expression",
  "right.assembly": "Réunion pacifique",
  "right.association": "Association",
  "right.participation": "Participation aux affaires publiques",
  "right.defenders": "Défenseurs des droits de l’homme",
  "right.child": "Droits de l’enfant",
  "right.women": "Droits des femmes",
  "right.refugees": "Asile et non-refoulement",
  "right.minorities": "Droits des minorités",
  "right.disabilities": "Droits des personnes handicapées",
  "right.family": "Famille",
  "right.property": "Propriété",
  "right.culture": "Culture et science",
  "right.education": "Éducation",
  "right.health": "Santé",
  "right.work": "Travail",
  "right.living-standard": "Niveau de vie suffisant",

  "right.life.note":
    "Nul ne peut être arbitrairement privé de la vie. Aucune dérogation (art. 4, par. 2, du PIDCP) ; l’observation générale nᵒ 36 du Comité des droits de l’homme dit ce qui est arbitraire.",
  "right.slavery.note":
    "L’esclavage et la servitude (art. 8, par. 1 et 2, du PIDCP) ne souffrent ni exception ni dérogation. Le paragraphe 3, sur le travail forcé, énumère ce qui n’est pas considéré comme tel.",
  "right.liberty.note":
    "L’arrestation et la détention doivent être légales et non arbitraires. Une dérogation ne peut supprimer le contrôle juridictionnel de la détention (Comité des droits de l’homme, observations générales nᵒ 29 et nᵒ 35).",
  "right.detention.note":
    "Le traitement des personnes détenues avec humanité et dans le respect de leur dignité (art. 10, par. 1, du PIDCP) n’est pas susceptible de dérogation (Comité des droits de l’homme, observation générale nᵒ 29, par. 13 a)).",
  "right.movement.note":
    "Peut être restreint en vertu de l’article 12, paragraphe 3, du PIDCP. Nul ne peut être arbitrairement privé du droit d’entrer dans son propre pays (art. 12, par. 4).",
  "right.privacy.note":
    "L’article 17 du PIDCP interdit les immixtions illégales ou arbitraires : il leur faut une base légale et elles doivent être raisonnables eu égard aux circonstances (Comité des droits de l’homme, observation générale nᵒ 16), ce qui s’interprète comme légalité, nécessité et proportionnalité.",
  "right.fair-trial.note":
    "Le huis clos peut être prononcé pour les motifs énoncés à l’article 14, paragraphe 1, du PIDCP. Les garanties fondamentales du procès équitable, dont la présomption d’innocence, subsistent dans toute situation d’urgence (Comité des droits de l’homme, observations générales nᵒ 29 et nᵒ 32).",
  "right.legality.note":
    "Nul ne peut être condamné pour ce qui n’était pas un acte délictueux au moment où il a été commis, ni puni plus sévèrement que la loi ne le prévoyait alors. Aucune dérogation (art. 4, par. 2, du PIDCP).",
  "right.remedy.note":
    "La manière d’assurer un recours peut être adaptée dans une situation d’urgence ; l’existence d’un recours utile, non (Comité des droits de l’homme, observation générale nᵒ 29, par. 14).",
  "right.non-discrimination.note":
    "Une différence de traitement exige des critères raisonnables et objectifs et un but légitime (Comité des droits de l’homme, observation générale nᵒ 18). Certains éléments ne sont susceptibles de dérogation en aucune circonstance (observation générale nᵒ 29).",
  "right.equality.note":
    "Une différence de traitement exige des critères raisonnables et objectifs et un but légitime (Comité des droits de l’homme, observation générale nᵒ 18).",
  "right.religion.note":
    "Le droit d’avoir ou d’adopter une religion ou une conviction ne peut faire l’objet d’aucune restriction ; seule la manifestation peut en être restreinte, en vertu de l’article 18, paragraphe 3, du PIDCP. Aucune dérogation (art. 4, par. 2, du PIDCP).",
  "right.expression.note":
    "Le droit de ne pas être inquiété pour ses opinions (art. 19, par. 1, du PIDCP) ne peut faire l’objet d’aucune restriction. La liberté d’expression peut être restreinte, en vertu du paragraphe 3, aux conditions strictes énoncées dans l’observation générale nᵒ 34 du Comité des droits de l’homme.",
  "right.participation.note":
    "L’article 25 du PIDCP interdit les restrictions déraisonnables : les conditions doivent reposer sur des critères objectifs et raisonnables (Comité des droits de l’homme, observation générale nᵒ 25).",
  "right.defenders.note":
    "La Déclaration de 1998 (A/RES/53/144) repose sur des droits des Pactes ; ce qui peut être restreint découle de ceux-ci (article 17).",
  "right.child.note":
    "L’intérêt supérieur de l’enfant est une considération primordiale (art. 3, par. 1, de la CDE). La Convention ne comporte pas de clause de dérogation.",
  "right.women.note":
    "Vise la discrimination fondée sur le sexe, en droit et en fait, et la violence fondée sur le genre (Comité pour l’élimination de la discrimination à l’égard des femmes, recommandation générale nᵒ 35). La Convention (CEDAW) ne comporte pas de clause de dérogation.",
  "right.refugees.note":
    "Le renvoi vers un risque de torture ou de mauvais traitements est interdit sans exception (art. 3 de la CAT ; art. 7 du PIDCP). L’article 33, paragraphe 2, de la Convention relative au statut des réfugiés a ses propres exceptions.",
  "right.minorities.note":
    "L’article 27 du PIDCP n’indique aucun motif de restriction. Certains de ses éléments doivent être respectés en toutes circonstances (Comité des droits de l’homme, observation générale nᵒ 29, par. 13 c)).",
  "right.family.note":
    "L’immixtion dans la famille s’apprécie comme l’immixtion dans la vie privée (art. 17 du PIDCP). L’exigence du libre et plein consentement au mariage (art. 23, par. 3, du PIDCP) ne peut faire l’objet d’aucune restriction.",
  "right.property.note":
    "Absent des Pactes. L’article 17 de la DUDH interdit la privation arbitraire ; la clause générale de son article 29, paragraphe 2, et les instruments régionaux disent ce qui peut être restreint.",
  "right.icescr.note":
    "Limitations établies par la loi seulement, compatibles avec la nature du droit et exclusivement en vue de favoriser le bien-être général dans une société démocratique (art. 4 du PIDESC). Pas de clause de dérogation.",

  "standards.label": "Normes",
  "standards.placeholder": "article 17, nécessaire…",
  "standards.chosen": "Normes choisies",
  "standards.remove": "Enlever la norme",
  "standards.gone": "(une norme qui n’est plus ici)",

  "instrument.ICCPR": "PIDCP",
  "instrument.ICCPR.full": "Pacte international relatif aux droits civils et politiques (1966)",
  "instrument.UDHR": "DUDH",
  "instrument.UDHR.full": "Déclaration universelle des droits de l’homme (1948)",
  "instrument.ICESCR": "PIDESC",
  "instrument.ICESCR.full": "Pacte international relatif aux droits économiques, sociaux et culturels (1966)",
  "instrument.CRC": "CDE",
  "instrument.CRC.full": "Convention relative aux droits de l’enfant (1989)",
  "instrument.CEDAW": "CEDAW",
  "instrument.CEDAW.full":
    "Convention sur l’élimination de toutes les formes de discrimination à l’égard des femmes (1979)",
  "instrument.CAT": "CAT",
  "instrument.CAT.full":
    "Convention contre la torture et autres peines ou traitements cruels, inhumains ou dégradants (1984)",
  "instrument.CERD": "CIEDR",
  "instrument.CERD.full":
    "Convention internationale sur l’élimination de toutes les formes de discrimination raciale (1965)",
  "instrument.CRPD": "CDPH",
  "instrument.CRPD.full": "Convention relative aux droits des personnes handicapées (2006)",
  "instrument.REFUGEES": "Convention sur les réfugiés",
  "instrument.REFUGEES.full": "Convention relative au statut des réfugiés (1951) et son Protocole (1967)",
  "instrument.DEFENDERS": "Déclaration sur les défenseurs des droits de l’homme",
  "instrument.DEFENDERS.full":
    "Déclaration sur le droit et la responsabilité des individus, groupes et organes de la société de promouvoir et protéger les droits de l’homme et les libertés fondamentales universellement reconnus (1998)",

  "severity.critical": "Critique",
  "severity.high": "Élevé",
  "severity.medium": "Moyen",
  "severity.low": "Faible",
  "severity.critical.provisional": "Critique (provisoire)",
  "severity.high.provisional": "Élevé (provisoire)",
  "severity.medium.provisional": "Moyen (provisoire)",
  "severity.low.provisional": "Faible (provisoire)",
  "severity.provisional": "(provisoire)",
  "severity.provisional.what": "Provisoire : première impression, sans évaluation complète",
  "severity.high.at-least": "Au moins élevé",
  "severity.medium.at-least": "Au moins moyen",
  "severity.low.at-least": "Au moins faible",
  "severity.not-assessed": "Sans évaluation",
  "severity.blind": "Niveau masqué jusqu’à la fin de l’évaluation à l’aveugle",
  "level.unclear": "Incertain",

  "dimension.scale": "Ampleur",
  "dimension.scale.question": "Quelle est la gravité du préjudice pour la personne ?",
  "dimension.scale.1": "Un désagrément : un formulaire rempli deux fois, une demande traitée en retard",
  "dimension.scale.2": "Un droit est entravé : des données sont conservées plus longtemps que nécessaire",
  "dimension.scale.3": "Un droit est gravement atteint : des messages sont lus sans décision de justice",
  "dimension.scale.4":
    "La vie, la liberté ou l’intégrité est en jeu : poursuites pour un reportage, renvoi vers un risque de torture",
  "dimension.scale.unclear": "Le texte ne permet pas de savoir quelle serait la gravité du préjudice",
  "dimension.scope": "Portée",
  "dimension.scope.question": "Combien de personnes sont ou seront touchées ?",
  "dimension.scope.1": "Des personnes isolées, dans des cas inhabituels",
  "dimension.scope.2": "Un petit groupe : les parties à un type de procédure",
  "dimension.scope.3": "Un grand groupe : une profession, une minorité, tous les usagers d’un service",
  "dimension.scope.4": "Tout le monde, ou toute personne qu’un État peut choisir",
  "dimension.scope.unclear": "Le texte ne dit pas à qui il s’applique",
  "dimension.irremediability": "Caractère irrémédiable",
  "dimension.irremediability.question":
    "À quel point est-il difficile de rétablir les personnes dans leur situation antérieure ?",
  "dimension.irremediability.1": "Réparé aussitôt : une rectification, des excuses",
  "dimension.irremediability.2": "Réparé avec effort : des données effacées, des frais remboursés",
  "dimension.irremediability.3": "Réparé en partie seulement : des années de procès, une carrière perdue",
  "dimension.irremediability.4": "Irréparable : une source exposée, une vie perdue",
  "dimension.irremediability.unclear": "Le texte ne dit pas s’il y a un recours, ni lequel",
  "dimension.likelihood": "Probabilité",
  "dimension.likelihood.question": "Quelle est la probabilité du préjudice si le texte reste tel quel ?",
  "dimension.likelihood.1": "Il faudrait pour cela plusieurs circonstances improbables",
  "dimension.likelihood.2": "Il peut se produire si les garanties font défaut",
  "dimension.likelihood.3": "Il faut s’y attendre : des lois semblables y ont conduit",
  "dimension.likelihood.4": "Il se produit déjà, ou le texte l’exige",
  "dimension.likelihood.unclear": "On en sait trop peu",

  "limitation-test": "Examen de la restriction",
  "limitation-test.legality": "Légalité",
  "limitation-test.aim": "But légitime",
  "limitation-test.necessity": "Nécessité",
  "limitation-test.proportionality": "Proportionnalité",
  "limitation-test.met": "satisfait",
  "limitation-test.not-met": "non satisfait",
  "limitation-test.cannot-tell": "indéterminé",

  "kind.risk": "Risque",
  "kind.safeguard": "Garantie",
  "kind.omission": "Omission",
  "kind.question": "Question",

  "method.severity":
    "La gravité suit les Principes directeurs de l’ONU relatifs aux entreprises et aux droits de l’homme (principes 14 et 24), écrits pour les entreprises et appliqués ici par analogie. L’ampleur, la portée et le caractère irrémédiable sont évalués chacun sur une échelle : 1 faible, 2 moyen, 3 élevé ou 4 critique. La gravité est le plus haut des trois niveaux : c’est une règle qui nous est propre, car un seul suffit à rendre un préjudice grave.",
  "method.unclear":
    "Si une dimension ne peut pas être déterminée d’après le texte, la gravité est donnée comme « au moins » le plus haut niveau des autres. Si aucune ne peut être déterminée, la mention est « sans évaluation ».",
  "method.provisional":
    "Un niveau provisoire est une première impression donnée en salle, en un mot et sans les trois dimensions. Il est marqué comme provisoire et compté à part.",
  "method.likelihood":
    "La probabilité aide à décider, parmi des préjudices de même gravité, par lesquels commencer. Elle n’abaisse jamais une gravité.",
  "method.several":
    "Quand plusieurs personnes ont évalué la même note, la plus haute de leurs évaluations est donnée comme sa gravité et toutes sont énumérées. On n’en fait jamais la moyenne. Une gravité convenue par l’équipe après discussion figure à côté et n’en remplace aucune.",
  "method.kinds":
    "Seuls les risques et les omissions ont une gravité. Les garanties sont des passages qui protègent les personnes et devraient être conservés ; les questions demandent des éclaircissements.",

  "limits.absolute": "Absolu : ne peut être restreint",
  "limits.limitable": "Peut être restreint : légalité, but légitime, nécessité, proportionnalité",
  "limits.qualified": "La disposition elle-même précise ce qui est permis",
  "derogation.never": "Aucune dérogation, même en cas de danger public exceptionnel",
  "derogation.in-part": "Son noyau n’est pas susceptible de dérogation",
  "derogation.yes": "Dérogation seulement en vertu de l’article 4 du PIDCP",
  "derogation.no-clause": "Ses instruments ne prévoient pas de dérogation",
  "general-comment.HRC": "Comité des droits de l’homme, observation générale nᵒ {number}",
  "general-comment.CESCR": "Comité des droits économiques, sociaux et culturels, observation générale nᵒ {number}",
  "general-comment.CRC": "Comité des droits de l’enfant, observation générale nᵒ {number}",
  "general-comment.CEDAW":
    "Comité pour l’élimination de la discrimination à l’égard des femmes, recommandation générale nᵒ {number}",
  "general-comment.CAT": "Comité contre la torture, observation générale nᵒ {number}",
  "general-comment.CERD": "Comité pour l’élimination de la discrimination raciale, recommandation générale nᵒ {number}",
} satisfies Partial<Record<keyof typeof en, string>>;
