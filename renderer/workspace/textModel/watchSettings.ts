import type { Hash } from "#shared/base/hash.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { WatchRuleId } from "#shared/watch/rules.ts";

/** Which rules are on, and the draft to compare with; null for the previous text. Stored on this machine. */
export interface WatchSettings {
  readonly rules: readonly WatchRuleId[];
  readonly against: Hash | null;
}

/** No rule is on until the user turns it on. */
export const NO_WATCH_RULES: WatchSettings = { rules: [], against: null };

/** The findings of the drafting watch in a text. */
export interface WatchFindings {
  readonly text: Hash;
  readonly findings: readonly WatchFinding[];
}
