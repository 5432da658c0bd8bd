import type { belonging as en } from "../en/belonging.ts";

export const belonging = {
  "text.nth": "{n, selectordinal, other {#.º}} texto",
  "belonging.ask": "¿De qué documento es este texto?",
  "belonging.ask.hint": "Su redacción no lo dice. Elija y luego añádalo.",
  "belonging.next": "Texto siguiente de «{title}»",
  "belonging.version": "Versión lingüística de «{title}»",
  "belonging.share": "el {share, number, percent} de su redacción está en ese texto",
  "belonging.same": "Las mismas palabras ya están aquí: {text}.",
  "belonging.older": "Su fecha es anterior a la del texto más reciente.",
  "belonging.notes": "{count, plural, one {Se situará una nota} other {Se situarán # notas}}.",
  "belonging.proposals": "{count, plural, one {Se situará una propuesta} other {Se situarán # propuestas}}.",
  "belonging.positions": "{count, plural, one {Una posición sigue vigente} other {# posiciones siguen vigentes}}.",
  "belonging.statuses": "{count, plural, one {Un estado sigue vigente} other {# estados siguen vigentes}}.",
  "belonging.review": "{count, plural, one {Una requiere revisión.} other {# requieren revisión.}}",
  "command.texts.move": "Mover este texto a otro documento …",
  "move.title": "Documento de este texto",
  "move.to": "Pertenece a",
  "move.own": "Un documento propio",
  "move.hint":
    "Las notas, posiciones y ubicaciones permanecen con el texto. Entre los textos del documento, su lugar depende del momento en que se añadió.",
  "move.go": "Mover",
  "move.same": "El texto ya pertenece a este documento.",
  "move.alone": "El texto ya es el único de su documento.",
  "move.done": "El texto pertenece ahora a «{title}».",
  "cli.belongs":
    "Por sus palabras, es el texto siguiente de «{title}»: el {share, number, percent} de su redacción está allí.",
  "cli.unlike": "Solo el {share, number, percent} de su redacción está en el texto más reciente de «{title}».",
  "cli.unlike-refused":
    "No se añadió nada: solo el {share, number, percent} de su redacción está en el texto más reciente de «{title}». Si es otro documento, añádalo con --document new; si de todos modos es el texto siguiente de este, con --document {id}.",
  "cli.belongs-unknown": "Sus palabras no dicen de qué documento es un texto. Nombre uno con --document: {known}.",
  "dossiers.texts": "{count, plural, one {un texto} other {# textos}}",
  "dossiers.notes": "{count, plural, =0 {ninguna nota} one {una nota} other {# notas}}",
} satisfies Partial<Record<keyof typeof en, string>>;
