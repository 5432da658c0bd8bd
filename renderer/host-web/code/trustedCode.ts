import { encodeUtf8 } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";

/** The lists of files that this device runs: the one in use, and the one before it, whose pages may still be open. */
export interface TrustedCode {
  readonly current: string;
  readonly previous: string | null;
}

const DATABASE = "clausemark-code";
const STORE = "code";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

interface SignedCode extends TrustedCode {
  readonly signature: Uint8Array<ArrayBuffer>;
}

interface Rows {
  readonly key: CryptoKeyPair | undefined;
  readonly signed: SignedCode | undefined;
}

/**
 * Returns the lists that this device has signed; null if it has signed none yet. The key is outside the vault, so that
 * they can be read before a passphrase is typed; no script can read the key, only sign with it.
 *
 * @returns `offline.list.forged` if a list is there that this device's key has not signed
 */
export async function readTrustedCode(): Promise<Outcome<TrustedCode | null>> {
  const { key, signed } = await readRows();
  if (!signed) return null;
  const { current, previous, signature } = signed;
  const isOurs = key && (await crypto.subtle.verify(SIGNING, key.publicKey, signature, bytesToSign(signed)));
  return isOurs ? { current, previous } : refusal("offline.list.forged");
}

/** Signs a list as the one in use from the next start. The list before it remains known for pages that are open. */
export async function signTrustedCode(current: string, previous: string | null): Promise<void> {
  const { key: known } = await readRows();
  const key = known ?? ((await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"])) as CryptoKeyPair);
  const bytes = bytesToSign({ current, previous });
  const signature = new Uint8Array(await crypto.subtle.sign(SIGNING, key.privateKey, bytes));
  await transact("readwrite", (store) => {
    store.put(key, "key");
    store.put({ current, previous, signature } satisfies SignedCode, "signed");
  });
}

/** Deletes the key and the lists. */
export function deleteTrustedCode(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    // Another window may have the database open for a moment: it is deleted when that window has closed it.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function bytesToSign({ current, previous }: TrustedCode): Uint8Array<ArrayBuffer> {
  return encodeUtf8(`clausemark/1 code\n${JSON.stringify([current, previous])}`);
}

async function readRows(): Promise<Rows> {
  let rows: { key?: IDBRequest<CryptoKeyPair>; signed?: IDBRequest<SignedCode> } = {};
  await transact("readonly", (store) => {
    rows = {
      key: store.get("key") as IDBRequest<CryptoKeyPair>,
      signed: store.get("signed") as IDBRequest<SignedCode>,
    };
  });
  return { key: rows.key?.result, signed: rows.signed?.result };
}

/** Runs a transaction, and closes the database after it, so that another window can delete it. */
async function transact(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(DATABASE));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(DATABASE));
      work(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}
