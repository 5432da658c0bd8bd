import {
  foldDelegationName,
  LISTED_DELEGATIONS,
  type Delegation,
  type DelegationDirectory,
  type NamedDelegation,
} from "./delegations.ts";

/**
 * Finds delegations by typed text. Exact names come first, then names that begin with it, then names with a word that
 * does, then those whose name in another language begins with it.
 */
export function searchDelegations(
  typed: string,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): readonly Delegation[] {
  const wanted = foldDelegationName(typed);
  if (wanted === "") return [];
  const ranks = foldedNamesIn(directory).map((folded) => ({
    delegation: folded.delegation,
    rank: rankOf(folded, wanted),
  }));
  return ranks
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ delegation }) => delegation);
}

/** The names of a directory in folded form; folding them takes longer than searching them. */
const folded = new WeakMap<DelegationDirectory, readonly NamedDelegation[]>();

function foldedNamesIn(directory: DelegationDirectory): readonly NamedDelegation[] {
  const known = folded.get(directory);
  if (known) return known;
  const made = directory.all.map(({ delegation, names, foreignNames }) => ({
    delegation,
    names: names.map(foldDelegationName),
    foreignNames: foreignNames.map(foldDelegationName),
  }));
  folded.set(directory, made);
  return made;
}

const NO_MATCH = 4;

function rankOf({ names, foreignNames }: NamedDelegation, wanted: string): number {
  if (names.includes(wanted) || foreignNames.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(` ${wanted}`))) return 2;
  return foreignNames.some((name) => name.startsWith(wanted)) ? 3 : NO_MATCH;
}
