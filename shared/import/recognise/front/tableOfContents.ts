import type { SourceLine } from "#shared/import/sourceLines.ts";
import { parseHeadingOfLine, type ParsedHeading } from "../headings/heading.ts";
import { readListMarker } from "../lists/listMarker.ts";
import { CONTENTS_HEADING_PATTERN, PREAMBLE_HEADING_PATTERN } from "../headingPatterns.ts";

/** Leaders: dots before a page number, or a line for a signature. */
const LEADERS = /(?:[.…·_]{4,}|(?:\s\.){4,})\s*[0-9ivxlc]{0,6}$/iu;
const CONTENTS_STYLE = /^toc\b|^toc ?[0-9]|^table ?of ?contents/iu;

/** From this length on, a run of headings without text between them is a table of contents. */
const LEAST_RUN = 5;
const LONGEST_RUN = 2_000;

/** Removes tables of contents; also returns the lines removed. */
export function removeTableOfContents(lines: readonly SourceLine[]): {
  lines: readonly SourceLine[];
  dropped: readonly SourceLine[];
} {
  const entryLines = findEntries(lines);
  const headsList = ({ text }: SourceLine, i: number) => headsContents(text) && entryLines.has(lines[i + 1]!);
  const plain = lines.filter((line, i) => !entryLines.has(line) && !headsList(line, i));
  const kept = dropRuns(plain, plain.map(parseHeadingOfLine));
  const stay = new Set(kept);
  return { lines: kept, dropped: lines.filter((line) => !stay.has(line)) };
}

/** The number of other lines allowed between two lines with leaders in one list: entries may take several lines. */
const LARGEST_GAP = 2;

/**
 * Finds the lines that belong to a table of contents by style or by leaders. Leaders alone are not enough ("3. Annual
 * contribution ........ 5", "By: ______"): the list must be headed as contents, or most of its entries must be headings
 * or lines elsewhere.
 */
function findEntries(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const entryLines = new Set(lines.filter(({ hints }) => CONTENTS_STYLE.test(hints.style ?? "")));
  const hasLeaders = ({ text }: SourceLine) => LEADERS.test(text);
  const at = lines.flatMap((line, i) => (hasLeaders(line) && !entryLines.has(line) ? [i] : []));
  if (at.length === 0) return entryLines;
  const named = namesIn(lines.filter((line) => !hasLeaders(line) && !entryLines.has(line)));
  for (let first = 0; first < at.length;) {
    let next = first + 1;
    while (next < at.length && at[next]! - at[next - 1]! <= LARGEST_GAP + 1) next++;
    const list = at.slice(first, next).map((i) => lines[i]!);
    const entries = list.map(({ text }) => text.replace(LEADERS, "")).filter((entry) => /[\p{L}\p{N}]/u.test(entry));
    const known = entries.filter((entry) => namesOf(entry).some((name) => named.has(name))).length;
    const isCalled = headsContents(lines[at[first]! - 1]?.text ?? "");
    const isContents = entries.length > 0 && (isCalled || known * 2 > entries.length);
    let end = at[next - 1]! + 1;
    while (isContents && isEntryWithoutLeaders(lines[end], named)) end++;
    const block = isContents ? lines.slice(at[first]!, end) : [];
    for (const line of block) if (isEntry(line)) entryLines.add(line);
    first = next;
  }
  return entryLines;
}

/** Returns whether a line heads a table of contents, with its letters spaced out or not. */
function headsContents(text: string): boolean {
  return CONTENTS_HEADING_PATTERN.test(text.replace(/(?<=^|\s)(\p{L})\s(?=\p{L}(?:\s|$))/gu, "$1"));
}

/** Returns whether a line has leaders, or may be part of an entry whose leaders are on a later line. */
function isEntry({ text }: SourceLine): boolean {
  return LEADERS.test(text) || text.length <= LONGEST_ENTRY;
}

/** Returns whether a line directly below a table of contents belongs to it: a known heading with the number of a page. */
function isEntryWithoutLeaders(line: SourceLine | undefined, named: ReadonlySet<string>): boolean {
  const [, words] = /^(.*\S)\s+[0-9ivxlc]{1,5}$/iu.exec(line?.text ?? "") ?? [];
  return words !== undefined && namesOf(words).some((name) => named.has(name));
}

/** Returns the names of lines, and of headings with their titles on the next line: an entry has both on one line. */
function namesIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  const titled = lines.flatMap(({ text }, i) => {
    const next = lines[i + 1];
    const isHeading =
      next && isShort(next) && parseHeadingOfLine({ text, hints: { bold: true }, where: null }) !== null;
    return isHeading ? namesOf(`${text} ${next.text}`) : [];
  });
  return new Set([...lines.flatMap(({ text }) => namesOf(text)), ...titled]);
}

/** Returns the keys of a heading: its kind and number, its words with and without the number. */
function namesOf(text: string): readonly string[] {
  const heading = parseHeadingOfLine({ text, hints: { bold: true }, where: null });
  const marker = readListMarker(text);
  const words = [text, ...(marker ? [text.slice(marker.end)] : []), ...(heading?.title ? [heading.title] : [])];
  const names = words.map((some) => some.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")).filter((name) => name !== "");
  return heading && !heading.bare ? [...names, keyOf(heading)] : names;
}

/**
 * Removes tables of contents without leaders or style: runs of headings that all recur later. A run of lines that are
 * headings or could be their titles is removed up to the beginning of the text: the first heading that recurs, or a
 * preamble that is not listed.
 */
function dropRuns(lines: readonly SourceLine[], headings: readonly (ParsedHeading | null)[]): readonly SourceLine[] {
  const keys = lines.map((line, i) => {
    const heading = headings[i];
    return heading ? keyOf(heading) : PREAMBLE_HEADING_PATTERN.test(line.text) ? "preamble" : null;
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
  readonly headings: readonly (ParsedHeading | null)[];
  /** The key of each line, and the index of the last line with each key. */
  readonly keys: readonly (string | null)[];
  readonly last: ReadonlyMap<string, number>;
}

interface Run {
  /** The index after the run, at least one line further. */
  readonly end: number;
  readonly isContents: boolean;
}

/** Returns the run that begins at `start`, and whether it is a table of contents. */
function runAt(listed: Listed, start: number): Run {
  const { lines, keys, last } = listed;
  const titled = headsContents(lines[start]!.text);
  if (!titled && keys[start] === null) return { end: start + 1, isContents: false };
  const seen = new Set<string>();
  const isLong = () => seen.size >= (titled ? 1 : LEAST_RUN);
  const limit = Math.min(lines.length, start + LONGEST_RUN);
  for (let end = start + (titled ? 1 : 0); end < limit; end++) {
    const key = keys[end]!;
    if (key !== null && seen.has(key)) return { end, isContents: isLong() };
    const isText = key === null ? !isShort(lines[end]!) : last.get(key) === end && (!titled || key === "preamble");
    if (isText && isLong()) return endRun(listed, start, end, seen);
    if (isText) return { end: end + 1, isContents: false };
    if (key !== null) seen.add(key);
  }
  return { end: Math.max(limit, start + 1), isContents: false };
}

/**
 * Decides about a run that ends in text. It is contents, up to its last heading and that heading's title, if all its
 * headings recur, or most of them in a list headed as contents.
 */
function endRun({ lines, headings, keys, last }: Listed, start: number, end: number, seen: ReadonlySet<string>): Run {
  const recurring = [...seen].filter((key) => last.get(key)! >= end).length;
  const isCalled = headsContents(lines[start]!.text);
  if (isCalled ? recurring * 2 <= seen.size : recurring < seen.size) return { end: end + 1, isContents: false };
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

function keyOf({ kind, number }: ParsedHeading): string {
  return `${kind} ${number}`;
}
