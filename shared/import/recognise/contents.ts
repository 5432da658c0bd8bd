import type { Line } from "../lines.ts";
import { readHeading, type Heading } from "./heading.ts";
import { CONTENTS_HEADING, PREAMBLE_HEADING } from "./vocabulary.ts";

/** A line of a list of contents by its look: a style of that name, or dots that lead to a page number. */
const LEADERS = /(?:[.…·_]{4,}|(?:\s\.){4,})\s*[0-9ivxlc]{0,6}$/iu;
const CONTENTS_STYLE = /^toc\s?(?:[0-9]|heading)|^(?:tableof|table of )contents/iu;

/** A run of headings with no text between them is a list of contents from this many on. */
const LEAST_RUN = 5;
const LONGEST_RUN = 2_000;

/** The lines without any list of contents, and how many were left out. */
export function withoutContents(lines: readonly Line[]): { lines: readonly Line[]; dropped: number } {
  const plain = lines.filter(({ text, hints }) => !LEADERS.test(text) && !CONTENTS_STYLE.test(hints.style ?? ""));
  const kept = dropRuns(plain, plain.map(readHeading));
  return { lines: kept, dropped: lines.length - kept.length };
}

/**
 * Without leaders or a style, contents are what lists headings that all come again later. So a run of lines
 * that are headings or could be their titles goes, up to where the first repeated heading begins anew.
 */
function dropRuns(lines: readonly Line[], headings: readonly (Heading | null)[]): readonly Line[] {
  const last = new Map<string, number>();
  headings.forEach((heading, i) => heading && last.set(keyOf(heading), i));
  const kept: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const end = runEnd(lines, headings, last, i);
    if (end === i) kept.push(lines[i++]!);
    else i = end;
  }
  return kept;
}

/** The index behind a list of contents that begins at `start`, or `start` where none begins. */
function runEnd(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  last: ReadonlyMap<string, number>,
  start: number,
): number {
  const titled = CONTENTS_HEADING.test(lines[start]!.text);
  if (!titled && !headings[start]) return start;
  const seen = new Set<string>();
  for (let end = start + (titled ? 1 : 0); end < Math.min(lines.length, start + LONGEST_RUN); end++) {
    const heading = headings[end];
    const key = heading ? keyOf(heading) : PREAMBLE_HEADING.test(lines[end]!.text) ? "preamble" : null;
    if (key === null && !isShort(lines[end]!)) return start;
    if (key !== null && seen.has(key)) return seen.size >= (titled ? 1 : LEAST_RUN) ? end : start;
    if (!titled && heading && last.get(key!) === end) return start;
    if (key !== null) seen.add(key);
  }
  return start;
}

function isShort({ text }: Line): boolean {
  return text.length <= 160 && !/[.;:,]$/.test(text);
}

function keyOf({ kind, number }: Heading): string {
  return `${kind} ${number}`;
}
