import type { review as en } from "#shared/messages/en/window/review.ts";

export const review = {
  "command.review.paste": "Coller un projet…",
  "command.review.repair": "Corriger ce texte…",

  "review.reading": "Lecture : {name}",
  "review.stop": "Arrêter",
  "review.unfinished": "Un autre projet est en cours d’examen. Ajoutez-le ou annulez d’abord.",
  "review.failed": "{name} n’a pas été ouvert",
  "review.another": "Choisir un autre fichier…",
  "review.paste": "Coller du texte…",
  "review.close": "Fermer",
  "review.pasted": "Texte collé",
  "review.paste.title": "Coller un projet",
  "review.paste.here": "Collez le projet ici",
  "review.paste.hint": "Appuyez sur Ctrl V ou ⌘ V ; les numéros et les titres sont conservés.",
  "review.paste.go": "Examiner",

  "review.of-file": "Examen : {name}",
  "review.of-revision": "Correction : {symbol}",
  "review.open": "Ajouter le projet",
  "review.accept": "Accepter",
  "review.leave": "Annuler",
  "review.stay": "Poursuivre l’examen",
  "review.leaving": "Annuler sans l’ajouter ?",
  "review.leaving.what":
    "{repairs, plural, =0 {Vos sélections seraient perdues.} one {Une correction serait perdue.} other {# corrections seraient perdues.}} Le fichier lui-même reste tel quel.",
  "reading.counts":
    "{articles, plural, one {# article} other {# articles}} · {paragraphs, plural, one {# paragraphe} other {# paragraphes}}{footnotes, plural, =0 {} one { · # note de bas de page} other { · # notes de bas de page}}{changes, plural, =0 {} one { · # modification (suivi)} other { · # modifications (suivi)}}{remarks, plural, =0 {} one { · # commentaire} other { · # commentaires}}",

  "review.outline": "Plan du projet",
  "review.text": "Texte de « {title} »",
  "review.text.hint":
    "Entrée scinde au curseur · Retour arrière au début fusionne avec la disposition précédente · Échap mène au plan",
  "review.tools": "Corrections",
  "review.promote": "Hausser",
  "review.demote": "Abaisser",
  "review.merge": "Fusionner vers le haut",
  "review.delete": "Supprimer",
  "review.split": "Scinder",
  "review.rename": "Renommer",
  "review.kind": "Type",
  "review.num": "Numéro",
  "review.heading": "Titre",
  "review.doubtful": "à vérifier",

  "repair.first": "Il n’y a pas de disposition précédente avec laquelle fusionner.",
  "repair.last": "Il ne resterait rien. Un projet doit avoir au moins une disposition.",
  "repair.top": "Ceci est déjà au plus haut niveau.",
  "repair.nowhere": "Il n’y a rien à scinder ici. Placez le curseur dans le texte d’une disposition.",
  "repair.nothing-before":
    "Il ne resterait rien avant la coupure. Placez le curseur là où commence la nouvelle disposition.",
  "repair.nothing-after":
    "Il ne resterait rien après la coupure. Placez le curseur là où commence la nouvelle disposition.",

  "review.details": "Détails",
  "review.of": "Appartient à",
  "review.of.document": "Nouveau document",
  "review.of.in": "dans « {dossier} »",
  "review.of.own":
    "Seuls les responsables peuvent ajouter des textes au dossier ouvert : celui-ci devient donc un nouveau dossier.",
  "review.title": "Titre",
  "review.symbol": "Cote",
  "review.symbol.example": "A/AC.291/22/Rev.3",
  "review.date": "Date",
  "review.language": "Langue",
  "review.language.unknown": "inconnue",
  "review.covers": "Étendue",
  "review.covers.whole": "Tout le document",
  "review.covers.part": "Ces dispositions seulement",
  "review.covers.hint":
    "Ce texte n’a que {provisions} ; les notes sur le reste du document ne comptent pas comme « texte disparu ».",

  "review.doubts": "{count, plural, =0 {Aucun problème} one {Un problème} other {# problèmes}}",
  "review.doubts.none": "Tout le texte a été importé.",
  "review.doubts.none.but": "Tout le texte a été importé, sauf ce qui a été laissé de côté (ci-dessous).",
  "review.exclusions": "{count, plural, one {# passage laissé de côté} other {# passages laissés de côté}}",

  "review.changes": "Suivi des modifications : {count, plural, one {# modification} other {# modifications}}",
  "review.view": "Dans le suivi, les modifications sont",
  "review.view.accepted": "acceptées",
  "review.view.rejected": "rejetées",
  "review.view.shown": "affichées",
  "review.view.repaired": "Annulez les corrections pour modifier ceci : le fichier doit être relu.",
  "review.numbered": "Numéroter les paragraphes : ¶1, ¶2…",
  "review.changes.by":
    "{author} : {count, plural, one {# modification comme proposition} other {# modifications comme propositions}}",
  "review.remarks": "{count, plural, one {# commentaire} other {# commentaires}}",
  "review.remarks.by": "{author} : {count, plural, one {# commentaire comme note} other {# commentaires comme notes}}",
  "review.nobody": "sans nom",
  "review.statuses": "{count, plural, one {# statut} other {# statuts}} dans le texte",
  "review.status":
    "{status, select, agreed {approuvé ad referendum} pending {en suspens} informals {en consultations officieuses} package {dans la proposition d’ensemble de la présidence} withdrawn {retiré} deleted {supprimé} other {rouvert}}",

  "provision.article": "article",
  "provision.rule": "règle",
  "provision.paragraph": "paragraphe",
  "provision.subparagraph": "alinéa 1)",
  "provision.point": "alinéa a)",
  "provision.recital": "alinéa du préambule",
  "provision.part": "partie",
  "provision.title": "titre",
  "provision.chapter": "chapitre",
  "provision.section": "section",
  "provision.annex": "annexe",
  "provision.preamble": "préambule",
  "provision.text": "texte",
} satisfies Partial<Record<keyof typeof en, string>>;
