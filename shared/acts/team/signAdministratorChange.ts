import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findChainCounter, DeviceRecordSigner, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { createNextHandover, type PlannedHandover } from "#shared/members/membership/createNextHandover.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { makeAct, type Act } from "../act.ts";
import { signAct } from "../signAct.ts";
import { buildMembershipChangeContext } from "./changeMembers.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";
import { confirmHandoverAct, recoverySheetRefusal } from "./createSignedHandover.ts";

/**
 * A lead's device that comes into office beside those in office, a device whose office ends, or a recovery sheet that
 * replaces the one in force.
 */
export type AdministratorChange =
  | { readonly kind: "appoint" | "end"; readonly device: DeviceId }
  | { readonly kind: "sheet"; readonly sheet: RecoverySheetPublicKeys };

/** A change of office: records that the recovery sheet has signed, and what the administrator's own device says then. */
export interface SignedAdministratorChange {
  readonly records: readonly OpenedRecord[];
  readonly act: Act;
}

/**
 * Whether the recovery sheet has to sign a change of office, since nobody else could confirm it: by rule 12 of
 * `docs/membership.md` a handover without the sheet takes two in office, and whose office ends confirms nothing.
 */
export function needsRecoverySheetSignature(
  { administrators }: Membership,
  own: DeviceId,
  ended: DeviceId | null,
): boolean {
  return ![...administrators].some((each) => each !== own && each !== ended);
}

/**
 * Changes who is in office, apart from a takeover. The handover is signed by the administrator's own device and waits
 * until another one in office confirms it; if nobody could, the sheet signs it, the own device confirms it, and it counts
 * at once. The sheet stays as it is, unless it is replaced.
 * @returns a refusal: `roster.yours-not`, `format.old`, `office.provisional`, `office.lead`, `office.already`,
 *   `office.not-in`, `office.last`, `office.sheet`, `recovery.other`, `recovery.replaced` or `roster.full`
 */
export async function signAdministratorChange(
  ledger: Ledger,
  { me, device: own, keys, now }: RosterChangeContext,
  change: AdministratorChange,
  recovery: DeviceSecrets | null,
): Promise<Outcome<SignedAdministratorChange>> {
  const { membership } = ledger.judgement;
  if (!me?.administrator) return refusal("roster.yours-not");
  if (!membership) return refusal("format.old");
  const refused =
    refusalToChange(ledger, membership, own, change) ?? refusalOfNeededSheet(membership, own, change, recovery);
  if (refused) return refused;
  const context = buildMembershipChangeContext(ledger, keys, now);
  const next = await createNextHandover(membership, context, planOf(ledger, membership, change));
  if (isRefusal(next)) return next;
  const handover = makeAct({ type: "handover", after: next.after, body: next.body });
  if (!recovery) return { records: [], act: handover };
  const signer = new DeviceRecordSigner(recovery, findChainCounter(ledger.recordSet.byKey.values(), recovery.key));
  const records = await signAct(handover, (unsigned) => signer.sign(ledger.dossier, unsigned), null);
  return isRefusal(records) ? records : { records, act: confirmHandoverAct(records[0]!.key) };
}

function refusalToChange(
  { judgement }: Ledger,
  { terms, administrators }: Membership,
  own: DeviceId,
  change: AdministratorChange,
): Refusal | null {
  if (terms.at(-1)!.isProvisional) return refusal("office.provisional");
  if (change.kind === "sheet") return null;
  const { kind, device } = change;
  if (kind === "end") {
    if (!administrators.has(device)) return refusal("office.not-in");
    return administrators.size === 1 ? refusal("office.last") : null;
  }
  if (administrators.has(device)) return refusal("office.already");
  const listed = judgement.team!.devices.get(device);
  return listed?.role === "lead" && !listed.isCut && device !== own ? null : refusal("office.lead");
}

function refusalOfNeededSheet(
  membership: Membership,
  own: DeviceId,
  change: AdministratorChange,
  recovery: DeviceSecrets | null,
): Refusal | null {
  if (recovery) return recoverySheetRefusal(membership, recovery);
  return needsRecoverySheetSignature(membership, own, change.kind === "end" ? change.device : null)
    ? refusal("office.sheet")
    : null;
}

function planOf({ judgement }: Ledger, { administrators }: Membership, change: AdministratorChange): PlannedHandover {
  if (change.kind === "sheet") return { keeps: [...administrators], cuts: [], sheet: change.sheet };
  const { kind, device } = change;
  if (kind === "end") return { keeps: [...administrators].filter((each) => each !== device), cuts: [] };
  const { member, recipients } = judgement.team!.devices.get(device)!;
  return { newcomer: { device, member, recipient: recipients[0]! }, keeps: [...administrators], cuts: [] };
}
