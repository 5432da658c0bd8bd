import type { positions as en } from "../en/positions.ts";

/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "hecha sobre {place}",
  "cli.no-place": "sin ubicar en el texto más reciente, hecha sobre {place}",
  "cli.revised-positions":
    "Posiciones: {valid} sobre las mismas palabras, {earlier} sobre texto modificado, {unplaced} sin ubicar.",
  "cli.revised-proposals":
    "Propuestas: {valid} sobre las mismas palabras, {earlier} sobre otras palabras, {unplaced} sin ubicar.",
  "cli.revised-statuses": "Estados: {valid} aún válidos, {earlier} ya no válidos.",
  "tray.proposals.unplaced": "Propuestas sin ubicar: {count}",
  "tray.proposals.unplaced.what": "Las palabras que cambiarían no están en este proyecto, o están en varios lugares.",
  "tray.proposals.earlier": "Propuestas sobre texto modificado: {count}",
  "tray.proposals.earlier.what":
    "Las palabras que sustituirían, o el texto que las rodea, han cambiado desde entonces.",
  "tray.proposals.absent": "Propuestas que no están en este texto: {count}",
  "tray.proposals.discarded": "Propuestas no aplicables en este proyecto: {count}",
  "tray.proposals.discarded.what": "Un miembro marcó estas propuestas como no aplicables.",
  "tray.proposals.count":
    "{count, plural, one {# propuesta sobre texto modificado} other {# propuestas sobre texto modificado}}",
  "tray.empty.alone": "Todo lo anotado sobre este texto está ubicado en él.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "sobre estas palabras",
  "validity.confirmed": "confirmada para este texto",
  "validity.earlier": "sobre palabras anteriores",
  "validity.around": "sobre las mismas palabras, con otro texto alrededor",
  "validity.unplaced": "palabras no encontradas",
  "validity.discarded": "no aplicable en este proyecto",
  "validity.absent": "no abarcada por este texto",
  "positions.of-proposal": "sobre una redacción propuesta, no sobre el texto",
  "positions.in-conflict": "conflicto",
  "positions.superseded": "modificada desde entonces",
  "positions.earlier":
    "{change, select, around {Sobre las mismas palabras, con otro texto alrededor} other {Sobre otras palabras}}",
  "positions.earlier.note": "Solo cuentan para este texto si un miembro las confirma.",
  "positions.unplaced": "Sobre palabras que no se encuentran aquí",
  "positions.unplaced.note": "Quizá correspondan aquí; solo cuentan para este texto si un miembro las confirma.",
  "positions.confirmed-by": "confirmada para este texto por {who}",
  "positions.place":
    "{says, select, confirm {Confirmar para este texto} discard {No aplicable en este proyecto} other {Deshacer}}",
  "positions.place-which":
    "{says, select, confirm {Confirmar para este texto} discard {No aplicable en este proyecto} other {Deshacer}}: {name}, {held}",
  "provision-status.same-words": "fijado para las mismas palabras en {text}",
  "note.made-on":
    "Hecha sobre {place}{words, select, none {} other {: «{words}»}}. {change, select, around {Aquí las palabras son las mismas, pero el texto que las rodea ha cambiado} other {Aquí las palabras son otras}}; nadie ha confirmado el lugar.",
  "provision-status.earlier": "fijado para un texto anterior: {text}",
  "matrix.earlier-texts": "Expresadas sobre textos anteriores",
  "matrix.earlier-texts.note":
    "Estas posiciones se expresaron sobre textos anteriores. Nadie ha confirmado que valgan para este texto.",
  "matrix.left-behind":
    "{count, plural, one {# posición se expresó sobre un texto anterior y no figura en esta tabla: nadie la ha confirmado para este texto.} other {# posiciones se expresaron sobre textos anteriores y no figuran en esta tabla: nadie las ha confirmado para este texto.}}",
  "matrix.left-behind.show": "Revisar las posiciones",
  "tray.positions.count":
    "{count, plural, one {# posición sobre texto modificado} other {# posiciones sobre texto modificado}}",
  "tray.positions.unplaced": "Posiciones sin ubicar: {count}",
  "tray.positions.unplaced.what":
    "Las palabras sobre las que se expresaron no están en este proyecto, o están en varios lugares.",
  "tray.positions.earlier": "Posiciones sobre texto modificado: {count}",
  "tray.positions.earlier.what": "No cuentan para este proyecto mientras un miembro no las confirme.",
  "tray.positions.absent": "Posiciones que no están en este texto: {count}",
  "tray.positions.discarded": "Posiciones no aplicables en este proyecto: {count}",
  "tray.positions.discarded.what": "Un miembro marcó estas posiciones como no aplicables.",
  "tray.statuses": "Estados sobre texto modificado: {count}",
  "tray.statuses.what":
    "Las palabras para las que se fijaron, o el texto que las rodea, han cambiado o se han suprimido, así que no valen para este proyecto.",
  "tray.statuses.count":
    "{count, plural, one {# estado sobre texto modificado} other {# estados sobre texto modificado}}",
  "tray.statuses.discarded": "Estados no aplicables en este proyecto: {count}",
  "tray.statuses.discarded.what": "Un miembro marcó estos estados como no aplicables.",
  "tray.statuses.go": "Ir a {address}",
  "table.taken-text": "Expresada sobre el texto",
  "table.taken-address": "Expresada sobre la disposición",
  "table.validity": "En el texto actual",
  "table.held": "Entrada",
  "left.earlier": "Omitidas por referirse a textos anteriores: {count, plural, one {# posición} other {# posiciones}}.",
  "left.earlier.statuses":
    "Omitidos por haberse fijado para textos anteriores: {count, plural, one {# estado} other {# estados}}.",
  "cli.left.earlier":
    "{count, plural, one {# posición expresada sobre textos anteriores se omite} other {# posiciones expresadas sobre textos anteriores se omiten}} (--include-earlier las incluye, señaladas como tales).",
  "cli.left.earlier.statuses":
    "{count, plural, one {# estado fijado para textos anteriores se omite} other {# estados fijados para textos anteriores se omiten}} (--include-earlier los incluye, señalados como tales).",
  "cli.status-id":
    "{count, plural, =0 {Ningún estado tiene un identificador que empiece por {id}.} other {# estados tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.position":
    "{count, plural, =0 {Ninguna posición tiene un identificador que empiece por {id}.} other {# posiciones tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "briefing.earlier": "Incluir posiciones expresadas sobre textos anteriores, señaladas como tales",
  "briefing.replies": "Incluir respuestas a notas públicas",
  "others.earlier": "Incluir posiciones y estados de textos anteriores, señalados como tales",
  "briefing.positions.earlier":
    "{count, plural, one {# posición se expresó sobre textos anteriores y se omite.} other {# posiciones se expresaron sobre textos anteriores y se omiten.}}",
} satisfies Partial<Record<keyof typeof en, string>>;
