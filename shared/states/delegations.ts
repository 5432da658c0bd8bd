import { GROUPS } from "./groups.ts";
import { STATES } from "./states.ts";

/** Who has a position: a State or a group that is known here, or somebody else by the name that was written. */
export interface Delegation {
  /** As the United Nations spells it. */
  readonly name: string;
  readonly kind: "state" | "group" | "other";
  /** A State's three letters of ISO 3166-1, a group's short name; absent for others. */
  readonly code?: string;
}

const NAMES = new Map<string, Delegation[]>();

for (const { code, short, name, aliases } of STATES)
  list({ name, kind: "state", code }, [code, short, name, ...aliases]);
for (const { code, name, aliases } of GROUPS) list({ name, kind: "group", code }, [code, name, ...aliases]);

function list(delegation: Delegation, names: readonly string[]): void {
  for (const name of new Set(names.map(folded)))
    NAMES.set(name, [...(NAMES.get(name) ?? []), Object.freeze(delegation)]);
}

/** The most words that a name has. */
export const LONGEST_NAME = Math.max(...[...NAMES.keys()].map((name) => name.split(" ").length));

/** The delegations that go by a name, in whatever case and with or without accents: none, one, or several. */
export function delegationsCalled(name: string): readonly Delegation[] {
  return NAMES.get(folded(name)) ?? [];
}

/** One name for whoever is the same: by the code, or else by the name. */
export function delegationKey({ kind, code, name }: Delegation): string {
  return code ? `${kind}:${code}` : `${kind}:${folded(name)}`;
}

/** A name as names are compared: without case, accents, punctuation. */
export function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
