import { IndexeddbPersistence } from "y-indexeddb";
import { IndexedDbDossierCopy, indexedDbNameOf } from "#renderer/workspace/persistence/indexedDbDossierCopy.ts";
import { DossierStore } from "#renderer/workspace/persistence/dossierStore.ts";
import { AtRestCipher, deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import { toHex } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";

/** The names of the web edition's storage and of plain y-indexeddb's. */
const [DOSSIER, ALONE] = ["bench", "alone"];
const atRest = new AtRestCipher([deriveAtRestKey("ab".repeat(32))]);
/** Approximately the length of a record's text and of its sealed body. */
const [TEXT, BODY] = [620, 420];
const WAIT_MS = 5000;

/** Writes this many records, each as its own update. Returns the number of rows left after five seconds. */
export async function burst(count: number): Promise<number> {
  const doc = new DossierDoc();
  await open(doc);
  say(doc, count);
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return rowsIn(indexedDbNameOf(DOSSIER));
}

function say(doc: DossierDoc, count: number): void {
  const text = "0".repeat(TEXT);
  for (let i = 0; i < count; i++) {
    const bytes = crypto.getRandomValues(new Uint8Array(BODY));
    doc.put([{ key: toHex(crypto.getRandomValues(new Uint8Array(32))), text, bytes }], { kind: "said" });
  }
}

async function rowsIn(name: string): Promise<number> {
  const database = await answered(indexedDB.open(name));
  return answered(database.transaction("updates").objectStore("updates").count());
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function open(doc: DossierDoc): Promise<void> {
  const store = await DossierStore.open({}, DOSSIER, doc, (name, into) =>
    IndexedDbDossierCopy.openUnread(name, into, atRest),
  );
  if (isRefusal(store)) throw new Error(store.code);
}

/** Writes this many records one by one into plain y-indexeddb, unencrypted. */
export async function burstAlone(count: number): Promise<number> {
  const doc = new DossierDoc();
  const stored = new IndexeddbPersistence(ALONE, doc.doc);
  await stored.whenSynced;
  say(doc, count);
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return rowsIn(ALONE);
}

/** Opens this many stored records. Returns how long that took, in ms. */
export async function load(count: number): Promise<number> {
  const doc = new DossierDoc();
  const began = performance.now();
  await open(doc);
  const ms = performance.now() - began;
  if (doc.size !== count) throw new Error(`${doc.size} records of ${count} are there`);
  return ms;
}

/** Opens the same records from y-indexeddb. */
export async function loadAlone(count: number): Promise<number> {
  const doc = new DossierDoc();
  const began = performance.now();
  await new IndexeddbPersistence(ALONE, doc.doc).whenSynced;
  const ms = performance.now() - began;
  if (doc.size !== count) throw new Error(`${doc.size} records of ${count} are there`);
  return ms;
}
