import { diff } from "fast-myers-diff";
import { tokeniseWords } from "#shared/import/lostWords.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { readSourceWords } from "./sourceWords.ts";

/** How many words of a source are in its reading. */
export interface WordRecall {
  /** The words of the source, without those that the reading lists as left out. */
  readonly words: number;
  readonly leftOut: number;
  readonly found: number;
  /** The first of the words that are nowhere in the reading. */
  readonly missing: readonly string[];
  readonly recall: number;
}

/**
 * Counts the words of a file that are in its reading in the same order. The words are obtained without the app's
 * readers (`readSourceWords`). There are three exceptions, none of them for words that are nowhere:
 * - What the reading lists as left out is not counted at all.
 * - Footnotes (with their marks twice, at the call and at the note), comments and the deleted words of tracked changes
 *   count as found, though they have other positions in a file.
 * - The same letters split into words differently (a hyphen at a line's end, a number next to its text) count as found.
 *   So do words in a different order, if the source has columns.
 * Numbers that the app itself generates (of automatic lists) are not words of the source and change nothing.
 */
export async function measureWordRecall(reading: ImportedDraft, bytes: Uint8Array): Promise<WordRecall> {
  const source = await readSourceWords(reading.source.format, bytes);
  const { title, provisions } = reading.draft;
  const read = [
    title,
    ...provisions.flatMap(({ num, heading, blocks }) => [num, heading, ...blocks.map(({ text }) => text)]),
  ];
  const missing: string[] = [];
  const moved: string[] = [];
  const words = read.flatMap(tokeniseWords);
  for (const [start, end, from, until] of diff([...source], words)) {
    const [here, there] = [source.slice(start, end), words.slice(from, until)];
    if (here.join("") === there.join("")) continue;
    missing.push(...here);
    moved.push(...there);
  }
  const excluded = new Pool(reading.exclusions.map(({ text }) => text));
  const elsewhere = new Pool([...besides(reading), ...moved]);
  const kept = missing.filter((word) => !excluded.take(word));
  const gone = kept.filter((word) => !elsewhere.take(word));
  const leftOut = missing.length - kept.length;
  const count = source.length - leftOut;
  return {
    words: count,
    leftOut,
    found: count - gone.length,
    missing: gone.slice(0, 20),
    recall: count === 0 ? 1 : (count - gone.length) / count,
  };
}

/**
 * Returns what a reading has beside its text: footnotes, comments with their authors, and the deleted or inserted words
 * of tracked changes.
 */
function besides({ draft, remarks, changes }: ImportedDraft): readonly string[] {
  const notes = draft.provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes = [] }) => footnotes));
  return [
    ...notes.flatMap(({ mark, text }) => [mark, mark, text]),
    ...remarks.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]),
    ...changes.map(({ words }) => words),
  ];
}

class Pool {
  readonly #counts = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const word of texts.flatMap(tokeniseWords)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Takes one occurrence of a word, if one is left. */
  take(word: string): boolean {
    const left = this.#counts.get(word) ?? 0;
    if (left > 0) this.#counts.set(word, left - 1);
    return left > 0;
  }
}
