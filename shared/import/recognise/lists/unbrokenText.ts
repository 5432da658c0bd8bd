import type { SourceLine } from "#shared/import/sourceLines.ts";
import { looksLikeHeadingTitle, parseHeadingOfLine } from "../headings/heading.ts";
import { isNextInSequence, headingOrdinalOf, type HeadingOrdinal } from "../headings/headingSequence.ts";
import { splitAnnotatedTextAt } from "../annotatedText.ts";
import { HEADING_WORD_REGEX_SOURCE } from "../headingPatterns.ts";
import { isFirstListNumber, isNextListNumber } from "./listLevels.ts";
import { readListMarker, type ListMarkerInterpretation } from "./listMarker.ts";

/** A line this long may be a text that lost its line breaks. */
const LEAST_LENGTH = 300;
/** How many headings in sequence a line has to contain. */
const LEAST_HEADINGS = 2;
const LONGEST_TITLE = 120;
/** The beginning of a heading within a line. */
const HEADING_WITHIN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${HEADING_WORD_REGEX_SOURCE})\\s+(?:[0-9]{1,3}|[IVXLC]+)|§\\s?[0-9]{1,3}|第[0-9零一二三四五六七八九十百]+[條条])(?![\\p{L}\\p{N}])`,
  "giu",
);
/** The beginning of a numbered paragraph or point within a line. */
const MARKER_WITHIN = /(?<=^|\s)(?:[0-9]{1,3}\.|\([0-9a-z]{1,3}\)|[a-z]\))(?=\s)/gu;

/**
 * Divides a text that lost its line breaks, as when it is copied from some viewers: a long line that contains headings
 * in sequence is divided before each of them, and then before paragraph numbers in sequence. Any other line stays.
 */
export function splitUnbrokenText(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.every(({ text }) => text.length < LEAST_LENGTH)) return lines;
  return lines.flatMap((line) => {
    const starts = line.text.length < LEAST_LENGTH ? [] : headingStarts(line.text);
    if (starts.length < LEAST_HEADINGS) return [line];
    return cutAt(line, starts).flatMap(splitArticle);
  });
}

/** Returns the offsets of articles or rules that follow each other, from the first one that the next one follows. */
function headingStarts(text: string): readonly number[] {
  const found = [...text.matchAll(HEADING_WITHIN)].flatMap(({ index, 0: words }) => {
    const heading = parseHeadingOfLine({ text: words, hints: { bold: true }, where: null });
    const ordinal = heading && headingOrdinalOf(heading.number);
    const isUnit = heading?.kind === "article" || heading?.kind === "rule";
    return ordinal && isUnit && !/^\p{Ll}/u.test(words) ? [{ index, ordinal }] : [];
  });
  const starts: number[] = [];
  let last: HeadingOrdinal | null = null;
  for (const { index, ordinal } of found) {
    const isNext: boolean = last === null ? ordinal.value === 1 : isNextInSequence(last, ordinal);
    if (!isNext || !opensSentence(text, index)) continue;
    starts.push(index);
    last = ordinal;
  }
  return starts;
}

/** Returns whether the words before an offset end a sentence or a title in capitals: no reference is there. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.;:!?。；：”"»\])]|\p{Lu}{2,})\s*$/u.test(text.slice(Math.max(0, at - 20), at));
}

/**
 * Divides an article: its title ends before its first number. Where it has no numbers, nothing tells the title from the
 * text, and only the number of the article is set off.
 */
function splitArticle(line: SourceLine): readonly SourceLine[] {
  const [words = ""] = line.text.match(HEADING_WITHIN) ?? [];
  if (!line.text.startsWith(words) || words === "") return [line];
  const starts = markerStarts(line.text, words.length);
  const title = line.text.slice(words.length, starts[0] ?? line.text.length).trim();
  const isTitle = starts.length > 0 && title.length <= LONGEST_TITLE && (title === "" || looksLikeHeadingTitle(title));
  return cutAt(line, isTitle ? starts : [words.length, ...starts]);
}

/** What a number belongs to if it comes before it: "of Article 1. ". */
const REFERENCE = new RegExp(
  `(?<!\\p{L})(?:${HEADING_WORD_REGEX_SOURCE}|(?:sub)?para(?:graph)?s?|nos?|and|or|to)\\.?\\s*$`,
  "iu",
);

/** Returns the offsets of numbers that follow each other, each in its own list, from the first number after a title. */
function markerStarts(text: string, from: number): readonly number[] {
  const starts: number[] = [];
  const last = new Map<string, ListMarkerInterpretation>();
  for (const { index } of text.matchAll(MARKER_WITHIN)) {
    if (index < from || (starts.length > 0 && !opensSentence(text, index))) continue;
    if (REFERENCE.test(text.slice(Math.max(0, index - 30), index)) && index > from + 1) continue;
    const readings = readListMarker(text.slice(index))?.readings ?? [];
    const reading =
      readings.find((each) => isNextListNumber(last.get(each.style) ?? NONE, each)) ?? readings.find(isFirstListNumber);
    if (!reading) continue;
    // Points begin again beneath each paragraph.
    if (reading.style.startsWith("1")) last.clear();
    last.set(reading.style, reading);
    starts.push(index);
  }
  return starts;
}

const NONE: ListMarkerInterpretation = { style: "", value: 0, suffix: 0 };

function cutAt(line: SourceLine, offsets: readonly number[]): readonly SourceLine[] {
  const parts = [line];
  for (const at of [...offsets].reverse()) {
    const [head, tail] = splitAnnotatedTextAt(parts[0]!, at);
    if (head.text === "" || tail.text === "") continue;
    parts.splice(0, 1, head, { ...tail, hints: {} });
  }
  return parts;
}
