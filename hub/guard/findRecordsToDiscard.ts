import { encodeUtf8 } from "#shared/base/bytes.ts";
import { selectRecordsWithinQuotas } from "#shared/members/recordQuotas.ts";
import type { JudgeableRecord, ValidRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { HubDossier } from "../log/hubDossier.ts";

/**
 * Returns the records of an update that the hub does not keep: those of devices that an administrator has put away, and
 * those beyond the quota of unknown devices or of a reader. `added` are in the dossier already.
 */
export function findRecordsNotToKeep(dossier: HubDossier, added: readonly ValidRecord[]): readonly RecordKey[] {
  const { doc, records } = dossier;
  const putAway = records.putAwayDevices();
  const [gone, wanted]: [ValidRecord[], ValidRecord[]] = [[], []];
  for (const each of added) (putAway.has(each.record.device) ? gone : wanted).push(each);
  const bodies = doc?.getMap("bodies");
  const sizeOf = ({ key, text, bytes }: JudgeableRecord) => {
    const body: unknown = bytes ?? bodies?.get(key);
    return encodeUtf8(text).length + (body instanceof Uint8Array ? body.length : 0);
  };
  const { left } = selectRecordsWithinQuotas(records.set, records.judgement, wanted, sizeOf);
  return [...gone, ...left].map(({ key }) => key);
}
