import path from "node:path";
import { applyUpdate } from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Hand } from "#test/support/hand.ts";
import { NOTE, type Cast } from "../forged/cast.ts";
import { Line, tokenOf } from "../forged/line.ts";

/** Puts a cast's dossier at a hub. */
export async function publish({ formers, first, said: records, dossier }: Cast, hub: string): Promise<void> {
  const former = formers[0]!;
  const line = await Line.lay(hub, dossier, await tokenOf(former, hub, {}, first));
  if (typeof line === "string") throw new Error(`Not let in: ${line}`);
  // Who comes after the first administrator is of no matter here.
  const own = records.filter(({ record }) => record.type !== "roster" || record.device === former.key);
  const answer = await line.push(line.updateOf((records, bodies) => own.forEach((each) => put(records, bodies, each))));
  line.end();
  if (answer !== "stored") throw new Error(`Not published: ${answer}`);
}

type Put = Parameters<Parameters<Line["updateOf"]>[0]>;

function put(
  records: Put[0],
  bodies: Put[1],
  { key, text, bytes }: { key: string; text: string; bytes?: Uint8Array },
): void {
  records.set(key, text);
  if (bytes) bodies.set(key, bytes);
}

/** Writes one note after the other until the line breaks; gathers what the hub has acknowledged. */
export async function writeOn(cast: Cast, hand: Hand, hub: string, acknowledged: Set<string>): Promise<void> {
  try {
    const line = await Line.lay(hub, cast.dossier, await tokenOf(hand, hub));
    while (typeof line !== "string") {
      const said = await hand.say({ type: "annotation", body: { ...NOTE, comment: `By ${hand.name}` } });
      if ((await line.push(line.updateOf((records, bodies) => put(records, bodies, said)))) !== "stored") return;
      acknowledged.add(said.key);
    }
  } catch {
    // The hub was killed before it answered.
  }
}

/** What the log in a data folder has of a dossier. */
export async function inLog(data: string, dossier: string): Promise<DossierDoc> {
  const journal = await openJournal(path.join(data, "dossiers", dossier));
  const doc = new DossierDoc();
  for (const update of await journal.read()) applyUpdate(doc.doc, update);
  await journal.close();
  return doc;
}
