import type { placements as en } from "../en/placements.ts";

export const placements = {
  "address.documents":
    "«{name}» corresponde a varios documentos. Empiece con un nombre que solo tenga uno de ellos: {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmada.} corrected {Ubicada allí.} closed {La omisión está marcada como subsanada en este texto.} discarded {No aplicable en este texto.} other {Ubicación deshecha: la nota queda donde se encuentra.}}",
  "cli.there": "{place}: «{words}»",
  "cli.placed-where": "{is, select, before {Antes:} other {Ahora:}} {place}: «{words}»",
  "cli.would-be":
    "{is, select, doubtful {ubicación posible:} uncertain {ubicación probable, sin certeza (otro artículo, o apenas las mismas palabras):} other {ubicación:}} {places}",
  "cli.revised":
    "iguales {exact}, trasladadas {moved}, reformuladas {reworded}, varias coincidencias {ambiguous}, texto suprimido {lost}, no están en este texto {absent}",
  "document.called.convention": "convención",
  "document.called.resolution": "resolución",
  "document.called.package": "paquete de propuestas",
  "document.called.conference-room-paper": "documento de sesión",
  "document.called.non-paper": "documento oficioso",
  "document.called.reference": "texto de referencia",
  "history.placed":
    "{says, select, confirmed {confirmó su lugar en {text}} corrected {la ubicó en {text}} closed {marcó la omisión como subsanada en {text}} other {la marcó como no aplicable en {text}}}",
  "placing.already": "Esto ya está anotado para la nota.",
  "placing.no-gap": "Solo se puede subsanar una omisión.",
  "placing.none": "Nadie ha ubicado esta nota en este texto.",
  "placing.nowhere":
    "La nota está sin ubicar en este texto. Indique un lugar (--at ADDRESS), o márquela como no aplicable (--discard).",
  "placing.may-be":
    "Sus palabras no están en este texto, o están en varios lugares. Lugares posibles: {places}. Indique uno (--at ADDRESS), o márquela como no aplicable (--discard).",
  "placing.uncertain":
    'No es seguro que corresponda a donde se encontró, {there}: está en otro artículo, o apenas son las mismas palabras. Si corresponde, indique el lugar (--at "{address}"); si no, indique otro, o use --discard.',
  "placing.unsure": "¿Es ese su lugar?",
  "placing.unsure.why":
    "Se hizo sobre {made}. {why, select, hardly {Las palabras encontradas en {address} apenas son las mismas.} other {{address} está en un artículo distinto de aquel en que se convirtió el suyo.}} Confirme solo si corresponde a ese lugar.",
  "placing.own": "La nota se hizo sobre este texto y conserva su lugar.",
  "placing.place": "Este lugar no está en el texto. Seleccione el texto para la nota.",
  "texts.current": "Texto actual",
} satisfies Partial<Record<keyof typeof en, string>>;
