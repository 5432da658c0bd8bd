import path from "node:path";
import { applyUpdate } from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { TestDevice } from "#test/support/team/testDevice.ts";
import { NOTE_BODY, type ForgeryCast } from "../forged/cast.ts";
import { ForgingClient, createToken } from "../forged/forgingClient.ts";

/** Publishes a cast's dossier at a hub. */
export async function publishCast({ formers, first, said: records, dossier }: ForgeryCast, hub: string): Promise<void> {
  const former = formers[0]!;
  const line = await ForgingClient.connect(hub, dossier, await createToken(former, hub, {}, first));
  if (typeof line === "string") throw new Error(`Not let in: ${line}`);
  // The rosters of later administrators do not matter here.
  const own = records.filter(({ record }) => record.type !== "roster" || record.device === former.key);
  const answer = await line.push(line.updateOf((records, bodies) => own.forEach((each) => put(records, bodies, each))));
  line.end();
  if (answer !== "stored") throw new Error(`Not published: ${answer}`);
}

type Put = Parameters<Parameters<ForgingClient["updateOf"]>[0]>;

function put(
  records: Put[0],
  bodies: Put[1],
  { key, text, bytes }: { key: string; text: string; bytes?: Uint8Array },
): void {
  records.set(key, text);
  if (bytes) bodies.set(key, bytes);
}

/** Writes notes one after the other until the connection breaks, and collects what the hub has acknowledged. */
export async function writeNotesUntilCut(
  cast: ForgeryCast,
  hand: TestDevice,
  hub: string,
  acknowledged: Set<string>,
): Promise<void> {
  try {
    const line = await ForgingClient.connect(hub, cast.dossier, await createToken(hand, hub));
    while (typeof line !== "string") {
      const said = await hand.commit({ type: "annotation", body: { ...NOTE_BODY, comment: `By ${hand.name}` } });
      if ((await line.push(line.updateOf((records, bodies) => put(records, bodies, said)))) !== "stored") return;
      acknowledged.add(said.key);
    }
  } catch {
    // The hub was killed before it answered.
  }
}

/** Reads the log of a dossier in a hub's data folder. */
export async function readHubLog(data: string, dossier: string): Promise<DossierDoc> {
  const journal = await openJournal(path.join(data, "dossiers", dossier));
  const doc = new DossierDoc();
  for (const update of await journal.read()) applyUpdate(doc.doc, update);
  await journal.close();
  return doc;
}
