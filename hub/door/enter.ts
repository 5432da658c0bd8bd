import { isRefusal, refuse, type Outcome, type Refusal } from "../../shared/base/result.ts";
import {
  challengeHolds,
  createProof,
  readToken,
  type HubChallenge,
  type HubToken,
} from "../../shared/records/challenge.ts";
import { isOpen } from "../../shared/members/change.ts";
import type { Judgement } from "../../shared/members/judge.ts";
import { admit, type Admitted, type StoredRecord } from "../../shared/records/door.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import type { JoinBody } from "../../shared/records/kinds/join.ts";
import type { Offences } from "../guard/offences.ts";
import type { HubDossier } from "../log/dossier.ts";
import type { Answered } from "../log/answered.ts";
import type { Dossiers } from "../log/dossiers.ts";
import type { Challenges } from "./challenge.ts";
import type { Seat, Visitor } from "./visitor.ts";

/** What the door needs to know. */
export interface DoorKeeper {
  readonly challenges: Challenges;
  readonly answered: Answered;
  readonly offences: Offences;
  readonly dossiers: Dossiers;
  readonly mayCreate: MayCreate;
}

/** Whether dossiers may be published here that the hub does not have yet: by anybody, by nobody, or with a phrase. */
export type MayCreate = boolean | { readonly phrase: string };

/**
 * Lets a device into a dossier, or says why not: it has signed a challenge of this hub's, and the dossier's
 * records, with what it shows of its own, give it standing. The seat's lease is to be released. `onRemoved` is given the
 * rosters by which a device was removed, for it to see. Rejects where the dossier's log cannot be read.
 */
export async function enter(
  keeper: DoorKeeper,
  visitor: Pick<Visitor, "origin">,
  dossier: string,
  text: string,
  onRemoved: (rosters: readonly StoredRecord[]) => void = () => undefined,
): Promise<Outcome<Seat>> {
  const proven = await prove(keeper, visitor, dossier, text);
  if (isRefusal(proven)) return proven;
  const { token } = proven;
  if (keeper.offences.isCutOff(token.device)) return refuse("hub.cut-off");
  const lease = await keeper.dossiers.lease(dossier);
  const entry = await admitted(keeper, lease.dossier, proven).catch((error: unknown) => {
    lease.release();
    throw error;
  });
  const removal = isRefusal(entry) && lease.dossier.removalOf(token.device);
  if (removal) onRemoved(removal);
  if (!isRefusal(entry)) return { device: token.device, ...entry, lease, provenAt: Date.now(), askedAt: null };
  lease.release();
  return entry;
}

/** Takes a fresh proof from whoever has a seat already: the same device has signed another challenge. */
export async function renew(
  keeper: DoorKeeper,
  visitor: Pick<Visitor, "origin">,
  seat: Seat,
  text: string,
): Promise<Refusal | null> {
  const proven = await prove(keeper, visitor, seat.lease.dossier.id, text);
  if (isRefusal(proven)) return proven;
  if (proven.token.device !== seat.device) return refuse("hub.signature");
  if (!hasStanding(seat)) return refuse("hub.stranger");
  if (!(await keeper.answered.note(proven.challenge.nonce))) return refuse("hub.challenge");
  seat.provenAt = Date.now();
  seat.askedAt = null;
  return null;
}

/** Whether a device that was let in still may be: with the record it came in by, for as long as the hub lacks that. */
export function hasStanding({ lease, device, shown }: Seat): boolean {
  return lease.dossier.judgementWith(shown).standingOf(device) !== null;
}

/** A token whose device has signed a challenge of this hub's. */
interface Proven {
  readonly token: HubToken;
  readonly challenge: HubChallenge;
}

async function prove(
  { challenges }: DoorKeeper,
  { origin }: Pick<Visitor, "origin">,
  dossier: string,
  text: string,
): Promise<Outcome<Proven>> {
  if (!/^[0-9a-f]{64}$/.test(dossier)) return refuse("hub.token");
  const token = readToken(text);
  if (isRefusal(token)) return token;
  const challenge = origin === null ? null : challenges.read(token.nonce, dossier, origin);
  if (!challenge) return refuse("hub.challenge");
  return (await challengeHolds(dossier, challenge, token)) ? { token, challenge } : refuse("hub.signature");
}

/** The member a device speaks for; its challenge is used up by that, so that strangers leave nothing behind. */
async function admitted(
  keeper: DoorKeeper,
  dossier: HubDossier,
  proven: Proven,
): Promise<Outcome<Pick<Seat, "member" | "shown">>> {
  const entry = await standing(keeper, dossier, proven);
  if (isRefusal(entry) || (await keeper.answered.note(proven.challenge.nonce))) return entry;
  return refuse("hub.challenge");
}

/** The member a device speaks for, with what the hub has and what the token shows beyond it. */
async function standing(
  { mayCreate }: DoorKeeper,
  dossier: HubDossier,
  { token, challenge }: Proven,
): Promise<Outcome<Pick<Seat, "member" | "shown">>> {
  await dossier.catchUp();
  const shown: Admitted[] = [];
  if (!dossier.isPublished) {
    if (!token.first) return refuse("hub.unknown-dossier");
    const refused = unwelcome(mayCreate, token, dossier.id, challenge);
    if (refused) return refused;
    const first = await shownRecord(token.first, dossier.id, token.device, "dossier");
    if (isRefusal(first)) return first;
    shown.push(first);
  } else if (token.join && !dossier.record(token.join.key)?.body) {
    const join = await shownRecord(token.join, dossier.id, token.device, "join");
    if (isRefusal(join)) return join;
    shown.push(join);
  }
  const judgement = dossier.judgementWith(shown);
  if (shown.some((each) => isOver(judgement, each))) return refuse("hub.invitation-over");
  const member = judgement.standingOf(token.device)?.member;
  return member === undefined ? refuse("hub.stranger") : { member, shown };
}

/** Whether a join that the hub sees for the first time comes by an invitation that has run out. */
function isOver({ roster }: Judgement, { record, body }: Admitted): boolean {
  if (record.type !== "join") return false;
  const invitation = roster?.invitations.get((body as JoinBody).proof.key);
  return invitation !== undefined && !isOpen(invitation, new Date().toISOString());
}

/** Why a dossier may not be published with this token, or null where it may. */
function unwelcome(mayCreate: MayCreate, { create }: HubToken, id: DossierId, challenge: HubChallenge): Refusal | null {
  if (typeof mayCreate === "boolean") return mayCreate ? null : refuse("hub.may-not-create");
  if (create === undefined) return refuse("hub.phrase-missing");
  return create === createProof(mayCreate.phrase, id, challenge) ? null : refuse("hub.phrase-wrong");
}

async function shownRecord(
  stored: StoredRecord,
  dossier: DossierId,
  device: string,
  type: "dossier" | "join",
): Promise<Outcome<Admitted>> {
  const admitted = await admit(stored, dossier);
  if (isRefusal(admitted)) return admitted;
  const fits = admitted.record.type === type && admitted.record.device === device && admitted.body !== undefined;
  return fits ? admitted : refuse("hub.token");
}
