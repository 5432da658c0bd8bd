import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import {
  verifyChallenge,
  proveDossierCreationPhrase,
  parseHubChallengeResponse,
  type HubChallenge,
  type HubChallengeResponse,
} from "#shared/records/sync/hubChallenge.ts";
import { isInvitationUnexpired } from "#shared/members/roster/rosterChange.ts";
import { isHandoverToDevice } from "#shared/members/hubAdmissionRecords.ts";
import type { RecordJudge } from "#shared/members/judge.ts";
import { validateRecord, type ValidRecord, type StoredRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import type { OffenceCounter } from "../guard/offenceCounter.ts";
import type { HubDossier } from "../log/hubDossier.ts";
import type { ChallengeStore } from "../log/challengeStore.ts";
import type { DossierPool } from "../log/dossierPool.ts";
import type { CurrentOperatorOrders } from "../orders/currentOperatorOrders.ts";
import type { ChallengeIssuer } from "./challengeIssuer.ts";
import type { PassphraseThrottle } from "./passphraseThrottle.ts";
import type { PublishPassphrase, HubAdmission, HubClientSocket } from "../connection/hubClientSocket.ts";

/** What admission needs. */
export interface AdmissionContext {
  readonly challenges: ChallengeIssuer;
  readonly answered: ChallengeStore;
  readonly offences: OffenceCounter;
  readonly guesses: PassphraseThrottle;
  readonly dossiers: DossierPool;
  readonly orders: CurrentOperatorOrders;
  mayCreate: PublishPolicy;
}

/** Who asks for admission: the origin under which the hub was reached, and the client's address. */
export type AdmissionRequester = Pick<HubClientSocket, "origin" | "address">;

/**
 * Who may publish dossiers that the hub does not have yet: everybody (`true`), nobody (`false`), or whoever knows a
 * passphrase.
 */
export type PublishPolicy = boolean | readonly PublishPassphrase[];

/** What is known of a device once it is admitted. */
type Entry = Pick<HubAdmission, "member" | "shown" | "by">;

/**
 * Admits a device to a dossier, or refuses it. The device must have signed a challenge of this hub, and the dossier's
 * records, together with those that its token shows, must authorise it. The caller releases the lease. If the device
 * was removed, `onRemoved` receives the rosters that prove it.
 *
 * @returns the admission, or a refusal: `hub.token`, `hub.challenge`, `hub.signature`, `hub.cut-off`,
 *   `hub.device-blocked`, `hub.deleted`, `hub.blocked`, `hub.invitation-over`, `hub.stranger`, why a shown record is
 *   invalid, or, for a dossier the hub does not have, `hub.read-only`, `hub.may-not-create`, `hub.phrase-missing`,
 *   `hub.phrase-wrong` or `hub.busy`. Rejects if the dossier's log cannot be read.
 */
export async function grantHubAdmission(
  keeper: AdmissionContext,
  caller: AdmissionRequester,
  dossier: string,
  text: string,
  onRemoved: (rosters: readonly StoredRecord[]) => void = () => undefined,
): Promise<Outcome<HubAdmission>> {
  const began = performance.now();
  const verified = await verifyToken(keeper, caller, dossier, text);
  if (isRefusal(verified)) return verified;
  const { token } = verified;
  if (keeper.offences.isCutOff(token.device)) return refusal("hub.cut-off");
  const { current } = keeper.orders;
  if (current.isDeviceBlocked(token.device)) return refusal("hub.device-blocked");
  if (current.isDeleted(dossier)) {
    return (await keeper.orders.mayBeTold(dossier, token.device)) ? refusal("hub.deleted") : refuseStranger(began);
  }
  const lease = await keeper.dossiers.lease(dossier);
  const entry = await admitted(keeper, caller, lease.dossier, verified).catch((error: unknown) => {
    lease.release();
    throw error;
  });
  const removal = isRefusal(entry) && lease.dossier.records.removalOf(token.device);
  if (removal) onRemoved(removal);
  if (!isRefusal(entry)) return { device: token.device, ...entry, lease, provenAt: Date.now(), askedAt: null };
  lease.release();
  return entry.code === "hub.stranger" ? refuseStranger(began) : entry;
}

/**
 * The time after which `hub.stranger` is answered, in ms. Opening a dossier usually takes less, so the delay reveals
 * nothing about it.
 */
const STRANGER_DELAY = 1500;

async function refuseStranger(began: number): Promise<Refusal> {
  await new Promise((resolve) => setTimeout(resolve, began + STRANGER_DELAY - performance.now()));
  return refusal("hub.stranger");
}

/**
 * Renews the proof of an admitted device, which has signed another challenge.
 *
 * @returns `null`, or a refusal: `hub.token`, `hub.challenge`, `hub.signature` or `hub.stranger`.
 */
export async function verifyProofRenewal(
  keeper: AdmissionContext,
  caller: AdmissionRequester,
  admission: HubAdmission,
  text: string,
): Promise<Refusal | null> {
  const verified = await verifyToken(keeper, caller, admission.lease.dossier.id, text);
  if (isRefusal(verified)) return verified;
  if (verified.token.device !== admission.device) return refusal("hub.signature");
  if (!isStillAdmitted(admission)) return refusal("hub.stranger");
  if (!(await keeper.answered.useOnce(verified.challenge.nonce))) return refusal("hub.challenge");
  admission.provenAt = Date.now();
  admission.askedAt = null;
  return null;
}

/**
 * Returns whether an admitted device is still authorised, counting the records it showed for as long as the hub lacks
 * them.
 */
export function isStillAdmitted({ lease, device, shown }: HubAdmission): boolean {
  return lease.dossier.records.judgementWith(shown).authorityOf(device) !== null;
}

/** Returns whether a device admitted to publish a dossier still may: its passphrase may have been withdrawn since. */
export function canStillPublish({ mayCreate }: Pick<AdmissionContext, "mayCreate">, { by }: HubAdmission): boolean {
  return typeof mayCreate === "boolean" ? mayCreate : mayCreate.some(({ phrase }) => phrase === by?.phrase);
}

/** A token whose device has signed a challenge of this hub. */
interface Proven {
  readonly token: HubChallengeResponse;
  readonly challenge: HubChallenge;
}

async function verifyToken(
  { challenges }: AdmissionContext,
  { origin }: AdmissionRequester,
  dossier: string,
  text: string,
): Promise<Outcome<Proven>> {
  if (!/^[0-9a-f]{64}$/.test(dossier)) return refusal("hub.token");
  const token = parseHubChallengeResponse(text);
  if (isRefusal(token)) return token;
  const challenge = origin === null ? null : challenges.read(token.nonce, dossier, origin);
  if (!challenge) return refusal("hub.challenge");
  return (await verifyChallenge(dossier, challenge, token)) ? { token, challenge } : refusal("hub.signature");
}

/**
 * Finds the member for whom a device speaks. The challenge is used up only on success, so that strangers leave nothing
 * behind.
 */
async function admitted(
  keeper: AdmissionContext,
  caller: AdmissionRequester,
  dossier: HubDossier,
  verified: Proven,
): Promise<Outcome<Entry>> {
  const entry = await authorize(keeper, caller, dossier, verified);
  if (isRefusal(entry) || (await keeper.answered.useOnce(verified.challenge.nonce))) return entry;
  return refusal("hub.challenge");
}

/** Finds the member for whom a device speaks, from the hub's records and those that the token shows. */
async function authorize(
  keeper: AdmissionContext,
  caller: AdmissionRequester,
  dossier: HubDossier,
  { token, challenge }: Proven,
): Promise<Outcome<Entry>> {
  await dossier.catchUp();
  // Validated before checking whether the dossier is here, so that the answer does not reveal that.
  const shown = await shownIn(token, dossier);
  if (isRefusal(shown)) return shown;
  let welcome: Welcome = {};
  if (!dossier.isPublished) {
    if (!shown.some(({ record }) => record.type === "dossier")) return refusal("hub.stranger");
    const outcome = checkPublishing(keeper, caller, token, dossier.id, challenge);
    if (isRefusal(outcome)) return outcome;
    welcome = outcome;
  }
  const judgement = dossier.records.judgementWith(shown);
  if (shown.some((each) => usesExpiredInvitation(judgement, each))) return refusal("hub.invitation-over");
  const member = judgement.authorityOf(token.device)?.member;
  if (member === undefined) return refusal("hub.stranger");
  return keeper.orders.current.isBlocked(dossier.id) ? refusal("hub.blocked") : { member, shown, ...welcome };
}

/** Validates the records that a token shows and the hub does not have. */
async function shownIn(
  { device, first, join, handover }: HubChallengeResponse,
  dossier: HubDossier,
): Promise<Outcome<readonly ValidRecord[]>> {
  const shown: ValidRecord[] = [];
  for (const [type, stored] of [
    ["dossier", first],
    ["join", join],
    ["handover", handover],
  ] as const) {
    if (!stored) continue;
    const known = dossier.records.get(stored.key);
    const admitted = known?.body ? known : await validateRecord(stored, dossier.id);
    if (isRefusal(admitted)) return admitted;
    const { record, body } = admitted;
    const isOwn = type === "dossier" && handover ? true : record.device === device;
    const isRight = type === "handover" ? isHandoverToDevice(admitted, device) : record.type === type && isOwn;
    if (!isRight || body === undefined) return refusal("hub.token");
    if (admitted !== known) shown.push(admitted);
  }
  return shown;
}

/** Returns whether a join that is new to the hub uses an expired invitation. */
function usesExpiredInvitation({ team }: RecordJudge, { record, body }: ValidRecord): boolean {
  if (record.type !== "join") return false;
  const invitation = team?.invitations.get((body as JoinBody).proof.key);
  return invitation !== undefined && !isInvitationUnexpired(invitation, new Date().toISOString());
}

/** Whose passphrase allows publishing, if the operator has given several. */
type Welcome = Pick<HubAdmission, "by">;

/** Checks whether this token may publish a dossier. */
function checkPublishing(
  { mayCreate, guesses, orders }: AdmissionContext,
  { address }: AdmissionRequester,
  { create }: HubChallengeResponse,
  id: DossierId,
  challenge: HubChallenge,
): Outcome<Welcome> {
  if (orders.current.isReadOnly) return refusal("hub.read-only");
  if (typeof mayCreate === "boolean") return mayCreate ? {} : refusal("hub.may-not-create");
  if (create === undefined) return refusal("hub.phrase-missing");
  if (guesses.isTooSoon(address)) return refusal("hub.busy");
  const known = mayCreate.find(({ phrase }) => create === proveDossierCreationPhrase(phrase, id, challenge));
  if (known) return { by: known };
  guesses.noteFailure(address);
  return refusal("hub.phrase-wrong");
}
