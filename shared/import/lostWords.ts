import { diff } from "fast-myers-diff";
import type { Provision } from "../draft/draft.ts";
import type { SourceLine, SourcePosition } from "./sourceLines.ts";

/** Words of a source that are in no provision, no heading and no title. */
export interface LostWords {
  readonly words: readonly string[];
  readonly where: SourcePosition | null;
}

/** More words than this are told at one place, that of the first. */
const MOST_APART = 3_000;

/**
 * Holds the provisions of a draft against the lines that they were made of: every word of a line (its text, its number,
 * its footnotes) must be in one of them, in the same order. What is not is a loss, each stretch with its place.
 *
 * This looks at what came out, whichever way it took: it is the check on the recogniser, which means to lose nothing.
 */
export function findLostWords(lines: readonly SourceLine[], provisions: readonly Provision[]): readonly LostWords[] {
  const given = lines.map((line) => ({ where: line.where, words: textsOfLine(line).flatMap(tokeniseWords) }));
  const came = provisions.flatMap(saidIn).flatMap(tokeniseWords);
  const all = given.flatMap(({ words }) => words);
  if (all.join("") === came.join("")) return [];
  const missing = countOf(all);
  for (const word of came) missing.set(word, (missing.get(word) ?? 0) - 1);
  const count = [...missing.values()].reduce((sum, many) => sum + Math.max(0, many), 0);
  if (count === 0) return [];
  const places = given.flatMap(({ words, where }) => words.map(() => where));
  const first = all.findIndex((word, i) => word !== came[i]);
  if (count > MOST_APART) return [{ words: all.filter((word) => take(missing, word)), where: places[first] ?? null }];
  return stretches(all, came, places);
}

/** The words that are gone, by the stretches that lie between those that came through. */
function stretches(
  all: readonly string[],
  came: readonly string[],
  places: readonly (SourcePosition | null)[],
): LostWords[] {
  const gone: LostWords[] = [];
  const further = new Map<string, number>();
  for (const [start, end, at, until] of diff(all, came)) {
    const [words, others] = [all.slice(start, end), came.slice(at, until)];
    // The same letters, parted otherwise: a number may stand against its text.
    if (words.join("") === others.join("")) continue;
    for (const word of others) further.set(word, (further.get(word) ?? 0) + 1);
    if (words.length > 0) gone.push({ words, where: places[start] ?? null });
  }
  const left = gone.map(({ words, where }) => ({ words: words.filter((word) => !take(further, word)), where }));
  return left.filter(({ words }) => words.length > 0);
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes one of a word, where one is left. */
function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left > 0) counts.set(word, left - 1);
  return left > 0;
}

/** All that a line says: what its source says of it outright, its number, its words, its notes. */
export function textsOfLine({ text, hints: { number, unit }, footnotes = [] }: SourceLine): readonly string[] {
  const opened = unit ? [unit.num, unit.heading] : [];
  return [...opened, number ?? "", text, ...footnotes.flatMap((note) => [note.mark, note.text])];
}

function saidIn({ num, heading, blocks }: Provision): readonly string[] {
  const inBlocks = blocks.flatMap(({ text, footnotes = [] }) => [
    text,
    ...footnotes.flatMap((note) => [note.mark, note.text]),
  ]);
  return [num, heading, ...inBlocks];
}

/** Runs of letters and digits; in a script that is written without blanks, each sign. */
export function tokeniseWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
