import { STATE_GROUPS } from "./groups.ts";
import { SOVEREIGN_STATES } from "./states.ts";

/** Who has a position: a State or a group that is known here, or somebody else by the name that was written. */
export interface Delegation {
  /** As the United Nations spells it. */
  readonly name: string;
  readonly kind: "state" | "group" | "other";
  /** A State's three letters of ISO 3166-1, a group's short name; absent for others. */
  readonly code?: string;
}

const NAMES = new Map<string, Delegation[]>();

for (const { code, short, name, aliases } of SOVEREIGN_STATES)
  list({ name, kind: "state", code }, [code, short, name, ...aliases]);
for (const { code, name, aliases } of STATE_GROUPS) list({ name, kind: "group", code }, [code, name, ...aliases]);

function list(delegation: Delegation, names: readonly string[]): void {
  for (const name of new Set(names.map(foldName)))
    NAMES.set(name, [...(NAMES.get(name) ?? []), Object.freeze(delegation)]);
}

/** The most words that a name has. */
export const MAX_NAME_WORDS = Math.max(...[...NAMES.keys()].map((name) => name.split(" ").length));

/** The delegations that go by a name, in whatever case and with or without accents: none, one, or several. */
export function findDelegationsByName(name: string): readonly Delegation[] {
  return NAMES.get(foldName(name)) ?? [];
}

/** One name for whoever is the same: by the code, or else by the name. */
export function delegationKey({ kind, code, name }: Delegation): string {
  return code ? `${kind}:${code}` : `${kind}:${foldName(name)}`;
}

/** A name as names are compared: without case, accents, punctuation. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
