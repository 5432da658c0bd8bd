import type { WatchRuleId } from "./watchRules.ts";

/**
 * A range of words in one block. Offsets are UTF-16 in the block's text; `end` is exclusive and the range is not empty.
 */
export interface FindingWordRange {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A place in a draft that a rule flags. */
export interface WatchFinding {
  readonly rule: WatchRuleId;
  /** The provision's index in the draft. */
  readonly provision: number;
  /** The words, or null for the whole provision if the finding is not about particular words. */
  readonly words: FindingWordRange | null;
  /** For rules that compare: the words in the earlier text, and the indexes of its provisions that had them. */
  readonly was?: string;
  readonly before?: readonly number[];
}

/** Returns the words of a finding as they are in the draft; "" for a whole provision. */
export function findingWordsOf(
  { provisions }: { readonly provisions: readonly { readonly blocks: readonly { readonly text: string }[] }[] },
  { provision, words }: WatchFinding,
): string {
  return words ? provisions[provision]!.blocks[words.block]!.text.slice(words.start, words.end) : "";
}
