import type { Hash } from "#shared/base/hash.ts";
import type { DismissalStatement } from "#shared/ledger/entries/dismissalStatement.ts";
import type { FindingWithDismissal } from "#shared/watch/separateDismissedFindings.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { WatchRuleId } from "#shared/watch/watchRules.ts";

/** Which rules are on, and the draft to compare with; null for the previous text. Stored on this machine. */
export interface DraftingWatchSettings {
  readonly rules: readonly WatchRuleId[];
  readonly against: Hash | null;
}

/** No rule is on until the user turns it on. */
export const NO_DRAFTING_WATCH_RULES: DraftingWatchSettings = { rules: [], against: null };

/** The findings of the drafting watch in a text: those to show, and those that the team dismissed. */
export interface DraftingWatchFindings {
  readonly text: Hash;
  readonly findings: readonly WatchFinding[];
  readonly dismissed: readonly FindingWithDismissal<DismissalStatement>[];
}
