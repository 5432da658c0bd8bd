import { GROUP_NAMES_IN_OTHER_LANGUAGES } from "./groupNamesInOtherLanguages.ts";
import { GROUPS_OF_STATES, type GroupOfStates } from "./groupsOfStates.ts";
import type { NamesByLanguage } from "./namesByLanguage.ts";
import { STATE_NAMES_IN_OTHER_LANGUAGES } from "./stateNamesInOtherLanguages.ts";
import { SOVEREIGN_STATES } from "./sovereignStates.ts";

/** A holder of positions: a known State or group, or another body by the name that the user typed. */
export interface Delegation {
  /** For States, as the United Nations spells it. */
  readonly name: string;
  readonly kind: "state" | "group" | "other";
  /** A State's three-letter code (ISO 3166-1) or a group's short name; absent for others. */
  readonly code?: string;
}

/** A delegation with its names as they are written: its codes and English names, and its names in other languages. */
export interface NamedDelegation {
  readonly delegation: Delegation;
  readonly names: readonly string[];
  readonly foreignNames: readonly string[];
}

/** The States and groups that every team has. */
const LISTED: readonly NamedDelegation[] = [
  ...SOVEREIGN_STATES.map(({ code, short, name, aliases }) => ({
    delegation: Object.freeze({ name, kind: "state", code } as const),
    names: [code, short, name, ...aliases],
    foreignNames: allNamesOf(STATE_NAMES_IN_OTHER_LANGUAGES.get(code)),
  })),
  ...GROUPS_OF_STATES.map((group) => namedGroup(group, allNamesOf(GROUP_NAMES_IN_OTHER_LANGUAGES.get(group.code)))),
];

function allNamesOf(names?: NamesByLanguage): readonly string[] {
  return [...(names?.values() ?? [])].flat();
}

function namedGroup({ code, name, aliases }: GroupOfStates, foreignNames: readonly string[] = []): NamedDelegation {
  return {
    delegation: Object.freeze({ name, kind: "group", code } as const),
    names: [code, name, ...aliases],
    foreignNames,
  };
}

/** The delegations that a name may mean: the listed States and groups, and the groups that a team added. */
export class DelegationDirectory {
  /** Every delegation, the team's groups last. */
  readonly all: readonly NamedDelegation[];
  /** The number of words in the longest name. */
  readonly maxNameWords: number;
  readonly #byName = new Map<string, Delegation[]>();

  constructor(groupsOfTeam: readonly GroupOfStates[] = []) {
    this.all = [...LISTED, ...groupsOfTeam.map((group) => namedGroup(group))];
    for (const { delegation, names, foreignNames } of this.all)
      for (const name of new Set([...names, ...foreignNames].map(foldDelegationName))) this.#list(name, delegation);
    this.maxNameWords = Math.max(...[...this.#byName.keys()].map((name) => name.split(" ").length));
  }

  /** Two members may have added the same group: it is one delegation. */
  #list(name: string, delegation: Delegation): void {
    const known = this.#byName.get(name) ?? [];
    if (name === "" || known.some((each) => delegationKeyOf(each) === delegationKeyOf(delegation))) return;
    this.#byName.set(name, [...known, delegation]);
  }

  /** Finds the delegations with the given name, ignoring case and accents: none, one, or several. */
  named(name: string): readonly Delegation[] {
    return this.#byName.get(foldDelegationName(name)) ?? [];
  }
}

/** The States and groups that every team has. */
export const LISTED_DELEGATIONS = new DelegationDirectory();

/** Finds the listed delegations with the given name, ignoring case and accents: none, one, or several. */
export function findDelegationsNamed(name: string): readonly Delegation[] {
  return LISTED_DELEGATIONS.named(name);
}

/** Returns the identity of a delegation: its code, or its folded name if it has none. */
export function delegationKeyOf({ kind, code, name }: Delegation): string {
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
