import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import { Doc } from "yjs";
import { toHex, type Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { unwrapSealedUpdates, wrapSealedUpdates, findLegacyUpdate } from "./sealedCarrier.ts";

type StoreName = "updates" | "custom";

/** So many bytes tell one sealed update from every other: its nonce is among them. */
const BEGINNING = 64;

/** What lies in a database, or what came since it was taken in last. */
export interface StoredUpdates {
  readonly rows: number;
  readonly sealed: readonly Bytes[];
  /** What an earlier Clausemark wrote in clear, as one update; null where there is none. */
  readonly inClear: Bytes | null;
}

/**
 * The database of a dossier in this browser, y-indexeddb's: sealed updates, which it loads into a carrier, and values by name.
 * It never says when something is stored, or why it was not, so writing is done here.
 */
export class UpdateDatabase {
  /** Resolves when another window deletes it. */
  readonly deleted: Promise<void>;
  readonly #copy: IndexeddbPersistence;
  readonly #db: IDBDatabase;
  /** Sealed updates that stay, whatever takes the place of the others, by how each begins. */
  readonly #kept = new Map<string, Bytes>();
  /** The number of the first row that was not taken in yet. */
  #from = 0;
  #isLoaded = true;

  private constructor(copy: IndexeddbPersistence, db: IDBDatabase) {
    this.#copy = copy;
    this.#db = db;
    this.deleted = new Promise((resolve) =>
      db.addEventListener("versionchange", ({ newVersion }) => newVersion === null && resolve()),
    );
  }

  /** Opens the database, or makes it. Rejects with the browser's error. */
  static async open(name: string): Promise<UpdateDatabase> {
    const copy = new IndexeddbPersistence(name, new Doc());
    copy.doc.off("update", copy._storeUpdate as () => void);
    const rows = new UpdateDatabase(copy, await copy._db);
    await copy.whenSynced;
    return rows;
  }

  static async exists(name: string): Promise<boolean> {
    return (await indexedDB.databases()).some((each) => each.name === name);
  }

  /** Whether there is something in it that an earlier Clausemark wrote in clear, and that was not taken in yet. */
  get isInClear(): boolean {
    return findLegacyUpdate(this.#copy.doc) !== null;
  }

  /** Takes in what was not taken in yet. Rejects with the browser's error. */
  async takeNew(): Promise<StoredUpdates> {
    if (!this.#isLoaded) await fetchUpdates(this.#copy);
    // y-indexeddb knows the last row's number a moment after it has read them; where another window has just deleted it, none.
    const rows = await this.#count().catch(() => 0);
    const carrier = this.#copy.doc;
    this.#copy.doc = new Doc();
    this.#isLoaded = false;
    this.#from = this.#copy._dbref;
    return { rows, sealed: unwrapSealedUpdates(carrier), inClear: findLegacyUpdate(carrier) };
  }

  /** From now on these stay, too, whatever takes the place of the others. */
  retain(sealed: readonly Bytes[]): void {
    for (const each of sealed) this.#kept.set(toHex(each.subarray(0, BEGINNING)), each);
  }

  add(sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => store.add(wrapSealedUpdates([sealed])));
  }

  /** Puts one row in the place of all, or of those that were taken in. */
  replace(which: "all" | "taken", sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => {
      if (which === "all") store.clear();
      else store.delete(IDBKeyRange.upperBound(this.#from, true));
      store.add(wrapSealedUpdates([...this.#kept.values(), sealed]));
    });
  }

  /** A value by its name; undefined where there is none, or the browser does not say. */
  async read(key: string): Promise<unknown> {
    try {
      return (await this.#copy.get(key)) as unknown;
    } catch {
      return undefined;
    }
  }

  /** The names of all values. Rejects with the browser's error. */
  async names(): Promise<readonly string[]> {
    const store = this.#db.transaction("custom").objectStore("custom");
    return (await answered(store.getAllKeys())) as string[];
  }

  /** All that `act` asks for, or nothing. Answers after the browser has handed it to the disk. */
  write(store: StoreName, act: (store: IDBObjectStore) => void): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const failed = (error: unknown) => resolve(browserStorageRefusal(error));
      try {
        const transaction = this.#db.transaction([store], "readwrite", { durability: "strict" });
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => failed(transaction.error);
        asked(transaction, () => act(transaction.objectStore(store)));
      } catch (error) {
        failed(error);
      }
    });
  }

  async close(): Promise<void> {
    await this.#copy.destroy();
  }

  async #count(): Promise<number> {
    return answered(this.#db.transaction("updates").objectStore("updates").count());
  }
}

/** The refusal for what the browser says of its storage. */
export function browserStorageRefusal(error: unknown): Refusal {
  return refusal("store.browser", { reason: String(error) });
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

/** All of a transaction or nothing, also where a part of it cannot even be asked for: a row may be too large. */
function asked(transaction: IDBTransaction, act: () => void): void {
  try {
    act();
    // At once: a transaction that waits for its requests' answers is given up with the window.
    transaction.commit();
  } catch (error) {
    transaction.abort();
    throw error;
  }
}
