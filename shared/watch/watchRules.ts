import type { WatchRule } from "./watchRule.ts";
import { conditionRules } from "./rules/conditionRules.ts";
import { discretionRules } from "./rules/discretionRules.ts";
import { domesticLawRules } from "./rules/domesticLawRules.ts";
import { dutyRules } from "./rules/dutyRules.ts";
import { referenceRules } from "./rules/referenceRules.ts";
import { humanRightsRules } from "./rules/humanRightsRules.ts";

const all = [
  ...dutyRules,
  ...domesticLawRules,
  ...conditionRules,
  ...discretionRules,
  ...humanRightsRules,
  ...referenceRules,
] as const;

export type WatchRuleId = (typeof all)[number]["id"];

/** The rules of the drafting watch, in the order of the list. All are off by default. */
export const WATCH_RULES: readonly WatchRule<WatchRuleId>[] = all;

/** Whether a rule needs an earlier text to compare with. */
export function needsEarlierText({ search }: WatchRule): boolean {
  return search.kind === "weakened" || search.kind === "dropped";
}
