import { protectedGroupRights } from "./catalogue/protectedGroupRights.ts";
import { justiceRights } from "./catalogue/justiceRights.ts";
import { personRights } from "./catalogue/personRights.ts";
import { publicLifeRights } from "./catalogue/publicLifeRights.ts";
import type { Right } from "./catalogue/right.ts";
import { socialRights } from "./catalogue/socialRights.ts";

export type { Right } from "./catalogue/right.ts";
export { COMMITTEES, INSTRUMENTS } from "./catalogue/right.ts";

/**
 * The rights a note may name, with their sources and permissible limitations. Sources: the instruments' own texts, and
 * the general comments listed with each; derogation after ICCPR 4(2) and HRC general comment 29. A dossier may name
 * others: an id that is not here is one of the team's own.
 */
export const RIGHTS: readonly Right[] = [
  ...personRights,
  ...justiceRights,
  ...publicLifeRights,
  ...protectedGroupRights,
  ...socialRights,
];

const byId = new Map(RIGHTS.map((right) => [right.id, right]));

/** Returns the right with an id, or undefined for one of the team's own. */
export function findRight(id: string): Right | undefined {
  return byId.get(id);
}

/**
 * Whether the limitation test (legality, legitimate aim, necessity, proportionality) applies to a note on these rights:
 * at least one of them may be limited. The team's own rights count as limitable, since that is unknown.
 */
export function canAnyRightBeLimited(ids: readonly string[]): boolean {
  return ids.some((id) => (findRight(id)?.limits ?? "limitable") === "limitable");
}
