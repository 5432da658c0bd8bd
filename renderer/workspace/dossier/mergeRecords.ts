import { ByteSlabs } from "#shared/base/byteSlabs.ts";
import { RecordCompactor } from "#shared/records/compactRecords.ts";
import { clearBodyOf, readEnvelopeOf, withoutRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { encodeClearBody, resealRecordBody } from "#shared/records/sealBody.ts";
import { yieldToWindow } from "../base/scheduling.ts";
import type { DossierKeyring } from "../persistence/dossierKeyring.ts";
import type { DossierSession } from "../session/dossierSession.ts";
import type { Dossier } from "./dossier.ts";

/** How many records are sealed before yielding to the window. */
const SHARE = 200;

/**
 * Merges records from a file into a dossier that this machine has a session in; returns how many were new. Rosters come
 * first: they may bring the keys that the rest is sealed with.
 */
export async function mergeRecords(dossier: Dossier, records: readonly OpenedRecord[]): Promise<number> {
  const { session } = dossier;
  if (!session) return 0;
  const added = records.filter(({ key }) => !session.doc.has(key)).length;
  const reduce = added > SHARE ? memoryReducer(records) : (each: OpenedRecord) => each;
  await put(
    dossier,
    session,
    reduce,
    records.filter(({ record }) => isControlRecordType(record.type)),
  );
  await dossier.collectKeys();
  await put(
    dossier,
    session,
    reduce,
    records.filter(({ record }) => !isControlRecordType(record.type)),
  );
  dossier.merged.value = dossier.merged.value + 1;
  return added;
}

/** Returns a function that reduces the memory of each of many records that stay. */
function memoryReducer(records: readonly OpenedRecord[]): (each: OpenedRecord) => OpenedRecord {
  const compactor = new RecordCompactor(records.map(({ key }) => key));
  const slabs = new ByteSlabs();
  return (each) => compactor.compact(each.bytes ? { ...each, bytes: slabs.copy(each.bytes) } : each);
}

async function put(
  { ledger }: Dossier,
  { keyring, intake }: DossierSession,
  reduce: (each: OpenedRecord) => OpenedRecord,
  records: readonly OpenedRecord[],
): Promise<void> {
  for (let at = 0; at < records.length; at += SHARE) {
    const isPadded = ledger.judgement.membership !== null;
    const share = records.slice(at, at + SHARE).map((each) => toStorable(each, keyring, isPadded));
    intake.add((await Promise.all(share)).map(reduce), { kind: "file" });
    await yieldToWindow();
  }
  await intake.whenIdle();
}

/**
 * Converts a verified record of a file for storage: seals its body again, which gives the same bytes that everybody
 * else has. Without the key the body stays out, until somebody who has the key brings it.
 */
async function toStorable(opened: OpenedRecord, keyring: DossierKeyring, isPadded: boolean): Promise<OpenedRecord> {
  const { key, text, record, body, state } = opened;
  const clear = clearBodyOf(opened);
  if (!clear) return withoutRecordBody(opened);
  if (isControlRecordType(record.type)) return { key, text, record, clear, body, state, bytes: encodeClearBody(clear) };
  const sealedWith = keyring.get(record.key ?? "");
  // If the author sealed the body otherwise than the record says, nobody may store it.
  const { sealed } = readEnvelopeOf(opened);
  const bytes = sealedWith && (await resealRecordBody(clear, sealed, { key: sealedWith, isPadded }));
  return bytes ? { key, text, record, clear, body, state, bytes } : withoutRecordBody(opened);
}
