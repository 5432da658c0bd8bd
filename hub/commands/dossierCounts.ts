import type * as Y from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { validateRecord, type ValidRecord } from "#shared/records/validator.ts";
import { isControlRecordType, readRecordType, type DeviceId, type DossierId } from "#shared/records/envelope.ts";

/** How many records a dossier has, and which devices are authorised. */
export interface DossierCounts {
  readonly records: number;
  readonly devices: readonly DeviceId[];
}

/**
 * Counts the records of a dossier. Only the records that decide membership are verified: they suffice to find the
 * devices.
 */
export async function takeDossierCensus(dossier: DossierId, doc: Y.Doc): Promise<DossierCounts> {
  const held = new DossierDoc(doc);
  const control: ValidRecord[] = [];
  for (const key of held.keys()) {
    const stored = held.get(key);
    if (!stored || !isControlRecordType(readRecordType(stored.text))) continue;
    const admitted = await validateRecord(stored, dossier);
    if (!isRefusal(admitted)) control.push(admitted);
  }
  return { records: held.size, devices: authorizedDevices(new RecordJudge(new RecordSet(dossier, control))) };
}

/** Returns the devices that are authorised. */
function authorizedDevices(judgement: RecordJudge): readonly DeviceId[] {
  const all = new Set([...(judgement.team?.devices.keys() ?? []), ...(judgement.team?.joined.keys() ?? [])]);
  return [...all].filter((device) => judgement.authorityOf(device) !== null);
}
