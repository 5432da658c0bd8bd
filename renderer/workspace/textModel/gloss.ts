import type { TermDefinition } from "#shared/draft/definitions.ts";
import type { Footnote, TrackedChange } from "#shared/draft/draft.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";

/** The meaning of words in the text. */
export type GlossMeaning =
  /** The words cite a provision. */
  | { readonly kind: "reference"; readonly provision: number }
  /** The words are a term that the draft defines. */
  | { readonly kind: "term"; readonly definition: TermDefinition }
  | { readonly kind: "footnote"; readonly footnote: Footnote }
  /** The words are a tracked insertion or deletion. */
  | { readonly kind: "tracked"; readonly tracked: TrackedChange }
  /** The drafting watch flags the words. */
  | { readonly kind: "flagged"; readonly findings: readonly WatchFinding[] };

/** Whether the meaning leads to another place. */
export function canFollowMeaning({ kind }: GlossMeaning): boolean {
  return kind !== "tracked" && kind !== "flagged";
}

/** A meaning shown beside its words, whose edges are in client pixels. */
export interface Gloss {
  readonly meaning: GlossMeaning;
  readonly beside: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}
