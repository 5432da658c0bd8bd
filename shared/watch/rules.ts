import type { Rule } from "./rule.ts";
import { conditions } from "./rules/conditions.ts";
import { duties } from "./rules/duties.ts";
import { ofItself } from "./rules/references.ts";
import { humanRights } from "./rules/rights.ts";

const all = [...duties, ...conditions, ...humanRights, ...ofItself] as const;

export type RuleId = (typeof all)[number]["id"];

/** The rules of the drafting watch, in the order in which they are listed. All of them are off until somebody asks. */
export const RULES: readonly Rule<RuleId>[] = all;

/** Whether a rule has anything to go by only where there is a text to compare with. */
export function needsBefore({ search }: Rule): boolean {
  return search.is === "weakened" || search.is === "dropped";
}
