import { isRefusal } from "../base/result.ts";
import type { DossierDoc } from "../records/doc.ts";
import { admit } from "../records/door.ts";
import type { DeviceId, DossierId } from "../records/envelope.ts";
import { Judgement } from "./judge.ts";
import { RecordSet } from "./set.ts";

/** What decides who may speak, as it stands in a record's canonical text; in another's it can be part of nothing. */
const DECIDES = /"type":"(?:dossier|roster|join)"/;

/** Whether a device may speak in a dossier, by what is in its Y.Doc: rosters and joins are taken through the door for it. */
export async function standsIn(doc: DossierDoc, dossier: DossierId, device: DeviceId): Promise<boolean> {
  const stored = [...doc.keys()].flatMap((key) => doc.get(key) ?? []).filter(({ text }) => DECIDES.test(text));
  const admitted = await Promise.all(stored.map((each) => admit(each, dossier)));
  const set = new RecordSet(
    dossier,
    admitted.flatMap((each) => (isRefusal(each) ? [] : [each])),
  );
  return new Judgement(set).standingOf(device) !== null;
}
