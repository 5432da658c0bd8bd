import { diff } from "fast-myers-diff";
import { tokeniseWords } from "#shared/import/lostWords.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { readSourceWords } from "./sourceWords.ts";

/** How many words of a source came into its reading. */
export interface WordRecall {
  /** The words of the source, but for those that the reading lists as left out. */
  readonly words: number;
  readonly leftOut: number;
  readonly found: number;
  /** The words that are nowhere, the first of them. */
  readonly missing: readonly string[];
  readonly recall: number;
}

/**
 * Counts the words of a file, got by other ways than the app's (`readSourceWords`), that are in its reading in the same order.
 * Three exceptions, each as far as there are words of the kind, none of them for words that are nowhere:
 * - What the reading lists as left out is counted on neither side.
 * - Footnotes (with their marks twice, where they are called up and where they stand), comments and the deleted words of tracked changes count as found, though they stand elsewhere in a file.
 * - A stretch of the same letters that is parted into words otherwise (a hyphen at a line's end, a number against its text)
 *   counts as found; so do words that stand in another order in the reading, where a source lays out columns.
 * Numbers that the app makes itself (of automatic lists) are no words of the source and change nothing.
 */
export async function measureRecall(reading: ImportedDraft, bytes: Uint8Array): Promise<WordRecall> {
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

/** What a reading has on its words: footnotes, comments with their authors, and what tracked changes deleted or inserted. */
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

  /** Takes one of a word, where one is left. */
  take(word: string): boolean {
    const left = this.#counts.get(word) ?? 0;
    if (left > 0) this.#counts.set(word, left - 1);
    return left > 0;
  }
}
