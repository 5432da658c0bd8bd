/**
 * How a comment's paragraphs are put together and taken apart again: a head that says which note it is, what its author
 * said, and what else is known, each such line behind a sign.
 */
const SIGN = "▸ ";
/** Sets a line apart that begins with the sign of its own. */
const GUARD = "\u2060";

export interface CommentText {
  readonly head: string;
  readonly body: string;
  /** What else is known of it: levels, standards, the source. */
  readonly details: readonly string[];
}

export function composeComment({ head, body, details }: CommentText): readonly { text: string; bold?: boolean }[] {
  const own = body === "" ? [] : splitCommentLines(body);
  return [
    { text: sameLine(head), bold: true },
    ...own.map((text) => ({ text: text.startsWith(SIGN) || text.startsWith(GUARD) ? GUARD + text : text })),
    ...details.flatMap(splitCommentLines).map((text) => ({ text: SIGN + text })),
  ];
}

/**
 * A text by lines, as a comment has it. Each is a paragraph and tabs are blanks: LibreOffice makes a paragraph of every line
 * break in a comment, and nothing of a tab.
 */
export function splitCommentLines(text: string): readonly string[] {
  return text.replaceAll("\t", " ").split(/\r\n?|[\n\u2028\u2029]/u);
}

/** What an author said, of a comment's paragraphs, without the head that it was given and the lines beside. */
export function extractCommentBody(paragraphs: readonly string[], head: string | undefined): string {
  const isHead = (line: string) => head !== undefined && sameLine(line) === sameLine(head);
  const said = paragraphs.filter((line, i) => !(i === 0 && isHead(line)) && !line.startsWith(SIGN));
  return said
    .map((line) => (line.startsWith(GUARD) ? line.slice(GUARD.length) : line))
    .join("\n")
    .trim();
}

/** What stands as a comment's initials: the number of its thread, which programs keep of every comment in it. */
export function formatThreadInitials(n: string): string {
  return `${n}.`;
}

/** The number of the thread that a comment's initials name, or nothing. */
export function parseThreadInitials(initials: string): string | undefined {
  return /^(P?\d{1,6})\.$/u.exec(initials)?.[1];
}

/** The number that a comment's head begins with, or nothing. */
export function parseCommentNumber(paragraphs: readonly string[]): string | undefined {
  return /^\s*(P?\d{1,6}) · /u.exec(paragraphs[0] ?? "")?.[1];
}

function sameLine(line: string): string {
  return line.replace(/\s+/gu, " ").trim();
}
