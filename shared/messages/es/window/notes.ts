import type { notes as en } from "#shared/messages/en/window/notes.ts";

export const notes = {
  "list.comma": ", ",
  "list.semicolon": "; ",

  "note.label": "{kind} · {grade}",
  "marking.label": "Anotar la selección",

  "margin.empty":
    "Seleccione texto y pulse de 1 a 4 para un nivel de riesgo, C para un comentario, S para una salvaguardia, O para una omisión, Q para una pregunta o P para una propuesta.",
  "margin.empty.touch":
    "Seleccione texto y elija en la barra un nivel de riesgo, un comentario, una omisión, una salvaguardia, una pregunta o una propuesta.",
  "margin.bare": "Aún no hay notas. {reason}",
  "margin.filtered": "{count, plural, one {El filtro oculta la única nota.} other {El filtro oculta las # notas.}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · importada por {who}, {when}",
  "card.source": "fuente: {source}",
  "card.replies": "{count, plural, one {# respuesta} other {# respuestas}}",
  "card.settled": "Resuelta por {who}, {when}",
  "card.settled-because": "Resuelta por {who}, {when}: {reason}",
  "card.conflict": "Conflicto: {count} versiones. El autor puede conservar una.",
  "card.no-comment": "(sin comentario)",
  "card.keep": "Conservar esta",
  "card.more": "Más acciones para esta nota",
  "rating.by": "{who}: {grade}",

  "basis.heard": "oído en la sala",
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
  "confidentiality.informals.note": "No se exporta salvo que se pida",

  "form.note": "Nota nueva",
  "form.edit": "Editar nota",
  "form.kind": "Tipo de nota",
  "form.comment": "Comentario",
  "form.placeholder.risk": "¿Qué tiene de malo este texto, y para quién?",
  "form.placeholder.omission": "¿Qué falta aquí?",
  "form.placeholder.safeguard": "¿Qué protege este texto?",
  "form.placeholder.question": "¿Qué habría que preguntar?",
  "form.level": "Gravedad",
  "form.assess": "Valoración completa…",
  "form.assess-less": "Contraer",
  "form.highest": "El nivel más alto de escala, alcance y carácter irremediable; la probabilidad no lo cambia.",
  "form.confidentiality": "Visibilidad",
  "form.more": "Ámbito, fuente…",
  "form.track": "Ámbito",
  "form.source": "Fuente",
  "form.save": "Guardar",
  "form.discard": "Descartar",
  "writing.unfinished": "Otra nota está sin terminar: guárdela o descártela primero.",
  "writing.discarded":
    "{what, select, note {Nota descartada.} mine {Nota descartada.} reply {Respuesta descartada.} proposal {Propuesta descartada.} floor {Texto leído en sala descartado.} other {Cambios descartados.}}",

  "name.label": "Su nombre en las notas",
  "name.hint": "Basta un seudónimo, una función o «Nombre, Organización»; solo lo ven los miembros del expediente.",
  "name.note-hint":
    "Basta un seudónimo, una función o «Nombre, Organización»; solo lo ven los miembros del expediente. Puede quedar vacío: podrá indicarlo más tarde en Equipo.",
  "name.signed": "Sus notas están firmadas: quien tenga una copia puede probar que son suyas.",

  "rights.label": "Derechos",
  "rights.placeholder": "vida privada, PIDCP 17…",
  "rights.chosen": "Derechos elegidos",
  "rights.remove": "Quitar {right}",
  "picker.none": "Nada coincide con «{typed}». Vacíe el campo para ver toda la lista.",
  "level.unclear.short": "?",
  "assess.absolute": "{right} no admite restricciones, así que no hay restricción que examinar.",
  "limitation-test.because": "Motivo",

  "reply.label": "Su respuesta",
  "reply.send": "Responder",

  "filter.label": "Filtrar notas",
  "filter.high": "Alta o superior",
  "filter.unsettled": "Abiertas",
  "filter.safeguards": "Salvaguardias",
  "filter.clear": "{shown} de {count} · mostrar todo",

  "erase.which": "Qué borrar",
  "erase.note": "La nota misma",
  "erase.wording": "La redacción",
  "erase.source": "Su fuente",
  "erase.reply": "Respuesta de {who}: {words}",
  "erase.rating": "Valoración de {who}: {level}",
  "erase.position": "{name}: {held}",
  "erase.meeting.leaves": "Lo que se anotó en esta sesión se conserva, sin indicar la sesión.",
  "erase.names.leaves": "Solo se eliminan los nombres anteriores; el actual se conserva: {name}.",
  "erase.title": "¿Borrar definitivamente?",
  "erase.what":
    "Las palabras se borran definitivamente, aquí y en todas las computadoras que sincronizan. Solo queda constancia de que se escribió algo, cuándo y quién lo hizo.",
  "erase.reach":
    "No se puede llegar a las copias de seguridad, las notas informativas impresas ni los archivos en poder de otras personas.",
  "erase.go": "Borrar definitivamente",

  "source.empty": "Indique la fuente.",
  "source.invalid": "La fuente tiene más de 1.000 caracteres. Acórtela.",
} satisfies Partial<Record<keyof typeof en, string>>;
