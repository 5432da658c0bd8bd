import path from "node:path";
import * as Y from "yjs";
import { openJournal } from "../../node/disk/journal.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { message } from "../../shared/messages/messages.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import { admit } from "../../shared/records/door.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { HubDossier } from "../log/dossier.ts";
import { dossiersIn } from "../log/folder.ts";
import type { Logs } from "../log/log.ts";
import { short } from "../serve/report.ts";
import { documentOf, type Kept, type Source } from "./source.ts";

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
 * whole; what is being written meanwhile is in it or not. False where something could not be read.
 */
export async function backup(source: Source, folder: string, tell: Tell): Promise<boolean> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of await source.list()) {
    const kept = await source.read(id);
    isWhole = tellDamage(id, kept, tell) && isWhole;
    const doc = documentOf(kept);
    const journal = await openJournal(path.join(dossiersIn(folder), id));
    await journal.erase(() => Y.encodeStateAsUpdate(doc));
    await journal.close();
    records += new DossierDoc(doc).size;
    dossiers++;
  }
  tell(message("hub.saved", { dossiers, records, folder }));
  return isWhole;
}

/** Brings back what was saved. It is united with what is there: nothing is lost, and nothing erased comes back. */
export async function restore(logs: Logs, source: Source, tell: Tell): Promise<boolean> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of await source.list()) {
    const kept = await source.read(id);
    isWhole = tellDamage(id, kept, tell) && isWhole;
    const doc = documentOf(kept);
    const log = await logs.open(id);
    while (!(await log.append(Y.encodeStateAsUpdate(doc)))) await log.catchUp(() => Promise.resolve());
    await settle(await HubDossier.open(id, log));
    records += new DossierDoc(doc).size;
    dossiers++;
  }
  tell(message("hub.restored", { dossiers, records }));
  return isWhole;
}

/** Checks every record again: frames, hashes, signatures. False where something is not as it was written. */
export async function verify(source: Source, tell: Tell): Promise<boolean> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of await source.list()) {
    const kept = await source.read(id);
    isWhole = tellDamage(id, kept, tell) && isWhole;
    const doc = new DossierDoc(documentOf(kept));
    for (const key of doc.keys()) {
      const stored = doc.get(key);
      const outcome = stored && (await admit(stored, id));
      if (outcome && !isRefusal(outcome)) continue;
      isWhole = false;
      tell(message("hub.record-damaged", { dossier: short(id), record: short(key), cause: outcome?.code ?? "" }));
    }
    records += doc.size;
    dossiers++;
  }
  tell(message(isWhole ? "hub.verified" : "hub.verified-damaged", { dossiers, records }));
  return isWhole;
}

/** Puts a dossier's log in order, and closes it. */
async function settle(dossier: HubDossier): Promise<void> {
  const doc = new Y.Doc();
  await dossier.load(doc);
  await dossier.compact();
  doc.destroy();
  await dossier.close();
}

function tellDamage(dossier: DossierId, { damage }: Kept, tell: Tell): boolean {
  for (const { file, kind, bytes } of damage)
    tell(message("hub.damaged", { dossier: short(dossier), file, kind, bytes }));
  return damage.length === 0;
}

const lengthOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0);
