/**
 * How a comment's paragraphs are put together and taken apart again: a head that says which note it is, what its author
 * said, and what else is known, each such line behind a sign.
 */
const SIGN = "▸ ";
/** Sets a line apart that begins with the sign of its own. */
const GUARD = "\u2060";

export interface Parted {
  readonly head: string;
  readonly said: string;
  /** What else is known of it: levels, standards, the source. */
  readonly beside: readonly string[];
}

export function paragraphsOf({ head, said, beside }: Parted): readonly { text: string; bold?: boolean }[] {
  const lines = said === "" ? [] : said.split(/\r\n?|[\n\u2028\u2029]/u);
  return [
    { text: head, bold: true },
    ...lines.map((text) => ({ text: text.startsWith(SIGN) || text.startsWith(GUARD) ? GUARD + text : text })),
    ...beside.map((text) => ({ text: SIGN + text })),
  ];
}

/** What an author said, of a comment's paragraphs, without the head that it was given and the lines beside. */
export function saidIn(paragraphs: readonly string[], head: string | undefined): string {
  const isHead = (line: string) => head !== undefined && sameLine(line) === sameLine(head);
  const said = paragraphs.filter((line, i) => !(i === 0 && isHead(line)) && !line.startsWith(SIGN));
  return said
    .map((line) => (line.startsWith(GUARD) ? line.slice(GUARD.length) : line))
    .join("\n")
    .trim();
}

/** The number that a comment's head begins with, or nothing. */
export function numberIn(paragraphs: readonly string[]): string | undefined {
  return /^\s*(P?\d{1,6}) · /u.exec(paragraphs[0] ?? "")?.[1];
}

function sameLine(line: string): string {
  return line.replace(/\s+/gu, " ").trim();
}
