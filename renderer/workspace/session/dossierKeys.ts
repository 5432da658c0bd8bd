import { toHex, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { DeviceLinkAnswer, DeviceLinkRequest } from "#shared/members/joining/deviceLinking.ts";
import { decryptAgeFile, invitationRecipientOf, type Invitation } from "#shared/members/joining/invitation.ts";
import {
  sealedOlderKeysOfShare,
  openSharedDossierKeys,
  shareDossierKey,
} from "#shared/members/roster/sharedDossierKeys.ts";
import type { DossierKeyring } from "../persistence/dossierKeyring.ts";
import type { DossierSession } from "./dossierSession.ts";

/**
 * Collects the dossier keys that a roster has brought: those for this device, and, until the administrator has admitted
 * it, those that the invitation opens. The host stores new keys; until it has, the dossier does not count as saved.
 */
export async function collectDossierKeys(
  host: Host,
  ledger: Ledger,
  { publicKeys, keyring, intake, localState }: DossierSession,
  by: Invitation | null,
): Promise<void> {
  const shares = ledger.judgement.team?.keyShares ?? [];
  const named = shares.flatMap((share) => [share.id, ...sealedOlderKeysOfShare(share).map(({ id }) => id)]);
  if (named.every((id) => keyring.get(id))) return;
  const open = async (sealed: Bytes) => {
    const opened = await host.signer.open(ledger.dossier, sealed);
    return isRefusal(opened) ? null : opened;
  };
  // A key that is held already is not opened again; it may open an older one.
  const all = [...(await openSharedDossierKeys(shares, publicKeys.recipient, open, keyring.all))];
  if (by)
    all.push(
      ...(await openSharedDossierKeys(
        shares,
        await invitationRecipientOf(by),
        (sealed) => decryptAgeFile(by.identity, sealed),
        all,
      )),
    );
  const found = all.filter(({ id }) => !keyring.get(id));
  if (found.length === 0) return;
  keyring.add(found);
  // Stored before use: data sealed with these keys must not be written before the keys are.
  localState.keys.add(dossierKeysToHex(keyring));
  await localState.keys.idle();
  intake.addKeys(found);
}

/** The dossier that a new device is admitted to. */
interface AnsweringDossier {
  readonly ledger: Ledger;
  readonly session: DossierSession | null;
  readonly title: string;
}

/**
 * Answers the request of the user's new device: this device vouches for it, and seals the dossier's key for it. Refused
 * with `key.missing`, `device.not-listed`, `device.known` or `device.request-unreadable`.
 */
export async function answerDeviceRequest(
  host: Host,
  { ledger, session, title }: AnsweringDossier,
  request: DeviceLinkRequest,
): Promise<Outcome<DeviceLinkAnswer>> {
  const key = session?.keyring.inForce(ledger, session.publicKeys.device);
  if (!session || !key) return refusal("key.missing");
  if (!ledger.judgement.team?.devices.has(session.publicKeys.device)) return refusal("device.not-listed");
  if (ledger.judgement.memberOf(request.device)) return refusal("device.known");
  const vouched = await host.signer.vouch(ledger.dossier, request);
  if (isRefusal(vouched)) return vouched;
  const [share] = (await shareDossierKey(key, [request.recipient])).to;
  if (!share) return refusal("device.request-unreadable");
  const { url: hub, pin } = session.localState.hub.value ?? {};
  const { device: by, sig } = vouched;
  const answer = { dossier: ledger.dossier, title, ...request, by, sig, sealed: share.sealed };
  return { ...answer, ...(hub && { hub }), ...(pin && { pin }) };
}

/** Returns the keys as the host stores them. */
export function dossierKeysToHex(keyring: DossierKeyring): Readonly<Record<string, string>> {
  return Object.fromEntries(keyring.all.map(({ id, bytes }) => [id, toHex(bytes)]));
}
