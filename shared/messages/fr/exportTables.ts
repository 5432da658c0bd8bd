import type { exportTables as en } from "../en/exportTables.ts";

export const exportTables = {
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
  "table.n": "Numéro",
  "table.key": "Clé",
  "table.code-of": "{column} (code)",
  "table.symbol": "Cote",
  "table.date": "Date du projet",
  "table.status": "Statut",
  "table.remark": "Remarque",
  "table.right": "Droit",
  "table.rater": "Évaluée par",
  "table.provisional": "Niveau provisoire",
  "others.table.rights": "Droits des notes",
  "others.table.rights.note": "Une ligne par droit cité dans une note",
  "others.table.ratings": "Évaluations",
  "others.table.ratings.note": "Une ligne par évaluation d’une note, pour l’équipe seulement",
  "others.table.method": "Note de méthode",
  "others.table.method.note": "Comment les niveaux de gravité sont déterminés",
  "others.table.statuses": "Statuts",
  "others.table.statuses.note": "Les statuts des dispositions, par exemple approuvé ad referendum",
  "others.holds.statuses": "Contenu : {count, plural, =0 {aucun statut} one {# statut} other {# statuts}}.",
  "others.ratings-are-for-the-team":
    "Les évaluations sont réservées à l’équipe. Choisissez l’équipe comme public, ou un autre tableau.",
  "cli.exported-statuses":
    "Enregistré dans {path} : {rows, plural, one {# statut} other {# statuts}}{kept, plural, =0 {} one { ; # statut n’est pas destiné à ce public} other { ; # statuts ne sont pas destinés à ce public}}.",
  "cli.method-apart":
    "Le fichier ne contient pas la note de méthode. Pour l’enregistrer à part, utilisez --table method.",
  "returned.other-table":
    "C’est un autre tableau de Clausemark, non le registre des risques. Seul le registre des risques peut être réimporté.",
  "returned.csv-encoding": "Ce CSV n’est pas en UTF-8. Dans Excel, enregistrez-le comme « CSV UTF-8 » et réessayez.",
  "returned.lost-letters":
    "Ce CSV a perdu des lettres : ses réponses commencent par un point d’interrogation. Dans Excel, enregistrez le registre comme « CSV UTF-8 » et réessayez.",
  "returned.broken":
    "Le fichier est tronqué ou n’est pas au format {format}. Exportez-le de nouveau depuis le programme d’origine.",
  "returned.none":
    "Le fichier ne contient aucune annotation lisible : ni Web Annotations, ni XFDF, ni registre des risques, ni JSON d’Hypothesis. Demandez le fichier où elles se trouvent.",
  "returned.no-register":
    "Le tableau n’a aucune colonne de commentaires que Clausemark connaisse. Gardez la première ligne du registre telle qu’elle a été exportée.",
  "returned.unknown":
    "Les annotations ne peuvent pas être lues dans {name}. Les formats sont DOCX, ODT, RTF, PDF, JSON-LD, XFDF, CSV, XLSX et JSON d’Hypothesis.",
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
