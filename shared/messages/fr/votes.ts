import type { votes as en } from "../en/votes.ts";

export const votes = {
  "record.type.vote": "Vote",
  "vote.unknown": "Ce vote n’existe plus.",
  "vote.other": "Seul le membre qui a consigné ce vote peut le modifier ou le supprimer.",
  "vote.question": "Indiquez ce qui a été mis aux voix.",
  "vote.voteless": "{name} n’a pas le droit de vote. À retirer de l’appel.",
  "vote.consensus":
    "Par consensus, seules les objections sont consignées. Retirez les autres votes ou choisissez une autre règle.",
  "vote.none-read":
    "Aucun appel nominal trouvé. Collez les noms sous des titres tels que « Votent pour : », ou un État et son vote par ligne.",
  "vote.several": "Le texte contient {count} appels nominaux. Collez-en un à la fois.",
  "vote.ballot.yes": "Pour",
  "vote.ballot.no": "Contre",
  "vote.ballot.abstain": "Abstention",
  "vote.ballot.absent": "Absent",
  "vote.rule.simple": "Majorité simple",
  "vote.rule.two-thirds": "Majorité des deux tiers",
  "vote.rule.consensus": "Consensus",
  "vote.effect.keeps": "Maintient le libellé",
  "vote.effect.removes": "Supprime le libellé",
  "vote.effect.changes": "Modifie le libellé",
  "vote.effect.unclear": "Autre chose",
  "vote.result.adopted": "Adopté",
  "vote.result.rejected": "Rejeté",
  "vote.outcome": "{result, select, adopted {Adopté} other {Rejeté}} : {rule}",
  "vote.incomplete":
    "{missing, plural, one {Appel incomplet : # État sans réponse. Aucun résultat n’est indiqué.} other {Appel incomplet : # États sans réponse. Aucun résultat n’est indiqué.}}",
  "vote.totals": "{yes, number} pour, {no, number} contre, {abstain, number} abstentions, {absent, number} absents",
  "vote.totals.match": "Les réponses correspondent aux totaux annoncés.",
  "vote.totals.differ":
    "{ballot, select, yes {Pour} no {Contre} other {Abstentions}} : {announced, number} annoncés, {entered, number} saisis.",
  "vote.totals.result": "D’après les totaux annoncés : {result, select, adopted {adopté} other {rejeté}}.",
  "vote.contradicted":
    "Annoncé comme {result, select, adopted {adopté} other {rejeté}}, ce qui ne découle pas de la règle.",
  "vote.before":
    "{stance}{about, select, proposal { (sur cette proposition)} other {}}{state, select, earlier { (sur un libellé antérieur)} conflict { (conflit)} other {}}",
  "vote.turned": "a changé",
  "vote.turned.count":
    "{count, plural, =0 {Aucun État n’a voté contre ce qu’il avait dit, pour autant qu’on puisse en juger.} one {# État a voté contre ce qu’il avait dit.} other {# États ont voté contre ce qu’ils avaient dit.}}",
  "vote.group.line":
    "{line, select, yes {Pour} no {Contre} abstain {Abstention} other {Pas de majorité}} : {together, number} sur {present, number}",
  "vote.group.otherwise": "Autrement : {names}",
  "vote.groups.as-of": "Membres des groupes au {date} ; à vérifier, ils changent.",
  "vote.column.before": "Avant",
  "vote.column.ballot": "Vote",
  "vote.column.group": "Groupe",
  "vote.column.line": "Majorité",
  "vote.column.otherwise": "Ont voté autrement",
  "vote.column.explanation": "Explication de vote",
  "vote.unnamed-states": "Selon la règle de Chatham House, il n’est pas montré qui a voté quoi.",
  "votes.title": "Votes",
  "votes.none": "Aucun vote n’est consigné.",
  "table.question": "Question",
  "table.rule": "Règle",
  "table.outcome": "Résultat",
  "table.state-name": "État",
  "table.ballot": "Vote",
  "table.before": "Avant",
  "table.turned": "Changement",
  "table.explanation": "Explication de vote",
  "table.check": "Totaux",
  "others.table.votes": "Votes",
  "others.table.votes.note": "Votes, avec une ligne par État",
  "cli.exported-votes":
    "{path} : {rows, plural, one {# ligne} other {# lignes}} de votes.{kept, plural, =0 {} one { # vote n’est pas destiné à ce public.} other { # votes ne sont pas destinés à ce public.}}",
  "cli.vote.unknown-name": "Non consigné, aucun État ne porte ce nom : {name} ({ballot})",
  "cli.vote.voteless": "Non consigné, sans droit de vote : {name} ({ballot})",
  "cli.vote.twice": "Non consigné, figure avec plusieurs votes : {name}",
  "cli.vote.unread": "Non lu : {line}",
  "cli.vote.unfinished": "Rien n’a été consigné. Corrigez ces noms ou omettez-les avec --partial.",
  "cli.vote.left":
    "{count, plural, one {# vote n’est pas destiné à ce public.} other {# votes ne sont pas destinés à ce public.}}",
  "cli.vote":
    "{count, plural, =0 {Aucun vote n’a un identifiant commençant par {id}.} one {# vote a un identifiant commençant par {id}. Donnez-en davantage.} other {# votes ont un identifiant commençant par {id}. Donnez-en davantage.}}",
  "briefing.votes.option": "Joindre les votes",
  "briefing.votes.note":
    "Le résultat découle des réponses et de la règle. Seuls ceux qui votent pour ou contre sont présents et votants ; un partage égal des voix n’est pas une majorité.",
} satisfies Partial<Record<keyof typeof en, string>>;
