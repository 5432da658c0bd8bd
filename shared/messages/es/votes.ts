import type { votes as en } from "../en/votes.ts";

export const votes = {
  "record.type.vote": "Votación",
  "vote.unknown": "Esta votación ya no existe.",
  "vote.other": "Solo quien registró esta votación puede modificarla o eliminarla.",
  "vote.question": "Indique qué se sometió a votación.",
  "vote.voteless": "{name} no tiene voto. Retire este nombre de la lista.",
  "vote.consensus": "Por consenso solo se registran las objeciones. Retire los demás votos o elija otra regla.",
  "vote.none-read":
    "No se encontró ninguna votación nominal. Pegue los nombres bajo encabezados como «Votos a favor:», o un Estado y su voto en cada línea.",
  "vote.several": "El texto contiene {count} votaciones nominales. Pegue una cada vez.",
  "vote.ballot.yes": "A favor",
  "vote.ballot.no": "En contra",
  "vote.ballot.abstain": "Abstención",
  "vote.ballot.absent": "Ausente",
  "vote.rule.simple": "Mayoría simple",
  "vote.rule.two-thirds": "Mayoría de dos tercios",
  "vote.rule.consensus": "Consenso",
  "vote.effect.keeps": "Mantiene el texto",
  "vote.effect.removes": "Suprime el texto",
  "vote.effect.changes": "Modifica el texto",
  "vote.effect.unclear": "Otra cosa",
  "vote.result.adopted": "Aprobado",
  "vote.result.rejected": "Rechazado",
  "vote.outcome": "{result, select, adopted {Aprobado} other {Rechazado}}: {rule}",
  "vote.incomplete":
    "{missing, plural, one {Lista incompleta: # Estado sin respuesta. No se indica ningún resultado.} other {Lista incompleta: # Estados sin respuesta. No se indica ningún resultado.}}",
  "vote.totals":
    "{yes, number} a favor, {no, number} en contra, {abstain, number} abstenciones, {absent, number} ausentes",
  "vote.totals.match": "Las respuestas coinciden con los totales anunciados.",
  "vote.totals.differ":
    "{ballot, select, yes {A favor} no {En contra} other {Abstenciones}}: {announced, number} anunciados, {entered, number} registrados.",
  "vote.totals.result": "Según los totales anunciados: {result, select, adopted {aprobado} other {rechazado}}.",
  "vote.contradicted":
    "Anunciado como {result, select, adopted {aprobado} other {rechazado}}, lo que no se desprende de la regla.",
  "vote.before":
    "{stance}{about, select, proposal { (sobre esta propuesta)} other {}}{state, select, earlier { (sobre un texto anterior)} conflict { (conflicto)} other {}}",
  "vote.turned": "cambió",
  "vote.turned.count":
    "{count, plural, =0 {Ningún Estado votó en contra de lo que había dicho, en la medida en que puede saberse.} one {# Estado votó en contra de lo que había dicho.} other {# Estados votaron en contra de lo que habían dicho.}}",
  "vote.group.line":
    "{line, select, yes {A favor} no {En contra} abstain {Abstención} other {Sin mayoría}}: {together, number} de {present, number}",
  "vote.group.otherwise": "De otro modo: {names}",
  "vote.groups.as-of": "Miembros de los grupos a fecha de {date}; compruébelos, pueden cambiar.",
  "vote.column.before": "Antes",
  "vote.column.ballot": "Voto",
  "vote.column.group": "Grupo",
  "vote.column.line": "Mayoría",
  "vote.column.otherwise": "Votaron de otro modo",
  "vote.column.explanation": "Explicación de voto",
  "vote.unnamed-states": "Según la regla de Chatham House, no se muestra quién votó qué.",
  "votes.title": "Votaciones",
  "votes.none": "No hay votaciones registradas.",
  "table.question": "Cuestión",
  "table.rule": "Regla",
  "table.outcome": "Resultado",
  "table.state-name": "Estado",
  "table.ballot": "Voto",
  "table.before": "Antes",
  "table.turned": "Cambio",
  "table.explanation": "Explicación de voto",
  "table.check": "Totales",
  "others.table.votes": "Votaciones",
  "others.table.votes.note": "Votaciones, con una fila por Estado",
  "cli.exported-votes":
    "{path}: {rows, plural, one {# fila} other {# filas}} de votaciones.{kept, plural, =0 {} one { # votación no es para este público.} other { # votaciones no son para este público.}}",
  "cli.vote.unknown-name": "No registrado, ningún Estado tiene este nombre: {name} ({ballot})",
  "cli.vote.voteless": "No registrado, no tiene voto: {name} ({ballot})",
  "cli.vote.twice": "No registrado, figura con varios votos: {name}",
  "cli.vote.unread": "No leído: {line}",
  "cli.vote.unfinished": "No se registró nada. Corrija estos nombres u omítalos con --partial.",
  "cli.vote.left":
    "{count, plural, one {# votación no es para este público.} other {# votaciones no son para este público.}}",
  "cli.vote":
    "{count, plural, =0 {Ninguna votación tiene un identificador que empiece por {id}.} one {# votación tiene un identificador que empieza por {id}. Indique más caracteres.} other {# votaciones tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "briefing.votes.option": "Adjuntar las votaciones",
  "briefing.votes.note":
    "El resultado se desprende de las respuestas y de la regla. Solo quienes votan a favor o en contra son miembros presentes y votantes; un empate no es mayoría.",
} satisfies Partial<Record<keyof typeof en, string>>;
