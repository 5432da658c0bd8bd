import { delegationKeyOf, type Delegation } from "./delegations.ts";
import { SOVEREIGN_STATES } from "./sovereignStates.ts";

/**
 * States that are listed as delegations and are no Members of the United Nations: the two observer States, and the two
 * that take part in conferences of "all States".
 */
const NOT_MEMBERS: ReadonlySet<string> = new Set(["VAT", "PSE", "COK", "NIU"]);

/** The codes of the States that have a vote: the 193 Members of the United Nations, by their English names. */
export const VOTER_CODES: readonly string[] = SOVEREIGN_STATES.map(({ code }) => code).filter(
  (code) => !NOT_MEMBERS.has(code),
);

const VOTERS: ReadonlySet<string> = new Set(VOTER_CODES);

/** Whether a State has a vote, by its code. */
export function isVoterCode(code: string): boolean {
  return VOTERS.has(code);
}

const NAMES = new Map(SOVEREIGN_STATES.map(({ code, name }) => [code, name]));

/** Returns the State of a code as a delegation; one that is not listed is named by its code. */
export function delegationOfState(code: string): Delegation {
  return { name: NAMES.get(code) ?? code, kind: "state", code };
}

/** Returns the identity of the delegation of a State. */
export function delegationIdOfState(code: string): string {
  return delegationKeyOf(delegationOfState(code));
}
