import { groups } from "./catalogue/groups.ts";
import { justice } from "./catalogue/justice.ts";
import { person } from "./catalogue/person.ts";
import { publicLife } from "./catalogue/public-life.ts";
import type { Right } from "./catalogue/right.ts";
import { social } from "./catalogue/social.ts";

export type { Right } from "./catalogue/right.ts";
export { COMMITTEES, INSTRUMENTS } from "./catalogue/right.ts";

/**
 * The rights a note may name, with where they stand and what may be done to them. Sources: the instruments'
 * own texts, and the general comments listed with each; derogation after ICCPR 4(2) and HRC general comment 29.
 * A dossier may name others: an id that is not here is a word of the team's own.
 */
export const RIGHTS: readonly Right[] = [...person, ...justice, ...publicLife, ...groups, ...social];

const byId = new Map(RIGHTS.map((right) => [right.id, right]));

/** The right of an id, or undefined for a team's own word. */
export function rightOf(id: string): Right | undefined {
  return byId.get(id);
}

/**
 * Whether the limitation test (legality, legitimate aim, necessity, proportionality) may be asked of a note
 * on these rights: one of them may be limited. A team's own word may be: nobody can tell.
 */
export function mayBeLimited(ids: readonly string[]): boolean {
  return ids.some((id) => (rightOf(id)?.limits ?? "limitable") === "limitable");
}
