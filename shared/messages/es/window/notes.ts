import type { notes as en } from "#shared/messages/en/window/notes.ts";

export const notes = {
  "list.comma": ", ",
  "list.semicolon": "; ",

  "note.label": "{kind} · {grade}",
  "marking.label": "Hacer una nota de la selección",

  "margin.empty":
    "Seleccione palabras del texto y pulse 1 a 4 para un primer nivel, C para un comentario, S para una salvaguardia, O para una omisión, Q para una pregunta, P para otra redacción. Pulse ? para ver todas las teclas.",
  "margin.bare": "Aún no se ha anotado nada. {reason}",
  "margin.filtered": "{count, plural, one {El filtro oculta la única nota.} other {El filtro oculta las # notas.}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · importado por {who}, {when}",
  "card.source": "fuente: {source}",
  "card.replies": "{count, plural, one {# respuesta} other {# respuestas}}",
  "card.settled": "Resuelta por {who}, {when}",
  "card.settled-because": "Resuelta por {who}, {when}: {reason}",
  "card.conflict": "Se escribieron {count} versiones por separado. El autor puede conservar una.",
  "card.no-comment": "(sin comentario)",
  "card.keep": "Conservar esta",
  "card.more": "Más acciones con esta nota",
  "rating.by": "{who}: {grade}",

  "basis.heard": "oído directamente",
  "basis.webcast": "transmisión web",
  "basis.document": "documento",
  "basis.told": "según terceros",
  "basis.inferred": "deducido",

  "confidentiality.public": "Público",
  "confidentiality.public.note": "Puede figurar en cualquier exportación",
  "confidentiality.team": "Equipo",
  "confidentiality.team.note": "Para los miembros de este expediente",
  "confidentiality.chatham": "Regla de Chatham House",
  "confidentiality.chatham.note": "Lo que se dijo, nunca quién, dónde ni cuándo",
  "confidentiality.informals": "Consultas oficiosas",
  "confidentiality.informals.note": "En ninguna exportación, salvo que se pida",

  "form.note": "Nota nueva",
  "form.edit": "Editar la nota",
  "form.kind": "Tipo de nota",
  "form.comment": "Comentario",
  "form.placeholder.risk": "¿Qué tienen de malo estas palabras, y para quién?",
  "form.placeholder.omission": "¿Qué falta aquí?",
  "form.placeholder.safeguard": "¿Qué protegen estas palabras?",
  "form.placeholder.question": "¿Qué habría que preguntar?",
  "form.level": "Primer nivel",
  "form.assess": "Valorar…",
  "form.assess-less": "Menos",
  "form.confidentiality": "Quién puede verla",
  "form.more": "Ámbito, fuente…",
  "form.track": "Ámbito",
  "form.source": "Fuente",
  "form.save": "Guardar",
  "form.discard": "Descartar",
  "writing.unfinished": "Otra nota está sin terminar: guárdela o descártela primero.",
  "writing.discarded":
    "{what, select, note {Nota descartada.} mine {Nota descartada.} reply {Respuesta descartada.} proposal {Propuesta descartada.} floor {Texto leído en sala descartado.} other {Cambios descartados.}}",

  "name.label": "Su nombre en las notas",
  "name.hint":
    "Basta un seudónimo o una función; «Nombre, Organización» si lo desea. Solo lo ven los miembros del expediente.",

  "rights.label": "Derechos",
  "rights.placeholder": "vida privada, PIDCP 17…",
  "rights.chosen": "Derechos elegidos",
  "rights.remove": "Quitar {right}",
  "level.unclear.short": "?",
  "assess.absolute": "No admite restricciones ({right}): no hay restricción que examinar.",
  "limitation-test.because": "Motivo",

  "reply.label": "Su respuesta",
  "reply.send": "Responder",

  "filter.label": "Filtrar las notas",
  "filter.high": "Alta o más",
  "filter.unsettled": "Sin resolver",
  "filter.safeguards": "Salvaguardias",
  "filter.clear": "{shown} de {count} · mostrar todo",

  "erase.which": "Qué se borra",
  "erase.note": "La nota misma",
  "erase.wording": "La redacción",
  "erase.source": "De quién procede",
  "erase.reply": "Respuesta de {who}: {words}",
  "erase.rating": "Valoración de {who}: {level}",
  "erase.position": "{name}: {held}",
  "erase.meeting.leaves": "Lo que se anotó en esta sesión se conserva, sin indicar ya en cuál fue.",
  "erase.names.leaves": "Solo se borran los nombres anteriores; el actual se conserva: {name}.",
  "erase.title": "¿Borrar definitivamente?",
  "erase.what":
    "Las palabras se borran definitivamente, aquí y en todos los que sincronizan. Se conserva que se anotó algo, cuándo y por quién.",
  "erase.reach":
    "Las copias de seguridad, las notas informativas impresas y los archivos en poder de otras personas quedan fuera de alcance.",
  "erase.go": "Borrar",

  "source.empty": "Indique de quién procede.",
  "source.invalid": "La fuente tiene más de 1.000 caracteres. Acórtela.",
} satisfies Partial<Record<keyof typeof en, string>>;
