import path from "node:path";
import { applyUpdate } from "yjs";
import { openJournal } from "../../../node/disk/journal.ts";
import { DossierDoc } from "../../../shared/records/doc.ts";
import { spawnHub, Stage } from "../../hub/support.ts";
import { newFolder } from "../../support/folder.ts";
import type { Hand } from "../../support/hand.ts";
import { Random } from "../../support/random.ts";
import type { Fault, Figure } from "../fault.ts";
import { newCast, NOTE, type Cast } from "../forged/cast.ts";
import { Line, tokenOf } from "../forged/line.ts";

/** A hub in its own process, killed while several members write to it as fast as it answers. */
export const killHub: Fault = {
  name: "kill-hub",
  says: "kill -9 of the hub while members write: whatever it has acknowledged is in its log",
  count: 200,
  unit: "kills",
  run: (count, seed) => killHubs(count, seed),
};

const WRITERS = 3;

async function killHubs(count: number, seed: number): Promise<Figure> {
  const random = new Random(seed);
  const stage = new Stage();
  const faults: string[] = [];
  const acknowledged = new Set<string>();
  const began = Date.now();
  try {
    const data = newFolder("hub");
    const cast = await newCast(seed, WRITERS);
    for (let round = 0; round < count; round++) {
      const hub = await spawnHub(stage, data);
      if (round === 0) await publish(cast, hub.url);
      const writing = cast.forgers.map((hand) => writeOn(cast, hand, hub.url, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, 100 + random.below(500)));
      await hub.kill();
      await Promise.all(writing);
      const found = await inLog(data, cast.dossier);
      const lost = [...acknowledged].filter((key) => !found.hasBody(key) || !found.has(key));
      if (lost.length > 0) faults.push(`Round ${round}: ${lost.length} acknowledged notes are not in the log`);
    }
  } finally {
    await stage.end();
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  return {
    figure: `${faults.length === 0 ? 0 : "SOME"} of ${acknowledged.size} acknowledged notes missing in the log after ${count} kills, ${seconds} s`,
    faults: acknowledged.size < count ? [...faults, "Hardly anything was acknowledged"] : faults,
  };
}

async function publish({ formers, first, said, dossier }: Cast, hub: string): Promise<void> {
  const former = formers[0]!;
  const line = await Line.lay(hub, dossier, await tokenOf(former, hub, {}, first));
  if (typeof line === "string") throw new Error(`Not let in: ${line}`);
  // Who comes after the first administrator is of no matter here.
  const own = said.filter(({ record }) => record.type !== "roster" || record.device === former.key);
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

/** Writes one note after the other until the line breaks. */
async function writeOn(cast: Cast, hand: Hand, hub: string, acknowledged: Set<string>): Promise<void> {
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

async function inLog(data: string, dossier: string): Promise<DossierDoc> {
  const journal = await openJournal(path.join(data, "dossiers", dossier));
  const doc = new DossierDoc();
  for (const update of await journal.read()) applyUpdate(doc.doc, update);
  await journal.close();
  return doc;
}
