import { isSealedAtRest } from "../../../shared/base/atRest.ts";
import type { Bytes } from "../../../shared/base/bytes.ts";
import { refuse, type Outcome, type Refusal } from "../../../shared/base/result.ts";

type StoreName = "updates" | "custom";

/** An update as it lies in a database, under its number. */
interface Row {
  readonly key: number;
  readonly bytes: Bytes;
}

/** The database of a dossier in this browser: updates by rising numbers, and values by name. As y-indexeddb made it before. */
export class UpdateRows {
  /** Resolves when another window deletes it. */
  readonly deleted: Promise<void>;
  readonly #db: IDBDatabase;
  /** Rows that stay where they are. */
  #kept: readonly Row[] = [];

  private constructor(db: IDBDatabase) {
    this.#db = db;
    this.deleted = new Promise((resolve) =>
      db.addEventListener("versionchange", ({ newVersion }) => newVersion === null && resolve()),
    );
    // Whoever deletes it waits for this one to let go.
    db.addEventListener("versionchange", () => db.close());
  }

  /** Opens the database, or makes it. Rejects with the browser's error. */
  static open(name: string): Promise<UpdateRows> {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("updates", { autoIncrement: true });
      request.result.createObjectStore("custom");
    };
    return answered(request).then((db) => new UpdateRows(db));
  }

  static async isThere(name: string): Promise<boolean> {
    return (await indexedDB.databases()).some((each) => each.name === name);
  }

  /** Whether the first row is in clear: all of them were sealed as one, and what came since is sealed. */
  static async beginsInClear(name: string): Promise<boolean> {
    const rows = await UpdateRows.open(name);
    try {
      const first = await answered(rows.#store("updates").openCursor());
      return first !== null && !isSealedAtRest(first.value as Bytes);
    } finally {
      rows.close();
    }
  }

  /** The rows from a number on. Rejects with the browser's error. */
  async from(number: number): Promise<readonly Row[]> {
    const store = this.#store("updates");
    const range = IDBKeyRange.lowerBound(number);
    const [bytes, keys] = await Promise.all([answered(store.getAll(range)), answered(store.getAllKeys(range))]);
    return keys.map((key, i) => ({ key: key as number, bytes: bytes[i] as Bytes }));
  }

  /** From now on these stay where they are, too, whatever takes the place of the others. */
  keep(rows: readonly Row[]): void {
    this.#kept = [...this.#kept, ...rows];
  }

  /** Puts one row in the place of those before a number. */
  replace(before: number, row: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => {
      store.delete(IDBKeyRange.upperBound(before, true));
      for (const { key, bytes } of this.#kept) store.put(bytes, key);
      store.add(row);
    });
  }

  /** A value by its name; undefined where there is none, or the browser does not say. */
  async read(key: string): Promise<unknown> {
    try {
      return await answered(this.#store("custom").get(key) as IDBRequest<unknown>);
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

  close(): void {
    this.#db.close();
  }

  #store(name: StoreName): IDBObjectStore {
    return this.#db.transaction(name).objectStore(name);
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
