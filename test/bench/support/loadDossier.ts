import { encodeStateAsUpdate } from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { sortRecordsForOpening } from "#shared/ledger/queries/sortRecordsForOpening.ts";
import {
  encodeAttestationToSign,
  paginateVerifiedRecords,
  readVerifiedRecordList,
  signVerifiedRecordList,
} from "#shared/records/verifiedList.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { unwrapOutcome, type Person } from "#test/support/team/team.ts";

/** Encodes records as one update, as if they had been committed at once. */
export function encodeRecords(records: Iterable<OpenedRecord>): Uint8Array {
  const doc = new DossierDoc();
  doc.put([...records], { kind: "said" });
  return encodeStateAsUpdate(doc.doc);
}

/** Creates the list of records that this person's device has verified. */
export async function createVerificationCache({ device, held, ledger }: Person): Promise<Uint8Array> {
  const attest = (keys: Bytes) => device.signBytes(encodeAttestationToSign(ledger.dossier, keys));
  return unwrapOutcome(
    await signVerifiedRecordList(
      paginateVerifiedRecords(sortRecordsForOpening(ledger)),
      (key) => held.get(key)!,
      attest,
    ),
  );
}

/**
 * Loads a dossier as the window does, but in a single thread: from its stored bytes to its ledger. Records listed in
 * `checked` are not verified again. Throws if one of the person's records does not count there.
 */
export async function loadDossier(
  person: Person,
  stored: Uint8Array,
  checked: Uint8Array | null,
): Promise<RecordIntake> {
  const { dossier, counts } = person.ledger;
  const doc = new DossierDoc();
  applyStoredUpdates(doc.doc, [stored]);
  const list = await readVerifiedRecordList(checked, dossier, person.device.publicKeys.key);
  const intake = new RecordIntake(doc, dossier, person.keys, { checked: list });
  await intake.whenIdle();
  intake.close();
  const { records, waiting, aside } = intake.ledger.counts;
  if (records !== counts.records || waiting + aside !== counts.waiting + counts.aside)
    throw new Error("Not all of it was loaded.");
  return intake;
}
