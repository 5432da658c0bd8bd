import { foldDelegationName, type Delegation } from "./delegations.ts";
import { GROUPS_OF_STATES } from "./groups.ts";
import { SOVEREIGN_STATES } from "./states.ts";

interface Named {
  readonly delegation: Delegation;
  readonly names: readonly string[];
}

const ALL: readonly Named[] = [
  ...SOVEREIGN_STATES.map(({ name, code, short, aliases }) =>
    named({ name, kind: "state", code }, [code, short, name, ...aliases]),
  ),
  ...GROUPS_OF_STATES.map(({ name, code, aliases }) => named({ name, kind: "group", code }, [code, name, ...aliases])),
];

function named(delegation: Delegation, names: readonly string[]): Named {
  return { delegation, names: names.map(foldDelegationName) };
}

/**
 * Finds delegations by typed text. Exact names come first, then names that begin with it, then names with a word that
 * does.
 */
export function searchDelegations(typed: string): readonly Delegation[] {
  const wanted = foldDelegationName(typed);
  if (wanted === "") return [];
  const ranks = ALL.map(({ delegation, names }) => ({ delegation, rank: rankOf(names, wanted) }));
  return ranks
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ delegation }) => delegation);
}

function rankOf(names: readonly string[], wanted: string): number {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(` ${wanted}`)) ? 2 : 3;
}
