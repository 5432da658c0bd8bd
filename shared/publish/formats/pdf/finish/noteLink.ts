/**
 * The scheme of the links that a template lays over marked words and listed notes: `clausemark:3+5` for notes 3 and 5.
 */
const SCHEME = "clausemark:";

/** Parses the notes that a link is for. Empty if it is not a template's link. */
export function parseLinkedNoteNumbers(address: string): readonly number[] {
  return address.startsWith(SCHEME) ? address.slice(SCHEME.length).split("+").map(Number) : [];
}
