import type { exportTables as en } from "../en/exportTables.ts";

export const exportTables = {
  "table.id": "Id",
  "table.eid": "Identificador de Akoma Ntoso",
  "table.text": "Proyecto",
  "table.made": "Hecha sobre",
  "table.part": "Se aplica a",
  "table.start": "Comienza en",
  "table.kind": "Tipo",
  "table.severity": "Gravedad",
  "table.level": "Nivel",
  "table.agreed": "Gravedad acordada",
  "table.rights": "Derechos",
  "table.standards": "Normas",
  "table.tags": "Etiquetas",
  "table.replies": "Respuestas",
  "table.repliers": "Respuestas de",
  "table.settled": "Abierta o resuelta",
  "table.author": "Anotada por",
  "table.source": "Fuente",
  "register.title": "Registro de riesgos",
  "register.words": "Palabras",
  "register.whole": "Disposición entera",
  "register.gap": "Tras la disposición",
  "register.open": "Abierta",
  "register.settled": "Resuelta",
  "table.n": "Número",
  "table.key": "Clave",
  "table.code-of": "{column} (código)",
  "table.symbol": "Signatura",
  "table.date": "Fecha del proyecto",
  "table.status": "Estado",
  "table.remark": "Observación",
  "table.right": "Derecho",
  "table.rater": "Evaluada por",
  "table.provisional": "Nivel provisional",
  "others.table.rights": "Derechos de las notas",
  "others.table.rights.note": "Una fila por cada derecho que cita una nota",
  "others.table.ratings": "Evaluaciones",
  "others.table.ratings.note": "Una fila por cada evaluación de una nota, solo para el equipo",
  "others.table.method": "Nota de método",
  "others.table.method.note": "Cómo se determina la gravedad",
  "others.table.statuses": "Estados",
  "others.table.statuses.note": "Los estados de las disposiciones, por ejemplo acordado ad referéndum",
  "others.holds.statuses": "Contenido: {count, plural, =0 {ningún estado} one {# estado} other {# estados}}.",
  "others.ratings-are-for-the-team":
    "Las evaluaciones son solo para el equipo. Elija el equipo como destinatario, u otra tabla.",
  "cli.exported-statuses":
    "Guardado en {path}: {rows, plural, one {# estado} other {# estados}}{kept, plural, =0 {} one {; # estado no es para estos destinatarios} other {; # estados no son para estos destinatarios}}.",
  "cli.method-apart": "El archivo no contiene la nota de método. Para guardarla aparte, use --table method.",
  "returned.other-table":
    "Es otra tabla de Clausemark, no el registro de riesgos. Solo se puede volver a importar el registro de riesgos.",
  "returned.csv-encoding": "Este CSV no está en UTF-8. En Excel, guárdelo como «CSV UTF-8» e inténtelo de nuevo.",
  "returned.lost-letters":
    "Este CSV ha perdido letras: sus respuestas empiezan por un signo de interrogación. En Excel, guarde el registro de riesgos como «CSV UTF-8» e inténtelo de nuevo.",
  "returned.broken": "El archivo está incompleto o no es {format}. Expórtelo de nuevo desde el programa de origen.",
  "returned.none":
    "El archivo no contiene anotaciones que puedan leerse: ni Web Annotations, ni XFDF, ni registro de riesgos, ni JSON de Hypothesis. Pida el archivo que las contiene.",
  "returned.no-register":
    "La tabla no tiene ninguna columna de comentarios que Clausemark conozca. Conserve la primera fila del registro tal como se exportó.",
  "returned.unknown":
    "No se pueden leer anotaciones de {name}. Los formatos son DOCX, ODT, RTF, PDF, JSON-LD, XFDF, CSV, XLSX y JSON de Hypothesis.",
  "cli.exported-register": "Guardado en {path}: {rows, plural, one {# nota} other {# notas}}.",
  "cli.wrote":
    "Guardado en {path}: {notes, plural, one {# nota} other {# notas}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "cli.wrote-text": "Guardado en {path}: {provisions, plural, one {# disposición} other {# disposiciones}}.",
  "left.team":
    "Omitido por ser solo para el equipo: {notes, plural, one {# nota} other {# notas}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "left.informals":
    "Omitido por proceder de consultas oficiosas: {notes, plural, one {# nota} other {# notas}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "left.within": "No sale del equipo: {list}.",
  "left.within.replies": "{count, plural, one {# respuesta} other {# respuestas}}",
  "left.within.ratings": "{count, plural, one {# valoración de un miembro} other {# valoraciones de miembros}}",
  "left.within.reasons": "{count, plural, one {# motivo} other {# motivos}}",
  "left.within.assignments": "{count, plural, one {# asignación} other {# asignaciones}}",
  "left.public":
    "Omitido porque la exportación es pública: fuentes, horas, ámbitos y entradas; de las notas sujetas a la regla de Chatham House, todo salvo su contenido.",
  "left.hidden":
    "Hay una ronda a ciegas abierta: se {notes, plural, one {omite el nivel de # nota que usted no ha valorado} other {omiten los niveles de # notas que usted no ha valorado}}.",
  "cli.left.names": "Omitidos: los nombres de los miembros (use --authors names para incluirlos).",
  "cli.returned.new": "nueva, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "comentario cambiado, {at}: {text}",
  "cli.returned.reply": "respuesta, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {resuelta en el archivo} other {aún abierta en el archivo (--reopen la reabre)}}, {at}: {text}",
  "cli.returned.proposal": "propuesta, {at}{by, select, none {} other { ({by})}}: «{old}» > «{text}»",
  "cli.returned.doubtful": "ubicación dudosa ({at}), no se importa: {text}",
  "cli.returned.unplaceable":
    "no figura en ningún texto de este expediente{page, plural, =0 {} other { (página {page})}}, no se importa: {text}",
  "cli.returned.gone": "eliminada aquí, no se importa: {text}",
  "cli.returned.would":
    "Se importarían {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}} y {proposals, plural, one {# propuesta} other {# propuestas}}; {known, plural, one {# nota ya se conoce} other {# notas ya se conocen}}.",
  "cli.returned.who": "Indique quién las importa: --as NAME.",
  "cli.returned.brought":
    "Importado: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}} y {proposals, plural, one {# propuesta} other {# propuestas}}; {known, plural, one {# nota ya se conocía} other {# notas ya se conocían}}.",
  "cli.returned.refused": "no se importa: {reason}",
} satisfies Partial<Record<keyof typeof en, string>>;
