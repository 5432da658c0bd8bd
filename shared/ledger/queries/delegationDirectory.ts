import { DelegationDirectory, LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import type { GroupOfStates } from "#shared/states/groupsOfStates.ts";
import type { Ledger } from "../ledger.ts";
import { groupProjection } from "../store/projections.ts";

/** The directories made so far. A ledger's list of groups is the same array until a group changes. */
const directories = new WeakMap<readonly GroupOfStates[], DelegationDirectory>();

/** Returns the delegations that a name may mean in a dossier: the listed ones and the groups that the team added. */
export function delegationDirectoryOf(ledger: Ledger): DelegationDirectory {
  const groups = ledger.all(groupProjection);
  if (groups.length === 0) return LISTED_DELEGATIONS;
  const known = directories.get(groups);
  if (known) return known;
  const made = new DelegationDirectory(groups);
  directories.set(groups, made);
  return made;
}
