import type { Line } from "../lines.ts";
import { readHeading, type Heading } from "./heading.ts";
import { CONTENTS_HEADING, PREAMBLE_HEADING } from "./vocabulary.ts";

/** A line of a list of contents by its look: a style of that name, or dots that lead to a page number. */
const LEADERS = /(?:[.…·_]{4,}|(?:\s\.){4,})\s*[0-9ivxlc]{0,6}$/iu;
const CONTENTS_STYLE = /^toc\b|^toc ?[0-9]|^table ?of ?contents/iu;

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
    const run = runAt(lines, headings, last, i);
    if (!run.isContents) kept.push(...lines.slice(i, run.end));
    i = run.end;
  }
  return kept;
}

/** The run that begins at `start`: where it ends, at least one line on, and whether it is a list of contents. */
function runAt(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  last: ReadonlyMap<string, number>,
  start: number,
): { end: number; isContents: boolean } {
  const titled = CONTENTS_HEADING.test(lines[start]!.text);
  if (!titled && !headings[start]) return { end: start + 1, isContents: false };
  const seen = new Set<string>();
  const limit = Math.min(lines.length, start + LONGEST_RUN);
  for (let end = start + (titled ? 1 : 0); end < limit; end++) {
    const heading = headings[end];
    const key = heading ? keyOf(heading) : PREAMBLE_HEADING.test(lines[end]!.text) ? "preamble" : null;
    if (key === null && !isShort(lines[end]!)) return { end: end + 1, isContents: false };
    if (key !== null && seen.has(key)) return { end, isContents: seen.size >= (titled ? 1 : LEAST_RUN) };
    if (!titled && heading && last.get(key!) === end) return { end: end + 1, isContents: false };
    if (key !== null) seen.add(key);
  }
  return { end: Math.max(limit, start + 1), isContents: false };
}

function isShort({ text }: Line): boolean {
  return text.length <= 160 && !/[.;:,]$/.test(text);
}

function keyOf({ kind, number }: Heading): string {
  return `${kind} ${number}`;
}
