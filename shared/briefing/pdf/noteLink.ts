/** The scheme of the links that a template lays over marked words, and over notes that it lists: `clausemark:3+5` for notes 3 and 5. */
const SCHEME = "clausemark:";

/** The notes that a link is for; none where it is no link of a template. */
export function parseNoteLink(address: string): readonly number[] {
  return address.startsWith(SCHEME) ? address.slice(SCHEME.length).split("+").map(Number) : [];
}
