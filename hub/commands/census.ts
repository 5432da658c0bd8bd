import type * as Y from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import { Judgement } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { validateRecord, type ValidRecord } from "#shared/records/validator.ts";
import { isControlType, readRecordType, type DeviceId, type DossierId } from "#shared/records/envelope.ts";

/** How much there is in a dossier, and which devices get in. */
export interface Census {
  readonly records: number;
  readonly devices: readonly DeviceId[];
}

/** Counts what is in a dossier. Only the records that say who is a member are verified: they alone tell the devices. */
export async function censusOf(dossier: DossierId, doc: Y.Doc): Promise<Census> {
  const held = new DossierDoc(doc);
  const control: ValidRecord[] = [];
  for (const key of held.keys()) {
    const stored = held.get(key);
    if (!stored || !isControlType(readRecordType(stored.text))) continue;
    const admitted = await validateRecord(stored, dossier);
    if (!isRefusal(admitted)) control.push(admitted);
  }
  return { records: held.size, devices: standingIn(new Judgement(new RecordSet(dossier, control))) };
}

/** The devices that have standing. */
function standingIn(judgement: Judgement): readonly DeviceId[] {
  const all = new Set([...(judgement.roster?.devices.keys() ?? []), ...judgement.admissions.keys()]);
  return [...all].filter((device) => judgement.authorityOf(device) !== null);
}
