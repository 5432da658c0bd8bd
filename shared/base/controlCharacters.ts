/**
 * Characters that control a terminal or reorder the letters around them: C0 except tab and line ends, C1, overrides.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]/g;

/** Replaces each control character that is not layout with U+FFFD. */
export function replaceControlCharacters(text: string): string {
  return text.replace(CONTROLS, "\uFFFD");
}

/** Overrides, embeddings and isolates, which could reorder other people's text after them. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text safe inside another line: control characters and line ends become spaces, direction overrides are
 * removed.
 */
export function spaceOutControlCharacters(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(OVERRIDES, "");
}

/** Escapes each control character that is not layout in a JSON text; the value stays the same. */
export function escapeControlCharactersInJson(json: string): string {
  return json.replace(CONTROLS, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
