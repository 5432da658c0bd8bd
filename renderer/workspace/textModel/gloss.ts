import type { TermDefinition } from "#shared/draft/definitions.ts";
import type { Footnote, TrackedChange } from "#shared/draft/draft.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";

/** What stands behind words of the text. */
export type GlossMeaning =
  /** They cite a provision. */
  | { readonly kind: "reference"; readonly provision: number }
  /** They are a term that the draft defines. */
  | { readonly kind: "term"; readonly definition: TermDefinition }
  | { readonly kind: "footnote"; readonly footnote: Footnote }
  /** Somebody put them in or took them out. */
  | { readonly kind: "tracked"; readonly tracked: TrackedChange }
  /** The drafting watch flags them. */
  | { readonly kind: "flagged"; readonly findings: readonly WatchFinding[] };

/** Whether there is something to go to behind the words. */
export function hasDestination({ kind }: GlossMeaning): boolean {
  return kind !== "tracked" && kind !== "flagged";
}

/** A meaning shown beside its words: their edges are in client pixels. */
export interface Gloss {
  readonly meaning: GlossMeaning;
  readonly beside: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}
