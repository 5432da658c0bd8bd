import type { documentMatching as en } from "../en/documentMatching.ts";

export const documentMatching = {
  "text.nth": "{n, selectordinal, other {#.º}} texto",
  "belonging.ask": "¿A qué documento pertenece este texto?",
  "belonging.ask.hint": "La redacción no lo indica: elija un documento y añada el texto.",
  "belonging.next": "Texto siguiente de «{title}»",
  "belonging.version": "Versión lingüística de «{title}»",
  "belonging.share": "el {share, number, percent} de su redacción está en ese texto",
  "belonging.same": "El mismo texto ya está aquí: {text}.",
  "belonging.older": "Su fecha es anterior a la del texto más reciente.",
  "belonging.notes": "{count, plural, one {Se ubicará # nota} other {Se ubicarán # notas}}.",
  "belonging.proposals": "{count, plural, one {Se ubicará # propuesta} other {Se ubicarán # propuestas}}.",
  "belonging.positions":
    "{count, plural, one {# posición sigue siendo válida} other {# posiciones siguen siendo válidas}}.",
  "belonging.statuses": "{count, plural, one {# estado sigue siendo válido} other {# estados siguen siendo válidos}}.",
  "belonging.review": "{count, plural, one {Requiere revisión: #.} other {Requieren revisión: #.}}",
  "command.texts.move": "Mover a otro documento…",
  "move.title": "Documento de este texto",
  "move.to": "Pertenece a",
  "move.own": "Un documento aparte",
  "move.hint": "Las notas, posiciones y ubicaciones se trasladan con el texto.",
  "move.go": "Mover",
  "move.same": "El texto ya pertenece a este documento.",
  "move.alone": "El texto ya es el único de su documento.",
  "move.done": "El texto pertenece ahora a «{title}».",
  "cli.belongs":
    "Por su redacción, es el texto siguiente de «{title}»: en él está el {share, number, percent} de su redacción.",
  "cli.unlike": "Solo el {share, number, percent} de su redacción está en el texto más reciente de «{title}».",
  "cli.unlike-refused":
    "No se añadió nada: solo el {share, number, percent} de su redacción está en el texto más reciente de «{title}». Si es otro documento, añádalo con --document new; si de todos modos es el texto siguiente de este, con --document {id}.",
  "cli.belongs-unknown":
    "La redacción no indica a qué documento pertenece este texto. Indíquelo con --document: {known}.",
  "dossiers.texts": "{count, plural, one {# texto} other {# textos}}",
  "dossiers.notes": "{count, plural, =0 {ninguna nota} one {# nota} other {# notas}}",
} satisfies Partial<Record<keyof typeof en, string>>;
