import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";

const NAME = "clausemark-installation";
const VERSION = 2;
const STORES = ["devices", "dossiers", "vault"] as const;
type StoreName = (typeof STORES)[number];

/** The contents of the stores, by key. */
export type StoredRows = Readonly<Record<StoreName, ReadonlyMap<string, unknown>>>;

/** Puts a value under a key, or deletes the key if there is no value. */
export interface StoredRowChange {
  readonly store: StoreName;
  readonly key: string;
  readonly value?: object;
}

/** The keys of devices in their store. Rows outside this range may be filler that overwrites deleted data. */
const DEVICE_KEYS = () => IDBKeyRange.bound("0", "g");

let opening: Promise<IDBDatabase> | undefined;

/** Opens the database of this installation. */
export function openInstallationDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const name of STORES) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    };
    request.onsuccess = () => {
      // Another tab with a later version waits until this one closes the database.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
  return opening;
}

/** Reads everything that is stored here. */
export function readAllStoredRows(): Promise<Outcome<StoredRows>> {
  return transact("readonly", (rows) => ({ answer: rows, changes: [] }));
}

/**
 * Reads everything and writes the changes that `work` returns, in one transaction: nothing comes between, and after a
 * crash either all changes are there or none. Resolves after the browser has handed them to the disk. `work` is
 * synchronous; if it returns a refusal, nothing is written. A failure of the browser is refused with `store.browser`.
 */
export function changeStoredRows(
  work: (rows: StoredRows) => Outcome<readonly StoredRowChange[]>,
): Promise<Outcome<true>> {
  return transact<true>("readwrite", (rows) => {
    const changes = work(rows);
    return isRefusal(changes) ? { answer: changes, changes: [] } : { answer: true, changes };
  });
}

async function transact<T>(
  mode: IDBTransactionMode,
  work: (rows: StoredRows) => { readonly answer: Outcome<T>; readonly changes: readonly StoredRowChange[] },
): Promise<Outcome<T>> {
  try {
    const transaction = (await openInstallationDatabase()).transaction(STORES, mode, { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(NAME));
    });
    const answered = new Promise<Outcome<T>>((resolve) =>
      whenRead(transaction, (rows) => {
        const { answer, changes } = work(rows);
        for (const { store, key, value } of changes) {
          if (value) transaction.objectStore(store).put(value, key);
          else transaction.objectStore(store).delete(key);
        }
        resolve(answer);
      }),
    );
    await done;
    return await answered;
  } catch (error) {
    return refusal("store.browser", { reason: String(error) });
  }
}

/** Calls back within the transaction once every store is read. */
function whenRead(transaction: IDBTransaction, then: (rows: StoredRows) => void): void {
  const rows = { devices: new Map(), dossiers: new Map(), vault: new Map() } satisfies StoredRows;
  let left = STORES.length;
  for (const store of STORES) {
    const cursor = transaction.objectStore(store).openCursor(store === "devices" ? DEVICE_KEYS() : null);
    cursor.onsuccess = () => {
      const { result } = cursor;
      if (result) {
        rows[store].set(result.key as string, result.value as unknown);
        result.continue();
      } else if ((left -= 1) === 0) then(rows);
    };
  }
}
