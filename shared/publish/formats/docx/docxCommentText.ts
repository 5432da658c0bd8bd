/**
 * The sign before each line of details. A comment consists of a head that identifies the note, the author's words, and
 * details.
 */
const SIGN = "▸ ";
/** Put before an author's line that begins with the sign, to distinguish it from details. */
const GUARD = "\u2060";

export interface DocxCommentText {
  readonly head: string;
  readonly body: string;
  /** Further facts about it: levels, standards, the source. */
  readonly details: readonly string[];
}

export function composeCommentParagraphs({
  head,
  body,
  details,
}: DocxCommentText): readonly { text: string; bold?: boolean }[] {
  const own = body === "" ? [] : splitCommentLines(body);
  return [
    { text: sameLine(head), bold: true },
    ...own.map((text) => ({ text: text.startsWith(SIGN) || text.startsWith(GUARD) ? GUARD + text : text })),
    ...details.flatMap(splitCommentLines).map((text) => ({ text: SIGN + text })),
  ];
}

/**
 * Splits a text into the paragraphs of a comment, with tabs as spaces. LibreOffice makes a paragraph of every line
 * break in a comment, and drops tabs.
 */
export function splitCommentLines(text: string): readonly string[] {
  return text.replaceAll("\t", " ").split(/\r\n?|[\n\u2028\u2029]/u);
}

/** Extracts the author's words from a comment's paragraphs, without the head and the lines of details. */
export function extractCommentBody(paragraphs: readonly string[], head: string | undefined): string {
  const isHead = (line: string) => head !== undefined && sameLine(line) === sameLine(head);
  const lines = paragraphs.filter((line, i) => !(i === 0 && isHead(line)) && !line.startsWith(SIGN));
  return lines
    .map((line) => (line.startsWith(GUARD) ? line.slice(GUARD.length) : line))
    .join("\n")
    .trim();
}

/** Formats a comment's initials: the number of its thread, which word processors keep for every comment in it. */
export function formatThreadNumberInitials(n: string): string {
  return `${n}.`;
}

/** Returns the number of the thread in a comment's initials, if any. */
export function parseThreadNumberInitials(initials: string): string | undefined {
  return /^([PS]?\d{1,6})\.$/u.exec(initials)?.[1];
}

/** Returns the number at the beginning of a comment's head, if any. */
export function parseCommentNumber(paragraphs: readonly string[]): string | undefined {
  return /^\s*([PS]?\d{1,6}) · /u.exec(paragraphs[0] ?? "")?.[1];
}

function sameLine(line: string): string {
  return line.replace(/\s+/gu, " ").trim();
}
