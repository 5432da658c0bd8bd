/** Words that French does not use here, each with what it says instead of what is meant. */
export const FRENCH_WORDS: readonly (readonly [string, RegExp])[] = [
  ["reprendre, of which only an administration is", /\b[Rr]epr(?:endre|end|is)\b(?! l’administration)/u],
  ["a réserve, which is one to a treaty", /\bréserve\b(?! d)/u],
  ["words of the trade that say something else", /\b(?:relais|paquets?|volets?|langage|corbeille)\b/iu],
  ["scellé for what is encrypted", /scell[ée]/iu],
  ["régler for resolving a thread", /\brégl(?:er|ez|ée?s?)\b|\brèglement\b/iu],
  ["enregistrement for a record", /\benregistrements?\b/u],
  ["phrase de passe beside phrase secrète", /phrase de passe/iu],
  ["synthèse for a written briefing", /synthèse/iu],
  ["machine beside ordinateur", /\bmachines?\b/iu],
  ["an article behind the short name of a Covenant", /\b(?:PIDCP|PIDESC|DUDH|CDE|CAT) \d/u],
];

/** Marks without the space that French has beside them, or with another one: U+202F before ; ! ?, U+00A0 before : and within « ». */
export const FRENCH_MARKS: readonly (readonly [string, RegExp])[] = [
  ["mark with another space than its own", /[ \u00a0][;!?]|[ \u202f]:(?!:)|«[^\u00a0]|[^\u00a0]»|nᵒ[^\u00a0]/u],
  ["space before an ellipsis, or straight apostrophe between letters", /[\s\u202f]…|\p{L}'\p{L}/u],
];
