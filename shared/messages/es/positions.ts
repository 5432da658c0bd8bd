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
  "tray.proposals.earlier": "Propuestas hechas antes de que cambiara el texto: {count}",
  "tray.proposals.earlier.what":
    "Desde que se hicieron, han cambiado las palabras que han de sustituir o el texto que las rodea.",
  "tray.proposals.absent": "Propuestas que no están en este texto: {count}",
  "tray.proposals.discarded": "Propuestas no aplicables en este proyecto: {count}",
  "tray.proposals.discarded.what": "Alguien indicó que estas propuestas no son aplicables.",
  "tray.proposals.count":
    "{count, plural, one {# propuesta sobre texto modificado} other {# propuestas sobre texto modificado}}",
  "tray.empty.alone": "Todo lo anotado sobre este texto está ubicado en él.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "sobre estas palabras",
  "validity.confirmed": "confirmada para este texto",
  "validity.earlier": "sobre palabras anteriores",
  "validity.around": "sobre las mismas palabras, rodeadas de otro texto",
  "validity.unplaced": "palabras no encontradas",
  "validity.discarded": "no aplicable en este proyecto",
  "validity.absent": "no abarcada por este texto",
  "positions.of-proposal": "sobre una redacción propuesta, no sobre el texto",
  "positions.in-conflict": "entradas contradictorias",
  "positions.superseded": "cambiada después",
  "positions.earlier":
    "{change, select, around {Expresadas sobre las mismas palabras, rodeadas de otro texto} other {Expresadas sobre otras palabras}}",
  "positions.earlier.note":
    "{change, select, around {Las palabras son las mismas, pero el texto que las rodea ha cambiado.} other {Estas palabras han cambiado.}} Las posiciones solo cuentan para este texto si alguien las confirma.",
  "positions.unplaced": "Expresadas sobre palabras que no se encuentran aquí",
  "positions.unplaced.note":
    "Sus palabras no están en este texto, o están en varios lugares; quizá correspondan aquí. Solo cuentan para este texto si alguien las confirma.",
  "positions.confirmed-by": "confirmada para este texto por {who}",
  "positions.place":
    "{says, select, confirm {Confirmar para este texto} discard {No aplicable en este proyecto} other {Deshacer}}",
  "positions.place-which":
    "{says, select, confirm {Confirmar para este texto} discard {No aplicable en este proyecto} other {Deshacer}}: {name}, {held}",
  "provision-status.same-words": "indicado para las mismas palabras en {text}",
  "note.made-on":
    "Anotada sobre {place}{words, select, none {} other {: «{words}»}}. {change, select, around {Aquí las palabras son las mismas, pero el texto que las rodea ha cambiado} other {Aquí las palabras son otras}}; nadie ha confirmado la ubicación.",
  "provision-status.earlier": "indicado para un texto anterior: {text}",
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
  "tray.positions.earlier.what": "No cuentan para este proyecto mientras nadie las confirme.",
  "tray.positions.absent": "Posiciones que no están en este texto: {count}",
  "tray.positions.discarded": "No aplicables en este proyecto: {count}",
  "tray.positions.discarded.what": "Alguien indicó que estas posiciones no son aplicables.",
  "tray.statuses": "Estados de texto modificado: {count}",
  "tray.statuses.what":
    "Se indicaron para palabras que han cambiado o ya no están, o que ahora rodea otro texto, y no valen para este proyecto.",
  "tray.statuses.count": "{count, plural, one {# estado de texto modificado} other {# estados de texto modificado}}",
  "tray.statuses.discarded": "Estados no aplicables en este proyecto: {count}",
  "tray.statuses.discarded.what": "Alguien indicó que estos estados no son aplicables.",
  "tray.statuses.go": "Ir a {address}",
  "table.taken-text": "Expresada sobre el texto",
  "table.taken-address": "Expresada sobre la disposición",
  "table.validity": "En el texto actual",
  "table.held": "Entrada",
  "left.earlier": "Omitido por referirse a textos anteriores: {count, plural, one {# posición} other {# posiciones}}.",
  "left.earlier.statuses":
    "Omitido por referirse a textos anteriores: {count, plural, one {# estado} other {# estados}}.",
  "cli.left.earlier":
    "{count, plural, one {# posición expresada sobre textos anteriores no está incluida} other {# posiciones expresadas sobre textos anteriores no están incluidas}} (--include-earlier las añade, señaladas como tales).",
  "cli.left.earlier.statuses":
    "{count, plural, one {# estado indicado para textos anteriores no está incluido} other {# estados indicados para textos anteriores no están incluidos}} (--include-earlier los añade, señalados como tales).",
  "cli.status-id":
    "{count, plural, =0 {Ningún estado tiene un identificador que empiece por {id}.} other {# estados tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.position":
    "{count, plural, =0 {Ninguna posición tiene un identificador que empiece por {id}.} other {# posiciones tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "briefing.earlier": "Con las posiciones expresadas sobre textos anteriores, señaladas como tales",
  "briefing.replies": "Con las respuestas a las notas públicas",
  "others.earlier": "Con las posiciones y los estados de textos anteriores, señalados como tales",
  "briefing.positions.earlier":
    "{count, plural, one {# posición se expresó sobre textos anteriores y se omite.} other {# posiciones se expresaron sobre textos anteriores y se omiten.}}",
} satisfies Partial<Record<keyof typeof en, string>>;
