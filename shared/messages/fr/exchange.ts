import type { exchange as en } from "../en/exchange.ts";

export const exchange = {
  "table.id": "Id",
  "table.eid": "Nom Akoma Ntoso",
  "table.text": "Projet",
  "table.made": "Faite sur",
  "table.part": "Ce qui est visé",
  "table.start": "Commence à",
  "table.kind": "Nature",
  "table.severity": "Gravité",
  "table.level": "Niveau",
  "table.agreed": "Niveau convenu",
  "table.rights": "Droits",
  "table.standards": "Normes",
  "table.tags": "Étiquettes",
  "table.replies": "Réponses",
  "table.repliers": "Réponses de",
  "table.settled": "Ouverte ou réglée",
  "table.author": "Notée par",
  "table.source": "Source",
  "register.title": "Registre des risques",
  "register.words": "Mots",
  "register.whole": "Disposition entière",
  "register.gap": "Après la disposition",
  "register.open": "Ouverte",
  "register.settled": "Réglée",
  "returned.broken": "Le fichier est tronqué ou n’est pas du {format}. Exportez-le à nouveau là d’où il vient.",
  "returned.none":
    "Le fichier ne contient aucune annotation lisible : ni Web Annotations, ni XFDF, ni registre des risques, ni JSON d’Hypothesis. Demandez le fichier où elles se trouvent.",
  "returned.no-register":
    "Le tableau n’a aucune colonne de commentaires connue de Clausemark. Gardez la première ligne du registre telle qu’elle a été exportée.",
  "returned.unknown":
    "{name} n’est d’aucun des formats dont les annotations sont lues : DOCX, PDF, JSON-LD, XFDF, CSV, JSON de Hypothesis.",
  "cli.exported-register": "{path} écrit : {rows, plural, one {# note} other {# notes}}.",
  "cli.wrote":
    "{path} écrit : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "cli.wrote-text": "{path} écrit : {provisions, plural, one {# disposition} other {# dispositions}}.",
  "left.team":
    "Omis, car réservés à l’équipe : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "left.informals":
    "Omis, car issus de consultations officieuses : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "left.within": "Gardé au sein de l’équipe : {list}.",
  "left.within.replies": "{count, plural, one {# réponse} other {# réponses}}",
  "left.within.ratings": "{count, plural, one {# évaluation d’un membre} other {# évaluations de membres}}",
  "left.within.reasons": "{count, plural, one {# motif} other {# motifs}}",
  "left.within.assignments": "{count, plural, one {# attribution} other {# attributions}}",
  "left.public":
    "Omis de ce qui est public : sources, heures, volets et enregistrements ; des notes Chatham House, tout sauf leur contenu.",
  "left.hidden":
    "Un tour à l’aveugle est en cours : {notes, plural, one {le niveau d’une note que vous n’avez pas évaluée est omis} other {les niveaux de # notes que vous n’avez pas évaluées sont omis}}.",
  "cli.left.names": "Omis : les noms des membres (--authors names les donne).",
  "cli.returned.new": "nouvelle, {at}{by, select, none {} other { ({by})}} : {text}",
  "cli.returned.comment": "commentaire modifié, {at} : {text}",
  "cli.returned.reply": "réponse, {at}{by, select, none {} other { ({by})}} : {text}",
  "cli.returned.state":
    "{state, select, settled {réglée dans le fichier} other {encore ouverte dans le fichier (--reopen la rouvre)}}, {at} : {text}",
  "cli.returned.proposal": "proposition, {at}{by, select, none {} other { ({by})}} : « {old} » > « {text} »",
  "cli.returned.doubtful": "place incertaine ({at}), non repris : {text}",
  "cli.returned.unplaceable":
    "ne se trouve dans aucun texte ici{page, plural, =0 {} other { (page {page})}}, non repris : {text}",
  "cli.returned.gone": "retirée ici, non reprise : {text}",
  "cli.returned.would":
    "Reprendrait {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}} et {proposals, plural, one {# proposition} other {# propositions}} ; {known, plural, one {# note est connue} other {# notes sont connues}}.",
  "cli.returned.who": "Dites qui les reprend : --as NOM.",
  "cli.returned.brought":
    "Repris : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}} et {proposals, plural, one {# proposition} other {# propositions}} ; {known, plural, one {# note était connue} other {# notes étaient connues}}.",
  "cli.returned.refused": "non repris : {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
