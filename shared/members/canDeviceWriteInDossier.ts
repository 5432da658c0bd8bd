import { isRefusal } from "../base/result.ts";
import type { DossierDoc } from "../records/dossierDoc.ts";
import { validateRecord } from "../records/validator.ts";
import type { DeviceId, DossierId } from "../records/envelope.ts";
import { RecordJudge } from "./judge.ts";
import { RecordSet } from "./recordSet.ts";

/** Matches the canonical text of records that determine authority. In other records' texts the pattern cannot occur. */
const CONTROL_TYPE = /"type":"(?:dossier|roster|begin|change|handover|confirm|join)"/;

/** Whether a device may write in a dossier, according to its Y.Doc. Validates the rosters and joins to find out. */
export async function canDeviceWriteInDossier(doc: DossierDoc, dossier: DossierId, device: DeviceId): Promise<boolean> {
  const stored = [...doc.keys()].flatMap((key) => doc.get(key) ?? []).filter(({ text }) => CONTROL_TYPE.test(text));
  const admitted = await Promise.all(stored.map((each) => validateRecord(each, dossier)));
  const recordSet = new RecordSet(
    dossier,
    admitted.flatMap((each) => (isRefusal(each) ? [] : [each])),
  );
  return new RecordJudge(recordSet).authorityOf(device) !== null;
}
