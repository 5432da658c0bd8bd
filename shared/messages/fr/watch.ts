import type { watch as en } from "../en/watch.ts";

export const watch = {
  "watch.may-for-shall": "Obligation affaiblie",
  "watch.may-for-shall.why":
    "Le texte précédent disait ici « {was} », seul ou comme variante entre crochets ; celui-ci dit « {words} ». Une garantie facultative ne protège pas ceux qui en ont besoin.",
  "watch.may-for-shall.source":
    "Rapports sur les sessions du Comité spécial chargé d’élaborer la convention contre la cybercriminalité : des délégations ont demandé un verbe facultatif (« peut ») à la place d’un verbe obligatoire (« doit », ou le présent de l’indicatif) là où des garanties étaient rédigées. Pacte international relatif aux droits civils et politiques, article 2, paragraphe 2 : les mesures qui donnent effet aux droits font l’objet d’un engagement, elles ne sont pas offertes.",
  "watch.state-may": "« Peut » là où les États pourraient être liés",
  "watch.state-may.why":
    "Les États parties y sont autorisés, mais n’y sont pas tenus. Est-ce voulu, ou devraient-ils être liés (« doit », ou le présent de l’indicatif) ?",
  "watch.state-may.source":
    "Rapports sur les sessions du Comité spécial chargé d’élaborer la convention contre la cybercriminalité : le caractère obligatoire (« doit », ou le présent de l’indicatif) ou facultatif (« peut ») des garanties a été débattu article par article.",
  "watch.state-should": "« Devrait » là où les États pourraient être liés",
  "watch.state-should.why":
    "Le texte recommande cela aux États sans les y obliger. Est-ce voulu, ou devraient-ils être liés (« doit », ou le présent de l’indicatif) ?",
  "watch.state-should.source":
    "Accord de Paris, article 4 (4) : avant que le dernier projet du 12 décembre 2015 puisse être adopté, « shall » y est devenu « should » pour les pays développés.",
  "watch.soft-duty": "Obligation de moyens",
  "watch.soft-duty.why":
    "Une partie qui doit seulement s’efforcer d’agir, envisager de le faire ou y être encouragée s’est acquittée de son obligation dès lors qu’elle a essayé. Un résultat est-il exigible ici ?",
  "watch.soft-duty.source":
    "Comité des droits de l’homme, observation générale nᵒ 31 (CCPR/C/21/Rev.1/Add.13), paragraphe 14 : l’obligation de prendre des mesures donnant effet aux droits du Pacte est absolue et d’application immédiate.",

  "watch.subject-to-domestic-law": "Sous réserve du droit interne",
  "watch.subject-to-domestic-law.why":
    "Le droit interne est placé au-dessus de l’obligation : un État dont le droit prévoit moins ne doit rien de plus. Cela limite-t-il un pouvoir, ou un droit ?",
  "watch.subject-to-domestic-law.source":
    "Convention de Vienne sur le droit des traités, article 27 : le droit interne ne justifie pas la non-exécution d’un traité. Rapports sur les sessions du Comité spécial chargé d’élaborer la convention contre la cybercriminalité : des délégations ont demandé cette condition là où des garanties étaient rédigées.",
  "watch.in-accordance-with-domestic-law": "Conformément au droit interne",
  "watch.in-accordance-with-domestic-law.why":
    "L’obligation se mesure au droit de chaque État. Si celui-ci peut être en deçà du droit des droits de l’homme, le texte devrait mentionner aussi ce dernier.",
  "watch.in-accordance-with-domestic-law.source":
    "Convention de Vienne sur le droit des traités, article 27. Principes de nécessité et de proportionnalité, « Légalité » : il ne suffit pas qu’une mesure soit prévue par la loi ; celle-ci doit être publique, claire et précise, et conforme aux normes relatives aux droits de l’homme.",
  "watch.without-prejudice": "Sans préjudice de…",
  "watch.without-prejudice.why":
    "Une telle clause laisse une autre règle intacte et peut la faire prévaloir. Quelle est cette règle, et protège-t-elle plus ou moins que cet article ?",
  "watch.without-prejudice.source":
    "Convention de Vienne sur le droit des traités, article 30, paragraphe 2 : lorsqu’un traité se dit subordonné à un autre ou ne doit pas être considéré comme incompatible avec lui, c’est l’autre qui l’emporte.",
  "watch.where-appropriate": "S’il y a lieu",
  "watch.where-appropriate.why":
    "Le texte ne dit pas qui décide de ce qui est approprié, ni selon quels critères. Cela rend une garantie facultative ; pour un pouvoir, c’est peut-être la seule limite.",
  "watch.where-appropriate.source":
    "Comité des droits de l’homme, observation générale nᵒ 27 (CCPR/C/21/Rev.1/Add.9), paragraphe 13 : les lois qui restreignent des droits emploient des critères précis et ne confèrent pas un pouvoir discrétionnaire illimité.",
  "watch.extent-possible": "Dans la mesure du possible",
  "watch.extent-possible.why":
    "L’obligation s’arrête là où un État estime ne pas pouvoir faire plus. Le respect des droits civils et politiques ne dépend pas des moyens.",
  "watch.extent-possible.source":
    "Comité des droits de l’homme, observation générale nᵒ 31 (CCPR/C/21/Rev.1/Add.13), paragraphe 14 : ne pas donner effet aux droits du Pacte ne se justifie pas par des considérations politiques, sociales, culturelles ou économiques.",
  "watch.own-discretion": "À sa discrétion",
  "watch.own-discretion.why":
    "L’État décide seul s’il le fait, quand et dans quelle mesure, et personne d’autre ne le contrôle. Le reste de l’article limite-t-il ce choix ?",
  "watch.own-discretion.source":
    "Comité des droits de l’homme, observation générale nᵒ 27 (CCPR/C/21/Rev.1/Add.9), paragraphe 13 : les lois qui restreignent des droits ne confèrent pas un pouvoir discrétionnaire illimité.",
  "watch.own-circumstances": "Selon sa propre situation",
  "watch.own-circumstances.why":
    "Ce que doit un État dépend de sa propre situation, ou de ce que font les autres, et le texte ne fixe aucun minimum. Quelle part est due par tous les États ?",
  "watch.own-circumstances.source":
    "Comité des droits de l’homme, observation générale nᵒ 31 (CCPR/C/21/Rev.1/Add.13), paragraphe 14 : ne pas donner effet aux droits du Pacte ne se justifie pas par des considérations politiques, sociales, culturelles ou économiques.",

  "watch.dropped-rights": "Mention des droits supprimée",
  "watch.dropped-rights.why":
    "Le texte précédent disait « {was} » dans cet article ; celui-ci ne le dit pas. Qu’est-ce qui l’a remplacé, et cela protège-t-il autant ?",
  "watch.dropped-rights.source":
    "Haut-Commissariat aux droits de l’homme, juillet 2024, sur le projet de convention contre la cybercriminalité : il mettait en garde contre des compromis qui sacrifient une norme dans le cadre d’une proposition d’ensemble.",
  "watch.national-security": "Sécurité nationale, ordre public, intérêts essentiels",
  "watch.national-security.why":
    "Ces mots permettent à un État de s’écarter de ses obligations. Leur portée est-elle définie, est-ce nécessaire et proportionné, et qui le contrôle ?",
  "watch.national-security.source":
    "Principes de Syracuse (E/CN.4/1985/4, annexe), paragraphes 29 à 32 : la sécurité nationale n’est pas un prétexte à des restrictions vagues ou arbitraires et ne s’invoque qu’avec des garanties adéquates et des recours utiles.",
  "watch.kept-secret": "Secret envers la personne concernée",
  "watch.kept-secret.why":
    "Ceux qui ignorent l’existence d’une mesure ne peuvent pas la faire contrôler. Le secret est-il limité dans le temps et par son but, et la personne est-elle informée quand il prend fin ?",
  "watch.kept-secret.source":
    "Principes de nécessité et de proportionnalité, « Notification des utilisateurs » : les personnes concernées sont informées à temps pour contester une décision ; un retard n’est admis que si l’information compromettrait le but, et seulement aussi longtemps.",

  "watch.dangling-reference": "Renvoi sans cible",
  "watch.dangling-reference.why":
    "Aucune disposition de ce texte ne porte ce numéro. Une garantie ou une condition a peut-être été supprimée, ou le numéro est resté d’un projet antérieur.",
  "watch.dangling-reference.source": "Ce projet lui-même.",

  "watch.title": "Veille rédactionnelle",
  "watch.what": "Une règle ne signale rien tant que vous ne l’activez pas, sur cet ordinateur seulement.",
  "watch.rules": "Signaler",
  "watch.all": "Toutes",
  "watch.none": "Aucune",
  "watch.count": "{count, plural, one {signale # endroit} other {signale # endroits}}",
  "watch.against": "Comparer avec",
  "watch.before": "Texte précédent : {name}",
  "watch.before.none": "Texte précédent (il n’y en a pas)",
  "watch.alone": "Les règles qui comparent ont besoin d’un autre texte du dossier ; il n’y en a pas encore.",
  "watch.looking": "Vérification…",
  "watch.found": "{count, plural, =0 {Rien n’est signalé.} one {# endroit signalé.} other {# endroits signalés.}}",
  "watch.findings": "Texte signalé",
  "watch.keys":
    "Entrée mène à l’endroit, Suppr l’écarte pour l’équipe ; dans le texte, {next} et {previous} vont d’un signalement à l’autre, {note} en fait une note et {dismiss} l’écarte.",
  "watch.close": "Fermer",
  "watch.source": "Source : {source}",
  "watch.mark": "veille rédactionnelle : {rule}",
  "watch.make": "Créer une note",

  "watch.dismiss": "Écarter",
  "watch.dismiss.of": "Écarter pour l’équipe : {address}, {rule}",
  "watch.restore": "Signaler à nouveau",
  "watch.restore.of": "Signaler à nouveau : {address}, {rule}",
  "watch.dismissed.show": "{count, plural, one {Montrer # signalement écarté} other {Montrer # signalements écartés}}",
  "watch.dismissed.by": "Écarté pour l’équipe par {who}, {when}. Il reparaît si ses mots changent.",
  "watch.dismissed.done":
    "{count, plural, one {# signalement écarté pour l’équipe.} other {# signalements écartés pour l’équipe.}}",
  "watch.restored.done":
    "{count, plural, one {# signalement paraît à nouveau.} other {# signalements paraissent à nouveau.}}",
  "watch.dismissed.hidden":
    "{count, plural, one {# signalement est écarté pour l’équipe ; --dismissed en donne la liste.} other {# signalements sont écartés pour l’équipe ; --dismissed en donne la liste.}}",
  "watch.dismiss.nothing":
    "Les règles ne signalent rien en {address}. Lancez « clausemark watch » sans --dismiss pour voir ce qu’elles signalent.",
  "watch.dismiss.file":
    "Seuls les signalements d’un dossier peuvent être écartés, car ses membres les partagent. Indiquez un dossier au lieu d’un projet.",
  "record.type.dismissal": "Signalement écarté",
  "dismissal.already": "C’est déjà écarté pour l’équipe.",
  "dismissal.none": "Aucun signalement de ce genre n’est écarté.",

  "watch.unknown":
    "Il n’y a pas de règle « {rule} ».{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Utilisez l’une de celles-ci : {known}.",

  "watch.comment": "« {words} » : {why}\nSource : {source}",
  "watch.comment.whole": "{why}\nSource : {source}",
} satisfies Partial<Record<keyof typeof en, string>>;
