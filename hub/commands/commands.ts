import * as Y from "yjs";
import { isRefusal } from "../../shared/base/result.ts";
import { message } from "../../shared/messages/messages.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import { admit } from "../../shared/records/door.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { HubDossier } from "../log/dossier.ts";
import type { Logs } from "../log/log.ts";
import { causeOf, short } from "../serve/report.ts";
import { documentOf, type Kept, type Source } from "./source.ts";
import type { Target } from "./target.ts";

/** Where a command says what it did. */
export type Tell = (line: string) => void;

const KB = 1024;

/** Puts every log together. What a counting erase takes away leaves it, too. */
export async function compact(logs: Logs, tell: Tell): Promise<void> {
  let [dossiers, before, after] = [0, 0, 0];
  for (const id of await logs.list()) {
    const log = await logs.open(id);
    before += lengthOf(await log.read());
    await settle(await HubDossier.open(id, log));
    const again = await logs.open(id);
    after += lengthOf(await again.read());
    await again.close();
    dossiers++;
  }
  tell(message("hub.compacted", { dossiers, before: Math.ceil(before / KB), after: Math.ceil(after / KB) }));
}

/**
 * Saves everything in a folder that a hub can be started on. What was saved there before is replaced, each dossier as a
 * whole; what is being written meanwhile is in it or not. Of a dossier that cannot be read as it was written, what was
 * saved before stays, too. False where there was one.
 */
export async function backup(source: Source, target: Target, tell: Tell): Promise<boolean> {
  const ids = await source.list();
  const { dossiers, records, isWhole } = await eachIn(source, ids, tell, async (id, kept) => {
    const doc = documentOf(kept);
    if (kept.damage.length > 0) for (const update of await target.read(id)) Y.applyUpdate(doc, update);
    await target.save(id, Y.encodeStateAsUpdate(doc));
    return new DossierDoc(doc).size;
  });
  const gone = await target.keepOnly(ids);
  if (gone > 0) tell(message("hub.left-backup", { dossiers: gone }));
  tell(message("hub.saved", { dossiers, records, folder: target.folder }));
  // What was saved is good, though nobody may be able to write where it was read.
  if (isWhole) await source.noteSaved().catch(() => undefined);
  return isWhole;
}

/** Brings back what was saved. It is united with what is there: nothing is lost, and nothing erased comes back. */
export async function restore(logs: Logs, source: Source, tell: Tell): Promise<boolean> {
  const { dossiers, records, isWhole } = await eachIn(source, await source.list(), tell, async (id, kept) => {
    const doc = documentOf(kept);
    const log = await logs.open(id);
    while (!(await log.append(Y.encodeStateAsUpdate(doc)))) await log.catchUp(() => Promise.resolve());
    await settle(await HubDossier.open(id, log));
    return new DossierDoc(doc).size;
  });
  tell(message("hub.restored", { dossiers, records }));
  return isWhole;
}

/** Checks every record again: frames, hashes, signatures. False where something is not as it was written. */
export async function verify(source: Source, tell: Tell): Promise<boolean> {
  let isSound = true;
  const { dossiers, records, isWhole } = await eachIn(source, await source.list(), tell, async (id, kept) => {
    const doc = new DossierDoc(documentOf(kept));
    for (const key of doc.keys()) {
      const stored = doc.get(key);
      const outcome = stored && (await admit(stored, id));
      if (outcome && !isRefusal(outcome)) continue;
      isSound = false;
      tell(message("hub.record-damaged", { dossier: short(id), record: short(key), cause: outcome?.code ?? "" }));
    }
    return doc.size;
  });
  const isGood = isWhole && isSound;
  tell(message(isGood ? "hub.verified" : "hub.verified-damaged", { dossiers, records }));
  return isGood;
}

/** What was gone through: `isWhole` where all of it could be read as it was written. */
interface Tally {
  readonly dossiers: number;
  readonly records: number;
  readonly isWhole: boolean;
}

/** Reads dossiers one by one for some `work`, which answers how many records one has, and tells what cannot be read. */
async function eachIn(
  source: Source,
  ids: readonly DossierId[],
  tell: Tell,
  work: (id: DossierId, kept: Kept) => Promise<number>,
): Promise<Tally> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of ids) {
    const kept = await source.read(id).catch((error: unknown) => causeOf(error));
    if (typeof kept === "string") tell(message("hub.unread", { dossier: short(id), cause: kept }));
    else {
      tellDamage(id, kept, tell);
      records += await work(id, kept);
      dossiers++;
    }
    isWhole &&= typeof kept !== "string" && kept.damage.length === 0;
  }
  return { dossiers, records, isWhole };
}

/** Puts a dossier's log in order, and closes it. */
async function settle(dossier: HubDossier): Promise<void> {
  const doc = new Y.Doc();
  await dossier.load(doc);
  await dossier.compact();
  doc.destroy();
  await dossier.close();
}

function tellDamage(dossier: DossierId, { damage }: Kept, tell: Tell): void {
  for (const { file, kind, bytes } of damage)
    tell(message("hub.damaged", { dossier: short(dossier), file, kind, bytes }));
}

const lengthOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0);
