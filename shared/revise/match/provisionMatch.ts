/**
 * What became of some provisions: the same words at the same address; other words; in another
 * provision, or elsewhere among its neighbours; another address only; one that became several, several that became one; new; gone. Of several
 * that are true the first of this order counts: added or deleted, split or merged, moved, renumbered, edited.
 */
export type MatchKind = "same" | "edited" | "moved" | "renumbered" | "split" | "merged" | "added" | "deleted";

/**
 * Why two provisions are thought to belong together: the same heading, the same number, the same neighbours, or words
 * in common (`percent` of them, 0 to 100, the rarer ones counting for more).
 */
export interface MatchReason {
  readonly code: "heading" | "number" | "order" | "text";
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * Provisions of two drafts that belong together: indices into `provisions`, ascending; `from` is empty for what was
 * added, `to` for what was deleted.
 */
export interface ProvisionMatch {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: MatchKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}
