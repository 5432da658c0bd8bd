import type { Delegation } from "./delegations.ts";
import { MEMBER_STATES_BY_GROUP } from "./groupMembers.ts";

/** The regional groups of the United Nations, by their short names in `groups.ts`. */
export const REGIONAL_GROUPS = ["African Group", "APG", "EEG", "GRULAC", "WEOG"] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/**
 * The United States of America is a member of no regional group; it observes this one, and is counted in it for
 * elections.
 */
const COUNTED_IN: readonly (readonly [code: string, group: RegionalGroup])[] = [["USA", "WEOG"]];

const groupByCode: ReadonlyMap<string, RegionalGroup> = new Map([
  ...REGIONAL_GROUPS.flatMap((group) => MEMBER_STATES_BY_GROUP.get(group)!.map((code) => [code, group] as const)),
  ...COUNTED_IN,
]);

/** Returns the regional group of a State by its three-letter code, or null if it is in none. */
export function regionalGroupOf(code: string): RegionalGroup | null {
  return groupByCode.get(code) ?? null;
}

/** Returns the regional group of a delegation; null for groups, others, and States that are in none. */
export function regionalGroupOfDelegation({ kind, code }: Delegation): RegionalGroup | null {
  return kind === "state" && code ? regionalGroupOf(code) : null;
}

/** Returns the three-letter codes of the States in a regional group. */
export function statesOfRegionalGroup(group: RegionalGroup): readonly string[] {
  return [...groupByCode].filter(([, each]) => each === group).map(([code]) => code);
}
