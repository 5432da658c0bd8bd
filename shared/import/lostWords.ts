import { diff } from "fast-myers-diff";
import type { Provision } from "../draft/draft.ts";
import type { SourceLine, SourcePosition } from "./sourceLines.ts";

/** Words of a source that are in no provision, heading or title. */
export interface LostWords {
  readonly words: readonly string[];
  readonly where: SourcePosition | null;
}

/** Above this number of lost words, all are reported together at the position of the first. */
const MAX_SEPARATE = 3_000;

/**
 * Finds the words of source lines that are missing from a draft: every word of a line (its text, number and footnotes)
 * must be in a provision, in the same order. Each run of missing words is returned with its position.
 *
 * This compares only input and output, however the recogniser works. It checks that the recogniser loses nothing.
 */
export function findLostWords(lines: readonly SourceLine[], provisions: readonly Provision[]): readonly LostWords[] {
  const source = lines.map((line) => ({
    where: line.where,
    words: listTextsOfSourceLine(line).flatMap(tokeniseWords),
  }));
  const kept = provisions.flatMap(textsOfProvision).flatMap(tokeniseWords);
  const all = source.flatMap(({ words }) => words);
  if (all.join("") === kept.join("")) return [];
  const missing = countOf(all);
  for (const word of kept) missing.set(word, (missing.get(word) ?? 0) - 1);
  const count = [...missing.values()].reduce((sum, many) => sum + Math.max(0, many), 0);
  if (count === 0) return [];
  const places = source.flatMap(({ words, where }) => words.map(() => where));
  const first = all.findIndex((word, i) => word !== kept[i]);
  if (count > MAX_SEPARATE)
    return [{ words: all.filter((word) => takeOne(missing, word)), where: places[first] ?? null }];
  return missingRuns(all, kept, places);
}

/** Returns the missing words, one entry for each run between words that are present. */
function missingRuns(
  all: readonly string[],
  kept: readonly string[],
  places: readonly (SourcePosition | null)[],
): LostWords[] {
  const runs: LostWords[] = [];
  const surplus = new Map<string, number>();
  for (const [start, end, at, until] of diff(all, kept)) {
    const [words, others] = [all.slice(start, end), kept.slice(at, until)];
    // The same letters, split differently: a number may be joined to its text.
    if (words.join("") === others.join("")) continue;
    for (const word of others) surplus.set(word, (surplus.get(word) ?? 0) + 1);
    if (words.length > 0) runs.push({ words, where: places[start] ?? null });
  }
  const left = runs.map(({ words, where }) => ({ words: words.filter((word) => !takeOne(surplus, word)), where }));
  return left.filter(({ words }) => words.length > 0);
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Uses up one occurrence of a word; false if none is left. */
function takeOne(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left > 0) counts.set(word, left - 1);
  return left > 0;
}

/**
 * Returns all text of a line: the number and heading that its source states, its printed number, its words, its notes.
 */
export function listTextsOfSourceLine({
  text,
  hints: { number, unit },
  footnotes = [],
}: SourceLine): readonly string[] {
  const opened = unit ? [unit.num, unit.heading] : [];
  return [...opened, number ?? "", text, ...footnotes.flatMap((note) => [note.mark, note.text])];
}

function textsOfProvision({ num, heading, blocks }: Provision): readonly string[] {
  const inBlocks = blocks.flatMap(({ text, footnotes = [] }) => [
    text,
    ...footnotes.flatMap((note) => [note.mark, note.text]),
  ]);
  return [num, heading, ...inBlocks];
}

/** Splits a text into runs of letters and digits; Han characters, written without spaces, are one word each. */
export function tokeniseWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
