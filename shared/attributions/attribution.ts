import type { DraftRange } from "#shared/import/importedDraft.ts";
import type { Delegation } from "#shared/states/delegations.ts";

/** What a draft says that delegations want. `add` proposes words that the text has, or asks to insert others. */
export const ATTRIBUTION_KINDS = ["add", "delete", "replace", "alternative", "support", "oppose", "reserve"] as const;
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];

/** How an attribution is printed in its draft. */
export const ATTRIBUTION_FORMS = ["bracket", "parenthesis", "footnote", "colour", "column"] as const;
export type AttributionForm = (typeof ATTRIBUTION_FORMS)[number];

/**
 * Why an attribution is doubtful: a name in it is not listed (`unlisted`), is listed for several delegations
 * (`ambiguous`) or is a two-letter code that may be a word (`code`); it is not clear which words it is about (`words`);
 * its bracket is never closed (`open`); the paragraph that it is an alternative to was not found (`base`).
 */
export const ATTRIBUTION_DOUBTS = ["unlisted", "ambiguous", "code", "words", "open", "base"] as const;
export type AttributionDoubt = (typeof ATTRIBUTION_DOUBTS)[number];

/** A delegation that an attribution names, and the group that it speaks for. */
export interface AttributedParty extends Delegation {
  readonly behalf?: Delegation;
}

/** What a draft says of delegations at some words. */
export interface Attribution {
  readonly parties: readonly AttributedParty[];
  readonly kind: AttributionKind;
  /** The words that it adds, deletes or is about; of a replacement, the new ones. "" if it is about the provision. */
  readonly words: string;
  /** The words in the draft that it is about, or beside which it adds others. Empty if it is about the provision. */
  readonly spot: DraftRange;
  /** The words at `spot` and what becomes of them, if it proposes wording; null if it only says where a party stands. */
  readonly wording: { readonly old: string; readonly new: string } | null;
  readonly form: AttributionForm;
  /** The attribution as printed, and where it is. A footnote is at its mark. */
  readonly printed: string;
  readonly printedAt: DraftRange;
  /** Empty if it is certain. */
  readonly doubts: readonly AttributionDoubt[];
}
