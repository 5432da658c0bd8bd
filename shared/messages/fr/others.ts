import type { others as en } from "../en/others.ts";

export const others = {
  "command.others.save": "Enregistrer pour d’autres…",
  "command.disclose": "Rendre mes notes publiques…",
  "disclose.title":
    "{count, plural, =1 {Rendre publique une note ou proposition ?} one {Rendre publique # note ou proposition ?} other {Rendre publiques # notes et propositions ?}}",
  "disclose.what":
    "Ce sont vos notes et propositions sur ce texte réservées à l’équipe, telles que le filtre à côté du texte les laisse passer. Ce qui est public peut figurer dans toute exportation, avec le niveau issu de ses évaluations, et une proposition avec les États et groupes qui la présentent ; les réponses seulement si elles sont demandées. L’évaluation de chaque membre, la source, l’heure et le cadre n’y figurent pas.",
  "disclose.keep":
    "Ce que d’autres ont dit reste inchangé, de même que ce qui porte la mention « Règle de Chatham House » ou « Consultations officieuses ».",
  "disclose.go": "Rendre public",
  "disclose.done":
    "{count, plural, one {# note ou proposition est désormais publique.} other {# notes et propositions sont désormais publiques.}}",
  "others.title": "Enregistrer pour d’autres",
  "others.for": "Destination",
  "others.for.docx": "Word",
  "others.for.docx.note":
    "Le texte avec ses commentaires et le suivi des modifications ; ce qui revient peut être importé",
  "others.for.xlsx": "Un classeur",
  "others.for.xlsx.note": "Le registre des risques, ou un autre tableau, en colonnes à filtrer",
  "others.for.csv": "Tout programme qui lit des tableaux",
  "others.for.csv.note": "La même chose, sans mise en forme ; un registre qui revient peut être importé",
  "others.for.pdf": "Les délégations, en PDF",
  "others.for.pdf.note": "Se prépare dans la vue « Note d’information », ses pages à côté",
  "others.for.xfdf": "Un lecteur de PDF",
  "others.for.xfdf.note": "Les notes seules, pour le PDF annoté qui contient les mêmes notes",
  "others.for.jsonld": "Le web",
  "others.for.jsonld.note": "Annotations web du W3C, pour outils d’annotation et archivage",
  "others.for.akn": "Un système d’archivage législatif",
  "others.for.akn.note": "Le projet seul, en Akoma Ntoso",
  "others.for.qdpx": "Un logiciel d’analyse qualitative",
  "others.for.qdpx.note": "Un projet REFI-QDA : le projet de texte, codé par type, gravité, droit et étiquette",
  "others.for.md": "Un wiki ou un suivi de tickets",
  "others.for.md.note": "Markdown",
  "others.for.json": "Un programme à vous",
  "others.for.json.note": "Le texte et tout ce qui en est dit, en JSON documenté",
  "others.table": "Tableau",
  "others.table.register": "Registre des risques",
  "others.table.register.note": "Une ligne par note",
  "others.table.positions": "Positions",
  "others.table.positions.note": "Positions des délégations, sur tous les textes",
  "others.table.proposals": "Propositions",
  "others.table.proposals.note": "Les formulations concurrentes, sur tous les textes",
  "others.table.concordance": "Tableau de concordance",
  "others.table.concordance.note": "Ce qu’est devenue chaque disposition depuis le texte précédent",
  "others.text": "Sur le texte",
  "others.holds.notes":
    "Le fichier contiendra {notes, plural, =0 {aucune note} one {# note} other {# notes}} et {proposals, plural, =0 {aucune proposition} one {# proposition} other {# propositions}}.",
  "others.holds.register": "Le fichier contiendra {count, plural, =0 {aucune note} one {# note} other {# notes}}.",
  "others.holds.positions":
    "Le fichier contiendra {count, plural, =0 {aucune position} one {# position} other {# positions}}.",
  "others.holds.proposals":
    "Le fichier contiendra {count, plural, =0 {aucune proposition} one {# proposition} other {# propositions}}.",
  "others.holds.concordance": "Le fichier contiendra toutes les dispositions, de {from} à {to}.",
  "others.holds.draft":
    "Le fichier contiendra le texte seul : {count, plural, one {# disposition} other {# dispositions}}, et rien de ce qui en est dit.",
  "others.holds.briefing":
    "La mise en page, le public et le contenu se choisissent dans la vue « Note d’information ».",
  "others.left.team": "Éléments omis, car réservés à l’équipe : {count}",
  "others.left.informals": "Éléments omis, car issus de consultations officieuses : {count}",
  "others.left.names.none": "Omis : les auteurs.",
  "others.left.names.roles": "Omis : les noms des auteurs ; leurs rôles sont indiqués.",
  "others.save": "Enregistrer…",
  "others.plan": "Préparer",
  "files.returned": "Fichiers de commentaires d’autres personnes",
  "files.docx": "Document Word",
  "files.xfdf": "Annotations XFDF",
  "files.jsonld": "Annotations web (JSON-LD)",
  "files.akn": "Akoma Ntoso",
  "files.qdpx": "Projet REFI-QDA",
  "files.md": "Markdown",
  "files.json": "JSON",
} satisfies Partial<Record<keyof typeof en, string>>;
