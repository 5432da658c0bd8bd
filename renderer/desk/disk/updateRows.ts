import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import { Doc } from "yjs";
import type { Bytes } from "../../../shared/base/bytes.ts";
import { refuse, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import { carriedBy, carrying, hasOthers, isCarrying } from "./carrier.ts";

type StoreName = "updates" | "custom";

/** What lies in a database, or what came since it was taken in last. */
export interface Written {
  readonly rows: number;
  readonly sealed: readonly Bytes[];
  /** Updates that an earlier Clausemark wrote in clear. */
  readonly inClear: readonly Bytes[];
}

/**
 * The database of a dossier in this browser, y-indexeddb's: sealed updates, which it loads into a carrier, and values by name.
 * It never says when something is stored, or why it was not, so writing is done here.
 */
export class UpdateRows {
  /** Resolves when another window deletes it. */
  readonly deleted: Promise<void>;
  readonly #copy: IndexeddbPersistence;
  readonly #db: IDBDatabase;
  /** Sealed updates that stay, whatever takes the place of the others. */
  #kept: readonly Bytes[] = [];
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
  static async open(name: string): Promise<UpdateRows> {
    const copy = new IndexeddbPersistence(name, new Doc());
    copy.doc.off("update", copy._storeUpdate as () => void);
    const rows = new UpdateRows(copy, await copy._db);
    await copy.whenSynced;
    return rows;
  }

  static async isThere(name: string): Promise<boolean> {
    return (await indexedDB.databases()).some((each) => each.name === name);
  }

  /** Whether there is something in it that an earlier Clausemark wrote in clear. */
  static async isInClear(name: string): Promise<boolean> {
    const rows = await UpdateRows.open(name);
    const is = hasOthers(rows.#copy.doc);
    await rows.close();
    return is;
  }

  /** Takes in what was not taken in yet. Rejects with the browser's error. */
  async take(): Promise<Written> {
    if (!this.#isLoaded) await fetchUpdates(this.#copy);
    // y-indexeddb knows the last row's number a moment after it has read them; where another window has just deleted it, none.
    const rows = await this.#count().catch(() => 0);
    const carrier = this.#copy.doc;
    const inClear = hasOthers(carrier) ? (await this.#since(this.#from)).filter((row) => !isCarrying(row)) : [];
    this.#copy.doc = new Doc();
    this.#isLoaded = false;
    this.#from = this.#copy._dbref;
    return { rows, sealed: carriedBy(carrier), inClear };
  }

  /** From now on these stay, too, whatever takes the place of the others. */
  keep(sealed: readonly Bytes[]): void {
    this.#kept = [...this.#kept, ...sealed];
  }

  add(sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => store.add(carrying([sealed])));
  }

  /** Puts one row in the place of all, or of those that were taken in. */
  replace(which: "all" | "taken", sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => {
      if (which === "all") store.clear();
      else store.delete(IDBKeyRange.upperBound(this.#from, true));
      store.add(carrying([...this.#kept, sealed]));
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

  /** All that `act` asks for, or nothing. Answers after the browser has handed it to the disk. */
  write(store: StoreName, act: (store: IDBObjectStore) => void): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const failed = (error: unknown) => resolve(refused(error));
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

  async #since(number: number): Promise<readonly Bytes[]> {
    const store = this.#db.transaction("updates").objectStore("updates");
    return answered(store.getAll(IDBKeyRange.lowerBound(number)) as IDBRequest<Bytes[]>);
  }
}

/** The refusal for what the browser says of its storage. */
export function refused(error: unknown): Refusal {
  return refuse("store.browser", { reason: String(error) });
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
