import { isRefusal } from "../base/result.ts";
import type { DossierDoc } from "../records/dossierDoc.ts";
import { validateRecord } from "../records/validator.ts";
import type { DeviceId, DossierId } from "../records/envelope.ts";
import { Judgement } from "./judge.ts";
import { RecordSet } from "./recordSet.ts";

/** What decides who may speak, as it stands in a record's canonical text; in another's it can be part of nothing. */
const DECIDES = /"type":"(?:dossier|roster|join)"/;

/** Whether a device may speak in a dossier, by what is in its Y.Doc: rosters and joins are taken through the door for it. */
export async function hasAuthority(doc: DossierDoc, dossier: DossierId, device: DeviceId): Promise<boolean> {
  const stored = [...doc.keys()].flatMap((key) => doc.get(key) ?? []).filter(({ text }) => DECIDES.test(text));
  const admitted = await Promise.all(stored.map((each) => validateRecord(each, dossier)));
  const recordSet = new RecordSet(
    dossier,
    admitted.flatMap((each) => (isRefusal(each) ? [] : [each])),
  );
  return new Judgement(recordSet).authorityOf(device) !== null;
}
