import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import { encodeStateAsUpdate, type Doc } from "yjs";
import type { Bytes } from "../../../shared/base/bytes.ts";
import { isRefusal, refuse, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";

/** The name of a dossier's database. */
export const localName = (id: DossierId): string => `clausemark/${id}`;

/** Rows beyond which a database is written anew at opening, as one. */
const ROWS = 50;

/**
 * What drives deleted bytes out of a browser's files: Chromium keeps a log of up to 4 MB, and puts files together when
 * there are four of them, and one storey of them with the next when it has more than 10 MB. A row stays below 64 KB, or it would be put into a file of its own.
 */
const FILLING = { rounds: 9, rows: 88, bytes: 48 * 1024 } as const;

/** How long a database may take to be closed, in ms, until another window is taken to have it open. */
const CLOSING_MS = 3000;

/** Stands among the filling until all of that was written and is taken away again. */
const DUE = "filling/due";

const ALL_OF_IT = () => IDBKeyRange.bound("filling/", "filling0");
const ALL_BUT_DUE = () => IDBKeyRange.bound("filling/0", "filling/:");

/** Bytes that no browser can make shorter. */
function noise(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(FILLING.bytes));
}

/** Resolves when another window deletes a database that is open here. */
function whenDeleted(db: IDBDatabase): Promise<void> {
  return new Promise((resolve) =>
    db.addEventListener("versionchange", ({ newVersion }) => newVersion === null && resolve()),
  );
}

/**
 * This browser's own copy of a dossier: y-indexeddb's database, loaded by y-indexeddb. It writes an update per
 * transaction and never says when one is stored, or why it was not, so writing is done here, strictly: the answer
 * comes after the browser has handed the bytes to the disk.
 */
export class LocalCopy {
  /** Resolves when another window deletes it: nothing can be written to it any more. */
  readonly deleted: Promise<void>;
  readonly #copy: IndexeddbPersistence;

  private constructor(copy: IndexeddbPersistence, deleted: Promise<void>) {
    this.#copy = copy;
    this.deleted = deleted;
  }

  /** Opens the copy and merges what it has into the document. */
  static async open(name: string, doc: Doc): Promise<Outcome<LocalCopy>> {
    const copy = new IndexeddbPersistence(name, doc);
    doc.off("update", copy._storeUpdate as () => void);
    let deleted: Promise<void>;
    try {
      deleted = whenDeleted(await copy._db);
      await copy.whenSynced;
    } catch (error) {
      return refused(error);
    }
    const local = new LocalCopy(copy, deleted);
    // Where the browser has no room for that, or another window has just deleted it, what is there stays as it is.
    const rows = await local.#rows().catch(() => 0);
    if (rows > ROWS) await local.compact();
    return local;
  }

  /** Deletes the copy of a dossier that is not open. A window that has it open lets it go; refused where that does not. */
  static delete(id: DossierId): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(localName(id));
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(refused(request.error));
      // A window that is just closing it may still be writing.
      request.onblocked = () => setTimeout(() => resolve(refuse("store.in-use")), CLOSING_MS);
    });
  }

  /** Whether a transaction of the document is this copy's own loading. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#copy;
  }

  append(update: Bytes): Promise<Outcome<true>> {
    return this.#transact("updates", (store) => store.add(update));
  }

  /** Merges into the document what other windows have added since it was read last. */
  async readBesides(): Promise<void> {
    try {
      await fetchUpdates(this.#copy);
    } catch {
      // It was deleted or closed meanwhile: whoever did that says so.
    }
  }

  /** Writes everything anew as one row, what another window has written with it: what was erased is then in no row. */
  async compact(): Promise<Outcome<true>> {
    try {
      await fetchUpdates(this.#copy);
    } catch (error) {
      return refused(error);
    }
    const known = IDBKeyRange.upperBound(this.#copy._dbref, true);
    return this.#transact("updates", (store) => {
      store.delete(known);
      store.add(encodeStateAsUpdate(this.#copy.doc));
    });
  }

  /** Whether an `erase` was begun in an earlier session and not finished. */
  async isEraseDue(): Promise<boolean> {
    return (await this.read(DUE)) === true;
  }

  /**
   * Writes everything anew, as after a deletion, and then so much else that the browser's log goes and its files are
   * put together: until then what was in a row is still in them. Where there is no room for that, it stays due.
   */
  async erase(): Promise<Outcome<true>> {
    await this.#transact("custom", (store) => store.put(true, DUE));
    const compacted = await this.compact();
    if (isRefusal(compacted)) return compacted;
    let filled: Outcome<true> = true;
    for (let round = 0; round < FILLING.rounds && !isRefusal(filled); round++) {
      filled = await this.#transact("custom", (store) => {
        for (let row = 0; row < FILLING.rows; row++) store.put(noise(), `filling/${round}/${row}`);
      });
    }
    const filling = isRefusal(filled) ? ALL_BUT_DUE() : ALL_OF_IT();
    return this.#transact("custom", (store) => store.delete(filling));
  }

  /** Puts one update in the place of all rows. */
  replace(update: Bytes): Promise<Outcome<true>> {
    return this.#transact("updates", (store) => {
      store.clear();
      store.add(update);
    });
  }

  /** A value of this machine only, in the same database; undefined where there is none. */
  async read(key: string): Promise<unknown> {
    return this.#copy.get(key).catch(() => undefined);
  }

  write(values: Readonly<Record<string, Bytes>>): Promise<Outcome<true>> {
    return this.#transact("custom", (store) => Object.entries(values).forEach(([key, value]) => store.put(value, key)));
  }

  async close(): Promise<void> {
    await this.#copy.destroy();
  }

  /** How many updates lie there; y-indexeddb counts them a moment after it has read them. */
  #rows(): Promise<number> {
    return new Promise((resolve, reject) => {
      const counted = this.#copy.db!.transaction("updates").objectStore("updates").count();
      counted.onsuccess = () => resolve(counted.result);
      counted.onerror = () => reject(counted.error!);
    });
  }

  #transact(store: "updates" | "custom", act: (store: IDBObjectStore) => void): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const failed = (error: unknown) => resolve(refused(error));
      try {
        const transaction = this.#copy.db!.transaction([store], "readwrite", { durability: "strict" });
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => failed(transaction.error);
        asked(transaction, () => act(transaction.objectStore(store)));
      } catch (error) {
        failed(error);
      }
    });
  }
}

/** The refusal for what the browser says of its storage. */
function refused(error: unknown): Refusal {
  return refuse("store.browser", { reason: String(error) });
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
