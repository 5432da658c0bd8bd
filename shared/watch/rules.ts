import type { WatchRule } from "./watchRule.ts";
import { conditionRules } from "./rules/conditions.ts";
import { discretionRules } from "./rules/discretion.ts";
import { domesticLawRules } from "./rules/domesticLaw.ts";
import { dutyRules } from "./rules/duties.ts";
import { referenceRules } from "./rules/references.ts";
import { humanRightsRules } from "./rules/rights.ts";

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
