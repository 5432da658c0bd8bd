import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { addDeviceToRosterMembers, createNextRoster, type PublicKeys } from "#shared/members/roster/rosterChange.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { handoverStateOf, type HandoverState } from "#shared/members/pendingHandovers.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { findChainCounter, DeviceRecordSigner, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import { createNextHandover, type PlannedHandover } from "#shared/members/membership/createNextHandover.ts";
import { recoverDossierKeys } from "#shared/members/recoveryKey.ts";
import {
  changeMemberRole,
  revokeDevices,
  indexLastDeviceRecords,
  isActiveDevice,
} from "#shared/members/roster/roleSpans.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import type { RosterMember } from "#shared/records/kinds/roster.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { makeAct, type Act } from "../act.ts";
import { signAct } from "../signAct.ts";
import { buildMembershipChangeContext } from "./changeMembers.ts";

/** A handover of the administration by means of the recovery sheet. `now` is ISO, UTC. */
export interface AdministrationHandoverInput {
  readonly recovery: DeviceSecrets;
  /** The device that keeps the roster from now on. */
  readonly device: PublicKeys;
  /**
   * The id of the device's member. Used only if the roster does not list the device, because the member is new or
   * returns.
   */
  readonly member: MemberId;
  /** Devices to cut off, such as the lost laptop of the former administrator. */
  readonly cut: readonly DeviceId[];
  readonly now: string;
  /** In a dossier of format 2: the sheet that replaces the one that signs. */
  readonly sheet?: RecoverySheetPublicKeys;
  /** In a dossier of format 2: what a stolen key of the former administrator has signed. */
  readonly stolen?: PlannedHandover["stolen"];
}

/** The result of a handover: its record, and the dossier keys that the sheet opens. */
export interface AdministrationHandoverResult {
  readonly records: readonly OpenedRecord[];
  readonly keys: readonly DossierKey[];
  readonly state: HandoverState;
  /** Whether the new sheet replaces the old one, now or once the handover is confirmed. */
  readonly isSheetReplaced: boolean;
}

/**
 * Hands the administration over: the recovery key signs a roster of the next term, after which no former
 * administrator's roster counts. If devices are cut off, the dossier key is changed and every invitation is closed.
 * @returns a refusal: `dossier.missing`, `recovery.other`, `recovery.replaced`, `recovery.already`,
 *   `recovery.device-cut` or `key.missing`
 */
export async function createSignedHandover(
  ledger: Ledger,
  handover: AdministrationHandoverInput,
): Promise<Outcome<AdministrationHandoverResult>> {
  const { recovery, device, cut, now } = handover;
  const { roster, membership } = ledger.judgement;
  if (membership) return handOverMembership(ledger, membership, handover);
  if (!roster) return refusal("dossier.missing");
  if (roster.recovery.key !== recovery.key) return refusal("recovery.other");
  if (roster.body.administrator === device.key) return refusal("recovery.already");
  const entry = roster.devices.get(device.key);
  if ((entry && !isActiveDevice(entry.device)) || cut.includes(device.key)) return refusal("recovery.device-cut");
  const keys = await recoverDossierKeys(roster.keys, recovery);
  const key = keys.find(({ id }) => id === roster.body.keys[0]!.id);
  if (!key) return refusal("key.missing");
  const next = await createNextRoster(ledger.judgement, key, now, {
    administrator: device.key,
    members: (listed) => membersAfterHandover(ledger, listed, handover),
    ...(cut.length > 0 && { renew: true, invitations: () => [] }),
  });
  if (isRefusal(next)) return next;
  const signer = new DeviceRecordSigner(recovery, findChainCounter(ledger.recordSet.byKey.values(), recovery.key));
  const rosterAct = makeAct({ type: "roster", after: [next.after], body: next.body });
  const signed = await signAct(rosterAct, (unsigned) => signer.sign(ledger.dossier, unsigned), null);
  return isRefusal(signed) ? signed : { records: signed, keys, state: "counts", isSheetReplaced: false };
}

/**
 * In a dossier of format 2 a handover by the sheet has effect when another lead has confirmed it. If nobody could, it
 * counts provisionally and replaces no sheet (rules 11 and 13 of `docs/membership.md`).
 */
async function handOverMembership(
  ledger: Ledger,
  membership: Membership,
  handover: AdministrationHandoverInput,
): Promise<Outcome<AdministrationHandoverResult>> {
  const made = await signMembershipHandover(ledger, membership, handover);
  if (isRefusal(made) || made.state !== "provisional" || !handover.sheet) return made;
  return signMembershipHandover(ledger, membership, { ...handover, sheet: undefined });
}

async function signMembershipHandover(
  ledger: Ledger,
  membership: Membership,
  { recovery, device, member, cut, now, sheet, stolen }: AdministrationHandoverInput,
): Promise<Outcome<AdministrationHandoverResult>> {
  const refused = recoverySheetRefusal(membership, recovery);
  if (refused) return refused;
  const keys = await recoverDossierKeys(ledger.judgement.team!.keyShares, recovery);
  const planned = {
    newcomer: {
      device: device.key,
      recipient: device.recipient,
      member: membership.list.devices.get(device.key)?.member ?? member,
    },
    keeps: [],
    cuts: cut,
    undo: membership.terms.flatMap(({ base, isProvisional }) => (isProvisional ? [base.key] : [])),
    ...(sheet && { sheet }),
    ...(stolen && { stolen }),
  };
  const next = await createNextHandover(membership, buildMembershipChangeContext(ledger, keys, now), planned);
  if (isRefusal(next)) return next;
  const signer = new DeviceRecordSigner(recovery, findChainCounter(ledger.recordSet.byKey.values(), recovery.key));
  const act = makeAct({ type: "handover", after: next.after, body: next.body });
  const signed = await signAct(act, (unsigned) => signer.sign(ledger.dossier, unsigned), null);
  if (isRefusal(signed)) return signed;
  const after = new RecordSet<OpenedRecord>(ledger.dossier, [...ledger.recordSet.byKey.values(), ...signed]);
  const state = handoverStateOf(new RecordJudge(after), signed[0]!.key);
  return { records: signed, keys, state, isSheetReplaced: sheet !== undefined && state !== "provisional" };
}

/** Refuses a sheet that is not the one in force: `recovery.replaced` if it was, else `recovery.other`. */
export function recoverySheetRefusal({ sheets }: Membership, { key }: DeviceSecrets): Refusal | null {
  const known = sheets.map((sheet) => sheet.key);
  if (known.at(-1) === key) return null;
  return refusal(known.includes(key) ? "recovery.replaced" : "recovery.other");
}

/** Confirms a handover, whose fingerprint its signer and the user have compared. */
export function confirmHandoverAct(handover: RecordKey): Act {
  return makeAct({ type: "confirm", body: { handover } });
}

/** Returns the members after the handover: the new administrator is a lead. */
function membersAfterHandover(
  { recordSet }: Ledger,
  listed: readonly RosterMember[],
  { device, member, cut }: AdministrationHandoverInput,
): readonly RosterMember[] {
  const lastOf = indexLastDeviceRecords(recordSet);
  const known = listed.find(({ devices }) => devices.some((each) => each.device === device.key));
  const { key, recipient } = device;
  const members = known
    ? changeMemberRole(listed, known.id, "lead", lastOf)
    : addDeviceToRosterMembers(listed, { device: key, recipient, member, role: "lead" });
  return revokeDevices(members, new Set(cut), lastOf);
}
