import type { placing as en } from "../en/placing.ts";

export const placing = {
  "address.documents": "Varios documentos se llaman «{name}». Nombre uno con un nombre propio: {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmado.} corrected {Situada allí.} closed {La omisión queda subsanada en este texto.} discarded {No corresponde a este texto.} other {Quitado: está donde se encuentra.}}",
  "cli.there": "{place}: «{words}»",
  "cli.placed-where": "{is, select, before {Antes:} other {Ahora:}} {place}: «{words}»",
  "cli.would-be":
    "{is, select, doubtful {quizá en} uncertain {estaría, sin certeza (otro artículo, o apenas las mismas palabras), en} other {estaría en}} {places}",
  "cli.revised":
    "exactas {exact}, trasladadas {moved}, reformuladas {reworded}, dudosas {ambiguous}, perdidas {lost}, no están en este texto {absent}",
  "document.called.convention": "convención",
  "document.called.resolution": "resolución",
  "document.called.package": "paquete",
  "document.called.conference-room-paper": "CRP",
  "document.called.non-paper": "documento oficioso",
  "document.called.reference": "texto de referencia",
  "history.placed":
    "{says, select, confirmed {confirmó su lugar en {text}} corrected {indicó su lugar en {text}} closed {indicó que {text} subsana la omisión} other {indicó que no corresponde a {text}}}",
  "placing.already": "Eso ya consta de esta nota.",
  "placing.no-gap": "Solo se puede subsanar una omisión.",
  "placing.none": "Nadie ha indicado dónde está esta nota en este texto.",
  "placing.nowhere":
    "La nota no tiene lugar en este texto. Indique uno (--at ADDRESS), o diga que no le corresponde (--discard).",
  "placing.may-be":
    "Sus palabras no están en este texto, o están en varios lugares. Quizá en: {places}. Nombre uno (--at ADDRESS), o diga que no tiene lugar aquí (--discard).",
  "placing.uncertain":
    'No es seguro que su lugar sea donde se encontró, {there}: es otro artículo que el suyo, o apenas las mismas palabras. Si lo es, nombre el lugar (--at "{address}"); si no, otro, o --discard.',
  "placing.unsure": "¿Es ese su lugar?",
  "placing.unsure.why":
    "Se hizo sobre {made}. {why, select, hardly {Las palabras halladas en {address} apenas son las mismas.} other {{address} está en un artículo distinto de aquel en que se convirtió el suyo.}} Confirme solo si ese es su lugar.",
  "placing.own": "La nota se hizo en este mismo texto y está donde se puso.",
  "placing.place": "Ese lugar no está en el texto. Seleccione las palabras en el texto en que debe estar la nota.",
  "texts.current": "Texto actual",
} satisfies Partial<Record<keyof typeof en, string>>;
