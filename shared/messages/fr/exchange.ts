import type { exchange as en } from "../en/exchange.ts";

export const exchange = {
  "table.id": "Id",
  "table.eid": "Nom Akoma Ntoso",
  "table.text": "Projet",
  "table.made": "Faite sur",
  "table.part": "Porte sur",
  "table.start": "Commence à",
  "table.kind": "Type",
  "table.severity": "Niveau de gravité",
  "table.level": "Niveau",
  "table.agreed": "Niveau de gravité convenu",
  "table.rights": "Droits",
  "table.standards": "Normes",
  "table.tags": "Étiquettes",
  "table.replies": "Réponses",
  "table.repliers": "Réponses de",
  "table.settled": "Ouverte ou résolue",
  "table.author": "Notée par",
  "table.source": "Source",
  "register.title": "Registre des risques",
  "register.words": "Mots",
  "register.whole": "Disposition entière",
  "register.gap": "Après la disposition",
  "register.open": "Ouverte",
  "register.settled": "Résolue",
  "returned.broken":
    "Le fichier est tronqué ou n’est pas au format {format}. Exportez-le de nouveau depuis le programme d’origine.",
  "returned.none":
    "Le fichier ne contient aucune annotation lisible : ni Web Annotations, ni XFDF, ni registre des risques, ni JSON d’Hypothesis. Demandez le fichier où elles se trouvent.",
  "returned.no-register":
    "Le tableau n’a aucune colonne de commentaires que Clausemark connaisse. Gardez la première ligne du registre telle qu’elle a été exportée.",
  "returned.unknown":
    "Les annotations ne peuvent pas être lues dans {name}. Les formats sont DOCX, PDF, JSON-LD, XFDF, CSV et JSON d’Hypothesis.",
  "cli.exported-register": "Enregistré dans {path} : {rows, plural, one {# note} other {# notes}}.",
  "cli.wrote":
    "Enregistré dans {path} : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "cli.wrote-text": "Enregistré dans {path} : {provisions, plural, one {# disposition} other {# dispositions}}.",
  "left.team":
    "Omises, car réservées à l’équipe : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "left.informals":
    "Omises, car issues de consultations officieuses : {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposition} other {# propositions}}.",
  "left.within": "Conservé au sein de l’équipe : {list}.",
  "left.within.replies": "{count, plural, one {# réponse} other {# réponses}}",
  "left.within.ratings": "{count, plural, one {# évaluation d’un membre} other {# évaluations de membres}}",
  "left.within.reasons": "{count, plural, one {# motif} other {# motifs}}",
  "left.within.assignments": "{count, plural, one {# attribution} other {# attributions}}",
  "left.public":
    "Omis car l’exportation est publique : sources, heures, cadres et entrées ; des notes sous la règle de Chatham House, tout sauf leur contenu.",
  "left.hidden":
    "Une évaluation à l’aveugle est en cours : {notes, plural, one {le niveau de # note que vous n’avez pas évaluée est omis} other {les niveaux de # notes que vous n’avez pas évaluées sont omis}}.",
  "cli.left.names": "Omis : les noms des membres (--authors names les inclut).",
  "cli.returned.new": "nouvelle, {at}{by, select, none {} other { ({by})}} : {text}",
  "cli.returned.comment": "commentaire modifié, {at} : {text}",
  "cli.returned.reply": "réponse, {at}{by, select, none {} other { ({by})}} : {text}",
  "cli.returned.state":
    "{state, select, settled {résolue dans le fichier} other {encore ouverte dans le fichier (--reopen la rouvre)}}, {at} : {text}",
  "cli.returned.proposal": "proposition, {at}{by, select, none {} other { ({by})}} : « {old} » > « {text} »",
  "cli.returned.doubtful": "emplacement incertain ({at}), non importé : {text}",
  "cli.returned.unplaceable":
    "dans aucun texte du dossier{page, plural, =0 {} other { (page {page})}}, non importé : {text}",
  "cli.returned.gone": "supprimé ici, non importé : {text}",
  "cli.returned.would":
    "Seraient importées : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}} et {proposals, plural, one {# proposition} other {# propositions}} ; {known, plural, one {# note est déjà connue} other {# notes sont déjà connues}}.",
  "cli.returned.who": "Indiquez qui les importe : --as NAME.",
  "cli.returned.brought":
    "Importées : {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# réponse} other {# réponses}}, {changes, plural, one {# modification} other {# modifications}} et {proposals, plural, one {# proposition} other {# propositions}} ; {known, plural, one {# note était déjà connue} other {# notes étaient déjà connues}}.",
  "cli.returned.refused": "non importé : {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
