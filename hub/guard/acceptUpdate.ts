import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { validateRecord, validateStoredBody, type ValidRecord } from "#shared/records/validator.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import {
  NOT_KEPT_BY_HUB_CODE,
  type ConnectionClosingNotice,
  type NoticeFromHub,
} from "#shared/records/sync/noticesFromHub.ts";
import type { HubDossier } from "../log/hubDossier.ts";
import { canRecordsExceedQuota, findAllowedQuotaExcess } from "./quotaExcess.ts";
import type { QuotaScope, StorageQuotaTracker } from "./storageQuota.ts";
import { findRecordsNotToKeep } from "./findRecordsToDiscard.ts";
import { findIdCollisions, readUpdateEffect, type UpdateObjection, type UpdateEffect } from "./readUpdateEffect.ts";

/** The sender of an update. */
export interface UpdateSender {
  readonly device: DeviceId;
  readonly member: MemberId;
}

/** Why an update is not accepted. */
export type UpdateRejection = ConnectionClosingNotice | Extract<NoticeFromHub, { type: "held" }>;

/** Records that are checked before other work gets its turn. */
const CHUNK = 64;
/**
 * How often an update is judged again because other hubs stored something first, before its client is told to try
 * later.
 */
const ATTEMPTS = 50;

/**
 * Checks and stores an update, or returns why not. A reading means that it is stored and may be applied. An update is
 * accepted whole or not at all. Every record in it must pass the checks that anybody can make. Beyond that, only
 * records signed by the sender's own member are refused for lack of authority, so that nobody is punished for carrying
 * another's record.
 *
 * @returns the reading of the stored update, or a notice: `refused`, `resync`, `unsaved` or `held`.
 */
export async function acceptUpdate(
  dossier: HubDossier,
  speaker: UpdateSender,
  update: Uint8Array,
  room: Pick<StorageQuotaTracker, "book">,
): Promise<UpdateEffect | UpdateRejection> {
  const passed: Passed = new Map();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await tryAccept(dossier, speaker, update, room, passed);
    if (outcome !== BEHIND) return outcome;
  }
  return toUnsavedNotice("busy");
}

/** Records that have already passed validation, by key. */
type Passed = Map<RecordKey, ValidRecord>;

/** Something that was missing for the judgement has been read in the meantime: what other hubs had stored, or the log. */
const BEHIND = "behind";

async function tryAccept(
  dossier: HubDossier,
  speaker: UpdateSender,
  update: Uint8Array,
  room: Pick<StorageQuotaTracker, "book">,
  passed: Passed,
): Promise<UpdateEffect | UpdateRejection | typeof BEHIND> {
  const { doc, edition } = dossier;
  if (!doc) return toUnsavedNotice("unloaded");
  const reading = readUpdateEffect(doc, update);
  if ("code" in reading) {
    // What it builds on may be at another hub.
    const mayBeElsewhere = reading.code === "update.incomplete";
    return mayBeElsewhere && (await orUnsaved(() => dossier.catchUp())) === true ? BEHIND : toObjectionNotice(reading);
  }
  if (!reading.isNews) return reading;
  if (!dossier.isChecked) {
    const checked = await orUnsaved(() => dossier.whenChecked().then(() => true));
    return checked === true ? BEHIND : checked || toUnsavedNotice("busy");
  }
  // Room is booked before the checks, since others may send as much while they run.
  const beyond = () => findAllowedQuotaExcess(dossier, speaker, reading, update.length);
  const booking = room.book(dossier, update.length, beyond);
  if (typeof booking === "string") return toHeldNotice(booking);
  let isStored = false;
  try {
    const records = await check(dossier, reading, passed);
    if (isRefusal(records)) return toRefusedNotice(records);
    const takeOut = dossier.records.add(records);
    const wrong = forbidden(dossier, speaker, records) ?? forbiddenDeletion(dossier, reading);
    if (wrong) {
      takeOut();
      return toRefusedNotice(wrong);
    }
    const unkept = findRecordsNotToKeep(dossier, records);
    if (unkept.length > 0) {
      takeOut();
      return toUnkeptNotice(unkept);
    }
    if (booking.beyond && !canRecordsExceedQuota(dossier, records)) {
      takeOut();
      return toHeldNotice(booking.beyond);
    }
    const outcome = await orUnsaved(() => dossier.store(update, edition));
    if (outcome !== true) takeOut();
    if (typeof outcome !== "boolean") return outcome;
    isStored = outcome;
  } finally {
    booking.end(isStored);
  }
  if (!isStored) {
    const isKnown = await orUnsaved(() => dossier.catchUp());
    return typeof isKnown === "boolean" ? BEHIND : isKnown;
  }
  // Another client may have used the same ids while this was being written.
  const dropped = findIdCollisions(doc, reading.entries);
  if (dropped.length === 0) return reading;
  dossier.markApplied(update, []);
  return toObjectionNotice({ code: "update.collision", keys: dropped });
}

/** Returns the notice that there is no room for an update. */
function toHeldNotice(full: QuotaScope): UpdateRejection {
  return { type: "held", code: full === "dossier" ? "hub.full" : "hub.full-hub", params: {} };
}

/** Returns the log's answer, or an `unsaved` notice if it fails. */
async function orUnsaved(ask: () => Promise<boolean>): Promise<boolean | UpdateRejection> {
  try {
    return await ask();
  } catch (error) {
    return toUnsavedNotice((error as NodeJS.ErrnoException).code ?? "");
  }
}

/** Validates the records of an update, and those whose bodies it brings. */
async function check(
  dossier: HubDossier,
  { records, bodies }: UpdateEffect,
  passed: Passed,
): Promise<Outcome<ValidRecord[]>> {
  const checks: (() => Promise<Outcome<ValidRecord>>)[] = [];
  const admitted: ValidRecord[] = [];
  for (const [key, text] of records) {
    const known = passed.get(key);
    if (known) admitted.push(known);
    else checks.push(() => validateRecord({ key, text, bytes: bodies.get(key) }, dossier.id));
  }
  for (const [key, bytes] of bodies) {
    if (records.has(key)) continue;
    const known = dossier.records.get(key);
    if (!known) return { refused: true, code: "update.orphan", params: { key } };
    checks.push(() => validateStoredBody({ ...known, bytes }, dossier.id));
  }
  for (let i = 0; i < checks.length; i += CHUNK) {
    for (const outcome of await Promise.all(checks.slice(i, i + CHUNK).map((each) => each()))) {
      if (isRefusal(outcome)) return outcome;
      admitted.push(outcome);
      passed.set(outcome.key, outcome);
    }
  }
  return admitted;
}

/** Returns a refusal for the first of the sender's own records that does not count and never will. */
function forbidden(dossier: HubDossier, speaker: UpdateSender, records: readonly ValidRecord[]): Refusal | null {
  const { judgement } = dossier.records;
  for (const each of records) {
    const { device } = each.record;
    if (device !== speaker.device && judgement.memberOf(device) !== speaker.member) continue;
    const verdict = judgement.verdict(each);
    if (verdict.kind === "aside") return { refused: true, code: verdict.code, params: { key: each.key } };
  }
  return null;
}

/**
 * Returns a refusal (`update.delete`) for a body that would be deleted without an effective erasure, and for a record whose
 * device was not put away.
 */
function forbiddenDeletion(dossier: HubDossier, { deletedBodies, deletedRecords }: UpdateEffect): Refusal | null {
  if (deletedBodies.length + deletedRecords.length === 0) return null;
  const putAway = dossier.records.putAwayDevices();
  const isPutAway = (key: RecordKey) => putAway.has(dossier.records.get(key)?.record.device ?? "");
  const erased = dossier.records.erasedBodies();
  const key =
    deletedRecords.find((each) => !isPutAway(each)) ??
    deletedBodies.find((each) => !erased.has(each) && !isPutAway(each));
  return key === undefined ? null : { refused: true, code: "update.delete", params: { key } };
}

/** The most records that a notice names. */
const NAMED = 10_000;

/** Returns the notice that some records are not kept here: their client keeps them, and sends the rest again. */
function toUnkeptNotice(keys: readonly RecordKey[]): UpdateRejection {
  return { type: "refused", keys: keys.slice(0, NAMED), code: NOT_KEPT_BY_HUB_CODE, params: { count: keys.length } };
}

export const toUnsavedNotice = (cause: string): UpdateRejection => ({
  type: "unsaved",
  code: "hub.not-stored",
  params: { cause },
});

function toRefusedNotice({ code, params }: Refusal): UpdateRejection {
  return { type: "refused", keys: typeof params.key === "string" ? [params.key] : [], code, params };
}

/** Returns the notice for an update that is malformed or does not fit. */
export function toObjectionNotice({ code, keys }: UpdateObjection): UpdateRejection {
  const params: Refusal["params"] = keys[0] === undefined ? {} : { key: keys[0] };
  if (code === "update.incomplete" || code === "update.collision") return { type: "resync", code, params };
  return { type: "refused", keys: [...keys], code, params };
}
