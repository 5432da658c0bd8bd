import { refuse, type Outcome } from "../../shared/base/result.ts";

const NAME = "clausemark-installation";
const STORES = ["devices", "dossiers"] as const;
type StoreName = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
  return opening;
}

/** Every value of a store. */
export function readAll<T>(store: StoreName): Promise<Outcome<readonly T[]>> {
  return transact(store, "readonly", (values) => values.getAll() as IDBRequest<T[]>);
}

export function read<T>(store: StoreName, key: string): Promise<Outcome<T | undefined>> {
  return transact(store, "readonly", (values) => values.get(key) as IDBRequest<T | undefined>);
}

/** Writes a value; answers after the browser has handed it to the disk. */
export async function write(store: StoreName, key: string, value: object): Promise<Outcome<true>> {
  const outcome = await transact(store, "readwrite", (values) => values.put(value, key));
  return typeof outcome === "object" && "refused" in outcome ? outcome : true;
}

async function transact<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<Outcome<T>> {
  try {
    const transaction = (await database()).transaction(store, mode, { durability: "strict" });
    const request = act(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(store));
    });
    return request.result;
  } catch (error) {
    return refuse("store.browser", { reason: String(error) });
  }
}
