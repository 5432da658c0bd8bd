/** A word in any of its endings; `\b` does not support accents. */
const word = (stems: string) => new RegExp(`(?<!\\p{L})(?:${stems})(?!\\p{L})`, "iu");

/** Words that Spanish does not use here, each with what it says instead of what is meant. */
export const SPANISH_WORDS: readonly (readonly [string, RegExp])[] = [
  ["a reserva, which is one to a treaty", word("reservas?(?! (?:de )?su posición)")],
  ["that a State speaks for the sake of a group", /^por \{|\(por \{|por \{(?:group|behalf)\}/u],
  ["nodo for the server", word("nodos?")],
  ["paquete for an exchange file", word("paquetes?(?! de propuestas)")],
  ["registro for an entry", word("registros?(?! de (?:riesgos|sucesos)| tal| devuelto|, u otra)")],
  ["vía for a track", word("vías?(?! de confianza| distinta)")],
  ["máquina or equipo for a computer", /máquina|\b(?:este|el) equipo (?:se suspenda|es el|ocupa)|apague el equipo/iu],
  ["sellado for what is encrypted", /sella/iu],
  ["lenguaje for a wording", word("lenguajes?")],
  ["informe for a briefing", word("informes?")],
  ["incorporar for importing", /incorpor/iu],
  ["colocar or situar for placing", /coloc|situar/iu],
  ["quitar for retracting", word("quit(?:ó|ado|arla|arlo|aron)|se pued[ae] quitar")],
  ["cambio registrado for a tracked change", /(?:cambio|supresi|inserci)\S* registrad/iu],
  ["orden for a command", /línea de órdenes|\b[Dd]é (?:la|esta) orden\b/u],
  ["tú for usted", word("tú|tus?|contigo")],
  ["an article behind the short name of a Covenant", /(?:PIDCP|PIDESC|DUDH|CDN|CAT) \d/u],
];

/** Spaces that Spanish does not have, or that would break. */
export const SPANISH_MARKS: readonly (readonly [string, RegExp])[] = [
  ["space before an ellipsis or a mark", /\s[…!?;,]/u],
  ["space that breaks before % or behind the short form of “number”", /[^\u00a0]%|núms?\.[^\u00a0]/u],
];
