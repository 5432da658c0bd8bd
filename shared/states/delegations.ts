import { GROUPS_OF_STATES } from "./groups.ts";
import { SOVEREIGN_STATES } from "./states.ts";

/** A holder of positions: a known State or group, or another body by the name that the user typed. */
export interface Delegation {
  /** For States, as the United Nations spells it. */
  readonly name: string;
  readonly kind: "state" | "group" | "other";
  /** A State's three-letter code (ISO 3166-1) or a group's short name; absent for others. */
  readonly code?: string;
}

const NAMES = new Map<string, Delegation[]>();

for (const { code, short, name, aliases } of SOVEREIGN_STATES)
  list({ name, kind: "state", code }, [code, short, name, ...aliases]);
for (const { code, name, aliases } of GROUPS_OF_STATES) list({ name, kind: "group", code }, [code, name, ...aliases]);

function list(delegation: Delegation, names: readonly string[]): void {
  for (const name of new Set(names.map(foldDelegationName)))
    NAMES.set(name, [...(NAMES.get(name) ?? []), Object.freeze(delegation)]);
}

/** The number of words in the longest name. */
export const MAX_DELEGATION_NAME_WORDS = Math.max(...[...NAMES.keys()].map((name) => name.split(" ").length));

/** Finds the delegations with the given name, ignoring case and accents: none, one, or several. */
export function findDelegationsNamed(name: string): readonly Delegation[] {
  return NAMES.get(foldDelegationName(name)) ?? [];
}

/** Returns the identity of a delegation: its code, or its folded name if it has none. */
export function idOfDelegation({ kind, code, name }: Delegation): string {
  return code ? `${kind}:${code}` : `${kind}:${foldDelegationName(name)}`;
}

/** Folds a name for comparison: removes case, accents and punctuation. */
export function foldDelegationName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
