import type { LanguageRow } from "./languageRows.ts";
import type { BracketCount, ProvisionPartRange, ProvisionCounts } from "./provisionCounts.ts";

export const LANGUAGE_DIFFERENCE_KINDS = ["provision", "number", "reference", "bracket", "negation", "modal"] as const;
export type LanguageDifferenceKind = (typeof LANGUAGE_DIFFERENCE_KINDS)[number];

/** What was counted on one side. */
export interface CountedLanguageSide {
  /** The numbers, references or words that only this side has, as printed; empty for brackets and provisions. */
  readonly printed: readonly string[];
  readonly ranges: readonly ProvisionPartRange[];
  readonly brackets: BracketCount;
  /** How many provisions of the list around it this side has; 0 except for a provision. */
  readonly siblings: number;
}

/** A difference between two language versions: a hint for the drafting group, never a verdict. */
export interface LanguageDifference {
  readonly kind: LanguageDifferenceKind;
  readonly row: LanguageRow;
  readonly from: CountedLanguageSide;
  readonly to: CountedLanguageSide;
}

const NO_BRACKETS: BracketCount = { opening: 0, closing: 0, depth: 0 };
/** A side on which nothing was counted. */
export const NOTHING_COUNTED: CountedLanguageSide = { printed: [], ranges: [], brackets: NO_BRACKETS, siblings: 0 };

/** The languages of both versions. */
export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** A row that both versions have, with what was counted in it. */
export interface CountedLanguageRow {
  readonly row: LanguageRow;
  readonly one: ProvisionCounts;
  readonly other: ProvisionCounts;
}
