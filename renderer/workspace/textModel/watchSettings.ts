import type { Hash } from "#shared/base/hash.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { RuleId } from "#shared/watch/rules.ts";

/** Which rules are on, and what the text is compared with: another draft, or the one before it. Kept on this machine. */
export interface WatchSettings {
  readonly rules: readonly RuleId[];
  readonly against: Hash | null;
}

/** No rule is on until somebody turns it on. */
export const NO_RULES: WatchSettings = { rules: [], against: null };

/** What the drafting watch flags in a text. */
export interface WatchFindings {
  readonly text: Hash;
  readonly findings: readonly WatchFinding[];
}
