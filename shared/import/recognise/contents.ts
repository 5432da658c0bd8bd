import type { Line } from "../lines.ts";
import { readHeading, type Heading } from "./heading.ts";
import { CONTENTS_HEADING, PREAMBLE_HEADING } from "./vocabulary.ts";

/** A line of a list of contents by its look: a style of that name, or dots that lead to a page number. */
const LEADERS = /(?:[.…·_]{4,}|(?:\s\.){4,})\s*[0-9ivxlc]{0,6}$/iu;
const CONTENTS_STYLE = /^toc\b|^toc ?[0-9]|^table ?of ?contents/iu;

/** A run of headings with no text between them is a list of contents from this many on. */
const LEAST_RUN = 5;
const LONGEST_RUN = 2_000;

/** The lines without any list of contents, and those that were left out. */
export function withoutContents(lines: readonly Line[]): { lines: readonly Line[]; dropped: readonly Line[] } {
  const plain = lines.filter((line, i) => !isLed(line) && !isOverLed(line, lines[i + 1]));
  const kept = dropRuns(plain, plain.map(readHeading));
  const stay = new Set(kept);
  return { lines: kept, dropped: lines.filter((line) => !stay.has(line)) };
}

function isLed({ text, hints }: Line): boolean {
  return LEADERS.test(text) || CONTENTS_STYLE.test(hints.style ?? "");
}

function isOverLed({ text }: Line, next: Line | undefined): boolean {
  return next !== undefined && CONTENTS_HEADING.test(text) && isLed(next);
}

/**
 * Without leaders or a style, contents are what lists headings that all come again later. So a run of lines
 * that are headings or could be their titles goes, up to where the text begins: with the first heading that
 * comes again, or with a preamble that is not listed.
 */
function dropRuns(lines: readonly Line[], headings: readonly (Heading | null)[]): readonly Line[] {
  const keys = lines.map((line, i) => {
    const heading = headings[i];
    return heading ? keyOf(heading) : PREAMBLE_HEADING.test(line.text) ? "preamble" : null;
  });
  const last = new Map<string, number>();
  keys.forEach((key, i) => key !== null && last.set(key, i));
  const kept: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const run = runAt({ lines, headings, keys, last }, i);
    if (!run.isContents) kept.push(...lines.slice(i, run.end));
    i = run.end;
  }
  return kept;
}

interface Listed {
  readonly lines: readonly Line[];
  readonly headings: readonly (Heading | null)[];
  /** What each line names, and where that is named last. */
  readonly keys: readonly (string | null)[];
  readonly last: ReadonlyMap<string, number>;
}

interface Run {
  /** The index behind it, at least one line on. */
  readonly end: number;
  readonly isContents: boolean;
}

/** The run that begins at `start`, and whether it is a list of contents. */
function runAt(listed: Listed, start: number): Run {
  const { lines, keys, last } = listed;
  const titled = CONTENTS_HEADING.test(lines[start]!.text);
  if (!titled && keys[start] === null) return { end: start + 1, isContents: false };
  const seen = new Set<string>();
  const isLong = () => seen.size >= (titled ? 1 : LEAST_RUN);
  const limit = Math.min(lines.length, start + LONGEST_RUN);
  for (let end = start + (titled ? 1 : 0); end < limit; end++) {
    const key = keys[end]!;
    if (key !== null && seen.has(key)) return { end, isContents: isLong() };
    const isText = key === null ? !isShort(lines[end]!) : last.get(key) === end && (!titled || key === "preamble");
    if (isText && isLong()) return cutShort(listed, start, end, seen);
    if (isText) return { end: end + 1, isContents: false };
    if (key !== null) seen.add(key);
  }
  return { end: Math.max(limit, start + 1), isContents: false };
}

/**
 * A run that ends in text: contents up to its last heading and that one's title, where all that it names comes
 * again, or most of it in a list that is called one.
 */
function cutShort({ lines, headings, keys, last }: Listed, start: number, end: number, seen: ReadonlySet<string>): Run {
  const again = [...seen].filter((key) => last.get(key)! >= end).length;
  const isCalled = CONTENTS_HEADING.test(lines[start]!.text);
  if (isCalled ? again * 2 <= seen.size : again < seen.size) return { end: end + 1, isContents: false };
  let at = end;
  while (at > start + 1 && keys[at - 1] === null) at--;
  const heading = headings[at - 1];
  const hasTitle = at < end && heading?.title === "" && isShort(lines[at]!);
  return { end: hasTitle ? at + 1 : at, isContents: true };
}

function isShort({ text }: Line): boolean {
  return text.length <= 160 && !/[.;:,]$/.test(text);
}

function keyOf({ kind, number }: Heading): string {
  return `${kind} ${number}`;
}
