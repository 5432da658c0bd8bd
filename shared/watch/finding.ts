import type { RuleId } from "./rules.ts";

/** Words of one block. Offsets are UTF-16 in the block's text, the end exclusive; there is at least one character. */
export interface FindingRange {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What a rule flags in a draft. */
export interface WatchFinding {
  readonly rule: RuleId;
  /** Its index in the draft. */
  readonly provision: number;
  /** The words; where the provision has none that could be meant, null for all of it. */
  readonly words: FindingRange | null;
  /** Where the rule compares: what stood there in the text before, and in which of its provisions. */
  readonly was?: string;
  readonly before?: readonly number[];
}

/** The words that a finding is about, as the draft has them; "" for a whole provision. */
export function findingTextOf(
  { provisions }: { readonly provisions: readonly { readonly blocks: readonly { readonly text: string }[] }[] },
  { provision, words }: WatchFinding,
): string {
  return words ? provisions[provision]!.blocks[words.block]!.text.slice(words.start, words.end) : "";
}
