import type { Act } from "#shared/acts/act.ts";
import { createSignedHandover, type AdministrationHandoverInput } from "#shared/acts/team/createSignedHandover.ts";
import { joinDossierAct, joinAsFurtherDeviceAct } from "#shared/acts/team/invitations.ts";
import { signAct } from "#shared/acts/signAct.ts";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { publicKeyOfSeed } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { formatRecoverySheetHtml } from "#shared/exchange/recovery/recoverySheet.ts";
import { limitIncomingRecords } from "#shared/exchange/dossier/limitIncomingRecords.ts";
import type { DevicePublicKeys, Host } from "#shared/host/host.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { DeviceLinkAnswer } from "#shared/members/joining/deviceLinking.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import type { HandoverState } from "#shared/members/pendingHandovers.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, MemberId } from "#shared/records/envelope.ts";
import { toDossierKey } from "#shared/records/sealBody.ts";
import { DossierKeyring } from "../persistence/dossierKeyring.ts";
import { dossierKeysToHex } from "../session/dossierKeys.ts";
import type { DossierSession } from "../session/dossierSession.ts";
import type { Dossier } from "./dossier.ts";
import { mergeRecords } from "./mergeRecords.ts";
import { openDossierWithSession, type OpenDossierContext } from "./openDossier.ts";

/**
 * Joins a dossier by an invitation: signs this device's first record and adds the records of the dossier that are here.
 * If this installation is in the dossier already, the dossier is opened, and the invitation may still bring keys. A
 * removed device stays removed, and a device whose earlier invitation never let it in has nothing to wait for: in both
 * cases a new device joins in its place.
 */
export async function joinDossierByInvitation(
  opener: OpenDossierContext,
  invitation: Invitation,
  records: readonly OpenedRecord[],
): Promise<Outcome<Dossier>> {
  const { host } = opener;
  const held = await host.keys(invitation.dossier);
  const keyring = isRefusal(held) ? new DossierKeyring([]) : DossierKeyring.of(held.keys);
  const here = isRefusal(held)
    ? null
    : await openDossierWithSession(opener, invitation.dossier, held.publicKeys, keyring);
  if (isRefusal(here)) return here;
  await here?.session?.intake.whenIdle();
  if (here && !here.isRemoved && canStillJoin(here, invitation)) return addRecords(here, [], records, invitation);
  await here?.close();
  const publicKeys = await host.signer.create();
  if (isRefusal(publicKeys)) return publicKeys;
  const act = await joinDossierAct(invitation, { key: publicKeys.device, recipient: publicKeys.recipient });
  const joined = await signJoin(host, invitation.dossier, publicKeys, act);
  if (isRefusal(joined)) return joined;
  const dossier = await openDossierWithSession(opener, invitation.dossier, publicKeys, keyring);
  return isRefusal(dossier) ? dossier : addRecords(dossier, joined, records, invitation);
}

/** Whether the device here is a member's, or has asked to join by this very invitation. */
function canStillJoin({ ledger, me, session }: Dossier, { seed }: Invitation): boolean {
  const asked = ledger.recordSet.joins.get(session!.publicKeys.device)?.body.proof.key;
  return me !== null || asked === publicKeyOfSeed(fromHex(seed));
}

/**
 * Joins as a further device of a member, whose other device has answered this device's request. Refused with
 * `device.already` if this installation is in the dossier, and with `device.other-request` if the answer is for another
 * request.
 */
export async function joinDossierAsDevice(
  opener: OpenDossierContext,
  answer: DeviceLinkAnswer,
  records: readonly OpenedRecord[],
): Promise<Outcome<Dossier>> {
  const { host } = opener;
  if (!isRefusal(await host.keys(answer.dossier))) return refusal("device.already");
  const card = { device: answer.device, recipient: answer.recipient };
  const joined = await signJoin(host, answer.dossier, card, joinAsFurtherDeviceAct(answer));
  if (isRefusal(joined))
    return ["keys.not-found", "device.none"].includes(joined.code) ? refusal("device.other-request") : joined;
  const opened = await host.signer.open(answer.dossier, fromHex(answer.sealed));
  if (isRefusal(opened)) return opened;
  const key = toDossierKey(opened);
  const kept = await host.signer.adopt(card.device, answer.dossier, { [key.id]: toHex(key.bytes) });
  if (isRefusal(kept)) return kept;
  const dossier = await openDossierWithSession(opener, answer.dossier, card, new DossierKeyring([key]));
  return isRefusal(dossier) ? dossier : addRecords(dossier, joined, records, answer);
}

/**
 * Input of a takeover besides the dossier: the recovery keys, the owner of this machine, the devices to remove, and the
 * changes that somebody else has made with the former administrator's key.
 */
export interface TakeoverOptions {
  readonly recovery: DeviceSecrets;
  /** The member whose device this becomes if it has no role yet; null for a new member. */
  readonly member: MemberId | null;
  readonly cut: readonly string[];
  readonly stolen?: AdministrationHandoverInput["stolen"];
}

/** The dossier that was taken over, which may have been opened anew, and whether the takeover has effect yet. */
export interface TakenOverDossier {
  readonly dossier: Dossier;
  readonly state: HandoverState;
}

/**
 * Takes over the administration with the recovery sheet. Works on a machine that has a role in the dossier, and on one
 * that has only a readable copy, which then gets a role. In a dossier of format 2 a new sheet replaces the one that
 * signs; it is kept here until the user has saved it.
 */
export async function takeOverAdministration(
  opener: OpenDossierContext,
  open: Dossier,
  succession: TakeoverOptions,
): Promise<Outcome<TakenOverDossier>> {
  const { host } = opener;
  const { ledger, session } = open;
  const publicKeys = session ? session.publicKeys : await host.signer.create();
  if (isRefusal(publicKeys)) return publicKeys;
  const device = { key: publicKeys.device, recipient: publicKeys.recipient };
  const member = succession.member ?? publicKeys.device;
  const next = ledger.judgement.membership && (await newRecoveryKey());
  const sheet = next && { sheet: { key: next.secrets.key, recipient: next.secrets.recipient } };
  const now = new Date().toISOString();
  const handed = await createSignedHandover(ledger, { ...succession, ...sheet, device, member, now });
  if (isRefusal(handed)) return handed;
  const { state } = handed;
  const keepSheet = ({ localState }: DossierSession) => {
    if (next && handed.isSheetReplaced)
      localState.recoverySheet.value = { sheet: formatRecoverySheetHtml(ledger.dossier, open.title, next) };
  };
  const keyring = new DossierKeyring([...(session?.keyring.all ?? []), ...handed.keys]);
  const kept = await host.signer.adopt(publicKeys.device, ledger.dossier, dossierKeysToHex(keyring));
  if (isRefusal(kept)) return kept;
  if (session) {
    session.keyring.add(handed.keys);
    session.intake.addKeys(handed.keys);
    keepSheet(session);
    open.applySigned(handed.records);
    return { dossier: open, state };
  }
  const dossier = await openDossierWithSession(opener, ledger.dossier, publicKeys, keyring);
  if (isRefusal(dossier)) return dossier;
  keepSheet(dossier.session!);
  const records = [...ledger.records()].map(({ opened }) => opened);
  const added = await addRecords(dossier, handed.records, records, null);
  return isRefusal(added) ? added : { dossier: added, state };
}

/** Signs a device's join, its first record, and binds the device to the dossier. */
async function signJoin(
  host: Host,
  id: DossierId,
  { device }: DevicePublicKeys,
  act: Act,
): Promise<Outcome<readonly OpenedRecord[]>> {
  const signed = await signAct(act, (unsigned) => host.signer.record(device, id, unsigned), null);
  if (isRefusal(signed)) return signed;
  const adopted = await host.signer.adopt(device, id, {});
  return isRefusal(adopted) ? adopted : signed;
}

/** Adds the signed records and the other records of the dossier, and connects to the team's hub if one is named. */
async function addRecords(
  dossier: Dossier,
  signed: readonly OpenedRecord[],
  records: readonly OpenedRecord[],
  by: Invitation | DeviceLinkAnswer | null,
): Promise<Outcome<Dossier>> {
  dossier.invitation = by && "seed" in by ? by : null;
  dossier.applySigned(signed);
  await mergeRecords(dossier, limitIncomingRecords(dossier.ledger.recordSet, records).taken);
  const shared = by?.hub ? await dossier.hub.setHub(by.hub, by.pin) : true;
  if (!isRefusal(shared)) return dossier;
  await dossier.close();
  return shared;
}
