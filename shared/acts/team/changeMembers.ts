import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { indexLastRecords } from "#shared/members/lastRecords.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import {
  createNextMembershipChange,
  type MembershipChangeContext,
  type MembershipChangeRequest,
} from "#shared/members/membership/createNextMembershipChange.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { makeAct, type Act } from "../act.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";

/** Returns what a machine knows that changes membership: its dossier keys and everybody's last record. */
export function buildMembershipChangeContext(
  ledger: Ledger,
  keys: readonly DossierKey[],
  now: string,
): MembershipChangeContext {
  const last = indexLastRecords(ledger.recordSet);
  return { keys, now, lastOf: (device) => last.get(device) ?? null };
}

/**
 * Creates the administrator's next change of a dossier of format 2, as an act.
 * @returns a refusal: `roster.yours-not`, or one of `createNextMembershipChange`
 */
export async function changeMembersAct(
  ledger: Ledger,
  membership: Membership,
  { me, keys, now }: RosterChangeContext,
  change: MembershipChangeRequest,
): Promise<Outcome<Act>> {
  if (!me?.administrator) return refusal("roster.yours-not");
  const next = await createNextMembershipChange(membership, buildMembershipChangeContext(ledger, keys, now), change);
  return isRefusal(next) ? next : makeAct({ type: "change", after: next.after, body: next.body });
}
