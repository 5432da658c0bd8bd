import { isRefusal, refuse, type Outcome, type Refusal } from "../../shared/base/result.ts";
import { challengeHolds, readToken, type HubToken } from "../../shared/records/challenge.ts";
import { admit, type Admitted, type StoredRecord } from "../../shared/records/door.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import type { Offences } from "../guard/offences.ts";
import type { HubDossier } from "../log/dossier.ts";
import type { Dossiers } from "../log/dossiers.ts";
import type { Challenges } from "./challenge.ts";
import type { Seat } from "./visitor.ts";

/** What the door needs to know. */
export interface DoorKeeper {
  readonly challenges: Challenges;
  readonly offences: Offences;
  readonly dossiers: Dossiers;
  /** Whether dossiers may be published here that the hub does not have yet. */
  readonly mayCreate: boolean;
}

/**
 * Lets a device into a dossier, or says why not: it has signed a challenge of this hub's, and the dossier's
 * records, with what it shows of its own, give it standing. The seat's lease is to be released.
 */
export async function enter(keeper: DoorKeeper, dossier: string, text: string): Promise<Outcome<Seat>> {
  if (!/^[0-9a-f]{64}$/.test(dossier)) return refuse("hub.token");
  const token = readToken(text);
  if (isRefusal(token)) return token;
  const challenge = keeper.challenges.take(token.nonce, dossier);
  if (!challenge) return refuse("hub.challenge");
  if (!(await challengeHolds(dossier, challenge, token))) return refuse("hub.signature");
  if (keeper.offences.isCutOff(token.device)) return refuse("hub.cut-off");
  const lease = await keeper.dossiers.lease(dossier);
  const member = await standing(keeper, lease.dossier, token).catch((error: unknown) => {
    lease.release();
    throw error;
  });
  if (typeof member === "string") return { device: token.device, member, lease };
  lease.release();
  return member;
}

/** The member a device speaks for, with what the hub has and what the token shows. */
async function standing(keeper: DoorKeeper, dossier: HubDossier, token: HubToken): Promise<string | Refusal> {
  const shown: Admitted[] = [];
  if (!dossier.isPublished) {
    if (!token.first) return refuse("hub.unknown-dossier");
    if (!keeper.mayCreate) return refuse("hub.may-not-create");
    const first = await shownRecord(token.first, dossier.id, token.device, "dossier");
    if (isRefusal(first)) return first;
    shown.push(first);
  } else if (token.join && !dossier.record(token.join.key)?.body) {
    const join = await shownRecord(token.join, dossier.id, token.device, "join");
    if (isRefusal(join)) return join;
    shown.push(join);
  }
  return dossier.judgementWith(shown).standingOf(token.device)?.member ?? refuse("hub.stranger");
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
