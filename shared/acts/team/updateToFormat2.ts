import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { findCurrentRoster } from "#shared/members/roster/roster.ts";
import { createNextRoster } from "#shared/members/roster/rosterChange.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { isFormat1ClosingRoster, makeFormat1ClosingRoster } from "#shared/records/kinds/roster.ts";
import { makeAct, type Act } from "../act.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";

/**
 * Takes a dossier of format 1 on to format 2, as one act: a roster that lists whoever has joined, ends open invitations for
 * several people and makes a new dossier key, and the `begin` upon it. In a team the `begin` counts when another lead has
 * confirmed it; until then everything goes on in format 1. Then `createFormat1ClosingRosterAct` stops earlier versions.
 * @returns a refusal: `roster.yours-not`, `dossier.missing`, `format.already`, `format.pending` while a `begin` waits for
 *   its confirmation, `key.missing`, or one of `createNextRoster`
 */
export async function updateToFormat2Act(ledger: Ledger, { me, key, now }: RosterChangeContext): Promise<Outcome<Act>> {
  const { judgement } = ledger;
  const { roster } = judgement;
  if (!me?.administrator) return refusal("roster.yours-not");
  if (judgement.membership) return refusal("format.already");
  if (!roster) return refusal("dossier.missing");
  if (findPendingHandovers(judgement).some(({ kind }) => kind === "begin")) return refusal("format.pending");
  if (!key) return refusal("key.missing");
  const next = await createNextRoster(judgement, key, now, {
    renew: true,
    invitations: (open) => open.filter(({ uses }) => uses === "one"),
  });
  if (isRefusal(next)) return next;
  const base = [...roster.chain][0]!;
  return {
    statements: [
      () => ({ type: "roster", after: [next.after], body: next.body }),
      ([last]) => ({ type: "begin", after: [last!], body: { base } }),
    ],
  };
}

/**
 * Creates the last roster of a dossier that was updated to format 2, which stops earlier versions of the app since its key
 * is nobody's. Returns null in any other dossier, if there is one already, and on any other device than that of the
 * administrator whom earlier versions know.
 */
export function createFormat1ClosingRosterAct({ recordSet, judgement }: Ledger, device: DeviceId): Act | null {
  if (!judgement.membership || recordSet.first!.body.format === 2) return null;
  const { key, body } = findCurrentRoster(recordSet, true)!;
  if (isFormat1ClosingRoster(body) || body.administrator !== device) return null;
  return makeAct({ type: "roster", after: [key], body: makeFormat1ClosingRoster(body) });
}
