/**
 * What became of provisions. `same`: the same words at the same address; `edited`: other words; `moved`: in another
 * parent, or at another place among its siblings; `renumbered`: only the address changed; `split`: one became several;
 * `merged`: several became one; `added` and `deleted`. If several apply, the first in this order counts: added or
 * deleted, split or merged, moved, renumbered, edited.
 */
export type ProvisionMatchKind = "same" | "edited" | "moved" | "renumbered" | "split" | "merged" | "added" | "deleted";

/**
 * Why two provisions were matched: the same heading, number, defined term or neighbours, or common words (`percent`, 0 to 100; rarer
 * words count for more).
 */
export interface MatchReason {
  readonly code: "heading" | "number" | "term" | "order" | "text";
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * Matching provisions of two drafts: indices into `provisions`, ascending. `from` is empty if the provision was added,
 * `to` if it was deleted.
 */
export interface ProvisionMatch {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: ProvisionMatchKind;
  /** Whether an article (or another unit with a heading) was written anew, so that only its rare words tell it. */
  readonly isRewritten: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}
