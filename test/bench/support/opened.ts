import { applyUpdate, encodeStateAsUpdate } from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";
import { Intake } from "#shared/ledger/intake.ts";
import { asWanted } from "#shared/ledger/wanted.ts";
import { checkedBytes, leavesOf, readChecked, writeChecked } from "#shared/records/checked.ts";
import { DossierDoc } from "#shared/records/doc.ts";
import type { Opened } from "#shared/records/door.ts";
import { must, type Person } from "#test/support/team.ts";

/** What is stored of records that are said at once. */
export function updateOf(records: Iterable<Opened>): Uint8Array {
  const doc = new DossierDoc();
  doc.put([...records], { from: "said" });
  return encodeStateAsUpdate(doc.doc);
}

/** What a person's device has written of what it has verified. */
export async function checkedBy({ device, held, ledger }: Person): Promise<Uint8Array> {
  const attest = (keys: Bytes) => device.signBytes(checkedBytes(ledger.dossier, keys));
  return must(await writeChecked(leavesOf(asWanted(ledger)), (key) => held.get(key)!, attest));
}

/**
 * Loads a dossier as the window does but in one thread: from its stored bytes to its ledger. What `checked` lists is not verified
 * again. Throws where a record of the person's does not come to count there.
 */
export async function opened(person: Person, stored: Uint8Array, checked: Uint8Array | null): Promise<Intake> {
  const { dossier, counts } = person.ledger;
  const doc = new DossierDoc();
  applyUpdate(doc.doc, stored);
  const list = await readChecked(checked, dossier, person.device.card.key);
  const intake = new Intake(doc, dossier, person.keys, { checked: list });
  await intake.settled();
  intake.close();
  const { records, waiting, aside } = intake.ledger.counts;
  if (records !== counts.records || waiting + aside !== counts.waiting + counts.aside)
    throw new Error("Not all of it was loaded.");
  return intake;
}
