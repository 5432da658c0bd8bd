import type { SourceLine } from "#shared/import/sourceLines.ts";
import { readHeading, type Heading } from "../headings/heading.ts";
import { readListMarker } from "../lists/listMarker.ts";
import { CONTENTS_HEADING, PREAMBLE_HEADING } from "../vocabulary.ts";

/** Dots that lead to a page number, or to where somebody is to sign. */
const LEADERS = /(?:[.…·_]{4,}|(?:\s\.){4,})\s*[0-9ivxlc]{0,6}$/iu;
const CONTENTS_STYLE = /^toc\b|^toc ?[0-9]|^table ?of ?contents/iu;

/** A run of headings with no text between them is a list of contents from this many on. */
const LEAST_RUN = 5;
const LONGEST_RUN = 2_000;

/** The lines without any list of contents, and those that were left out. */
export function removeTableOfContents(lines: readonly SourceLine[]): {
  lines: readonly SourceLine[];
  dropped: readonly SourceLine[];
} {
  const led = ledIn(lines);
  const isOverLed = ({ text }: SourceLine, i: number) => CONTENTS_HEADING.test(text) && led.has(lines[i + 1]!);
  const plain = lines.filter((line, i) => !led.has(line) && !isOverLed(line, i));
  const kept = dropRuns(plain, plain.map(readHeading));
  const stay = new Set(kept);
  return { lines: kept, dropped: lines.filter((line) => !stay.has(line)) };
}

/** So many other lines may stand between two with leaders of one list: entries that take more than one line. */
const LARGEST_GAP = 2;

/**
 * The lines that are those of a list of contents by themselves: in its style, or with leaders. Leaders alone do not make
 * one ("3. Annual contribution ........ 5", "By: ______"): the list is called contents, or most of what it lists is a
 * heading or a line elsewhere.
 */
function ledIn(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const led = new Set(lines.filter(({ hints }) => CONTENTS_STYLE.test(hints.style ?? "")));
  const isLed = ({ text }: SourceLine) => LEADERS.test(text);
  const at = lines.flatMap((line, i) => (isLed(line) && !led.has(line) ? [i] : []));
  if (at.length === 0) return led;
  const named = namesIn(lines.filter((line) => !isLed(line) && !led.has(line)));
  for (let first = 0; first < at.length;) {
    let next = first + 1;
    while (next < at.length && at[next]! - at[next - 1]! <= LARGEST_GAP + 1) next++;
    const list = at.slice(first, next).map((i) => lines[i]!);
    const entries = list.map(({ text }) => text.replace(LEADERS, "")).filter((entry) => /[\p{L}\p{N}]/u.test(entry));
    const known = entries.filter((entry) => namesOf(entry).some((name) => named.has(name))).length;
    const isCalled = CONTENTS_HEADING.test(lines[at[first]! - 1]?.text ?? "");
    const isContents = entries.length > 0 && (isCalled || known * 2 > entries.length);
    if (isContents) for (const line of lines.slice(at[first]!, at[next - 1]! + 1)) if (isEntry(line)) led.add(line);
    first = next;
  }
  return led;
}

/** A line with leaders, or a part of an entry whose leaders stand on a later line. */
function isEntry({ text }: SourceLine): boolean {
  return LEADERS.test(text) || text.length <= LONGEST_ENTRY;
}

function namesIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => namesOf(text)));
}

/** What a heading may be known by: its kind and number, its words with and without its number. */
function namesOf(text: string): readonly string[] {
  const heading = readHeading({ text, hints: { bold: true }, where: null });
  const marker = readListMarker(text);
  const words = [text, ...(marker ? [text.slice(marker.end)] : []), ...(heading?.title ? [heading.title] : [])];
  const names = words.map((some) => some.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")).filter((name) => name !== "");
  return heading && !heading.bare ? [...names, keyOf(heading)] : names;
}

/**
 * Without leaders or a style, contents are what lists headings that all come again later. So a run of lines
 * that are headings or could be their titles goes, up to where the text begins: with the first heading that
 * comes again, or with a preamble that is not listed.
 */
function dropRuns(lines: readonly SourceLine[], headings: readonly (Heading | null)[]): readonly SourceLine[] {
  const keys = lines.map((line, i) => {
    const heading = headings[i];
    return heading ? keyOf(heading) : PREAMBLE_HEADING.test(line.text) ? "preamble" : null;
  });
  const last = new Map<string, number>();
  keys.forEach((key, i) => key !== null && last.set(key, i));
  const kept: SourceLine[] = [];
  for (let i = 0; i < lines.length;) {
    const run = runAt({ lines, headings, keys, last }, i);
    if (!run.isContents) kept.push(...lines.slice(i, run.end));
    i = run.end;
  }
  return kept;
}

interface Listed {
  readonly lines: readonly SourceLine[];
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

const LONGEST_ENTRY = 160;

function isShort({ text }: SourceLine): boolean {
  return text.length <= LONGEST_ENTRY && !/[.;:,]$/.test(text);
}

function keyOf({ kind, number }: Heading): string {
  return `${kind} ${number}`;
}
