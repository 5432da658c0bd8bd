/** Characters that command a terminal, or turn the order of the letters around them: C0 but tab and line ends, C1, overrides. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]/g;

/** A text with U+FFFD in the place of each control character that is no layout. */
export function replaceControlCharacters(text: string): string {
  return text.replace(CONTROLS, "\uFFFD");
}

/** Overrides, embeddings and isolates could turn round the text of other people behind them. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as a part of somebody else's line: no control character, no end of a line, nothing that turns its letters round. */
export function toSingleLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(OVERRIDES, "");
}

/** JSON text with each control character that is no layout as an escape: the same value. */
export function escapeControlCharacters(json: string): string {
  return json.replace(CONTROLS, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
