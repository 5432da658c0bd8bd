import type { placing as en } from "../en/placing.ts";

export const placing = {
  "address.documents": "Varios documentos se llaman «{name}». Use un nombre que solo tenga uno de ellos: {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmada.} corrected {Ubicada allí.} closed {La omisión está subsanada en este texto.} discarded {No aplicable en este texto.} other {Deshecho: está donde se encuentra.}}",
  "cli.there": "{place}: «{words}»",
  "cli.placed-where": "{is, select, before {Antes:} other {Ahora:}} {place}: «{words}»",
  "cli.would-be":
    "{is, select, doubtful {quizá en} uncertain {estaría, sin certeza (otro artículo, o apenas las mismas palabras), en} other {estaría en}} {places}",
  "cli.revised":
    "iguales {exact}, trasladadas {moved}, reformuladas {reworded}, dudosas {ambiguous}, perdidas {lost}, no están en este texto {absent}",
  "document.called.convention": "convención",
  "document.called.resolution": "resolución",
  "document.called.package": "paquete de propuestas",
  "document.called.conference-room-paper": "documento de sesión",
  "document.called.non-paper": "documento oficioso",
  "document.called.reference": "texto de referencia",
  "history.placed":
    "{says, select, confirmed {confirmó su ubicación en {text}} corrected {indicó su ubicación en {text}} closed {indicó que {text} subsana la omisión} other {indicó que no es aplicable en {text}}}",
  "placing.already": "Eso ya consta de esta nota.",
  "placing.no-gap": "Solo se puede subsanar una omisión.",
  "placing.none": "Nadie ha indicado la ubicación de esta nota en este texto.",
  "placing.nowhere":
    "La nota no está ubicada en este texto. Indique un lugar (--at ADDRESS), o que no es aplicable (--discard).",
  "placing.may-be":
    "Sus palabras no están en este texto, o están en varios lugares. Quizá en: {places}. Indique uno (--at ADDRESS), o que no es aplicable aquí (--discard).",
  "placing.uncertain":
    'No es seguro que su lugar sea donde se encontró, {there}: es un artículo distinto del suyo, o apenas son las mismas palabras. Si lo es, indique el lugar (--at "{address}"); si no, otro, o --discard.',
  "placing.unsure": "¿Es ese su lugar?",
  "placing.unsure.why":
    "Se anotó sobre {made}. {why, select, hardly {Las palabras encontradas en {address} apenas son las mismas.} other {{address} está en un artículo distinto de aquel en que se convirtió el suyo.}} Confirme solo si ese es su lugar.",
  "placing.own": "La nota se anotó sobre este mismo texto y está donde se puso.",
  "placing.place": "Ese lugar no está en el texto. Seleccione en el texto las palabras a las que se refiere la nota.",
  "texts.current": "Texto actual",
} satisfies Partial<Record<keyof typeof en, string>>;
