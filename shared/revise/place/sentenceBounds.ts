import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";

/** The signs between clauses, and those that end a sentence. The comma in "1,5" separates nothing. */
const BETWEEN_CLAUSES = /[,;:.!?–—](?!\S)|[،؛؟。，、；：！？]/gu;
const BETWEEN_SENTENCES = /[.!?](?=\s)|[。！？؟]/gu;
const ENDS_SENTENCE = /[.!?。！？؟][\s\p{Pe}\p{Pf}\p{Pi}"']*$/u;

/** Returns where the sentence that contains an offset begins. */
export function findSentenceStart(text: string, at: number): number {
  return Array.from(text.slice(0, at).matchAll(BETWEEN_SENTENCES), ({ index }) => index + 1).at(-1) ?? 0;
}

/** Returns where the clause that contains an offset ends. `isWithin` returns whether a sign separates nothing. */
export function findClauseEnd(text: string, at: number, isWithin: (at: number) => boolean): number {
  const ends = Array.from(text.slice(at).matchAll(BETWEEN_CLAUSES), ({ index }) => at + index);
  return ends.find((end) => !isWithin(end)) ?? text.length;
}

/**
 * Returns the beginnings of the sentence that a block continues, nearest first: "(a) to publish …" is read with "States
 * shall not be bound:" above it. A recital is read on its own.
 */
export function findSentenceLeadIns(draft: Draft, provision: number, block: number): readonly ReadingTextBlockRange[] {
  if (draft.provisions[provision]!.kind === "recital") return [];
  const found: ReadingTextBlockRange[] = [];
  let [i, last] = [provision, block - 1];
  while (i >= 0) {
    const text = draft.provisions[i]!.blocks[last]?.text ?? "";
    if (ENDS_SENTENCE.test(text)) break;
    const start = findSentenceStart(text, text.length);
    if (text) found.push({ provision: i, block: last, start, end: text.length });
    if (start > 0) break;
    if (last > 0) last--;
    else {
      i = indexOfParent(draft, i);
      last = (draft.provisions[i]?.blocks.length ?? 0) - 1;
    }
  }
  return found;
}
