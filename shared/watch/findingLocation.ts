import type { Draft } from "../draft/draft.ts";
import type { WatchFinding } from "./finding.ts";

/** A finding without its rule. */
export type FindingWithoutRule = Omit<WatchFinding, "rule">;

/** The location of words in a draft. */
export type FindingLocation = Pick<FindingWithoutRule, "provision" | "words">;

/** Joins provisions' own texts, without their children: one line per block. */
export function joinProvisionWordings(draft: Draft, provisions: readonly number[]): string {
  return blocksOf(draft, provisions)
    .map(({ text }) => text)
    .join("\n");
}

/** Converts a range of provisions' joined wording to a range in one block; returns null if no block contains it. */
export function locateRangeInBlock(
  draft: Draft,
  provisions: readonly number[],
  from: number,
  to: number,
): FindingLocation | null {
  let at = 0;
  for (const { provision, block, text } of blocksOf(draft, provisions)) {
    const [start, end] = [from - at, to - at];
    if (start >= 0 && end <= text.length && start < end) return { provision, words: { block, start, end } };
    at += text.length + 1;
  }
  return null;
}

/**
 * Returns the words on both sides of an offset in the joined wording, for words that are missing there; the whole first
 * provision if there are none.
 */
export function locateWordsAroundOffset(draft: Draft, provisions: readonly number[], at: number): FindingLocation {
  let from = at;
  for (const { provision, block, text } of blocksOf(draft, provisions)) {
    if (from <= text.length) {
      const before = /\S+\s*$/u.exec(text.slice(0, from))?.[0] ?? "";
      const behind = /^\s*\S+/u.exec(text.slice(from))?.[0] ?? "";
      const words = before + behind;
      const start = from - before.length + words.length - words.trimStart().length;
      const end = from + behind.length - (words.length - words.trimEnd().length);
      return { provision, words: start < end ? { block, start, end } : null };
    }
    from -= text.length + 1;
  }
  return { provision: provisions[0]!, words: null };
}

function blocksOf({ provisions }: Draft, indexes: readonly number[]) {
  return indexes.flatMap((provision) =>
    provisions[provision]!.blocks.map(({ text }, block) => ({ provision, block, text })),
  );
}
