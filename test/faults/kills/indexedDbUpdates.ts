import type { Page } from "@playwright/test";
import { applyUpdate, Doc } from "yjs";
import { unwrapSealedUpdates } from "#renderer/workspace/persistence/sealedCarrier.ts";
import { AtRestCipher, deriveAtRestKey } from "#shared/base/atRestCipher.ts";

/** Reads and opens the updates of the dossiers in IndexedDB, in a page of the app's origin without a passphrase. */
export async function readIndexedDbUpdates(page: Page): Promise<readonly Uint8Array[]> {
  const devices = await storedIn(page, "clausemark-installation", "devices");
  const [first, ...others] = (devices as readonly { seed: string }[]).map(({ seed }) => deriveAtRestKey(seed));
  const sealed = await readSealedUpdates(page);
  const opened = await Promise.all(sealed.map((each) => new AtRestCipher([first!, ...others]).open(each)));
  if (opened.includes(null)) throw new Error("An update is sealed by no device of this browser");
  return opened.filter((each) => each !== null);
}

/** Reads the same updates as they are stored. */
export async function readSealedUpdates(page: Page): Promise<readonly Uint8Array[]> {
  const rows = await storedIn(page, "^clausemark/[0-9a-f]{64}$", "updates");
  const carrier = new Doc();
  for (const row of rows as readonly number[][]) applyUpdate(carrier, Uint8Array.from(row));
  return unwrapSealedUpdates(carrier);
}

/** Reads everything in a store of the databases with this name; bytes as numbers. */
function storedIn(page: Page, name: string, store: string): Promise<readonly unknown[]> {
  return page.evaluate(
    async ([pattern, of]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      const found: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        if (!new RegExp(pattern).test(name ?? "")) continue;
        const db = await asked(indexedDB.open(name!));
        if (db.objectStoreNames.contains(of)) {
          const all: unknown[] = await asked(db.transaction(of).objectStore(of).getAll());
          found.push(...all.map((each) => (each instanceof Uint8Array ? [...each] : each)));
        }
        db.close();
      }
      return found;
    },
    [name, store] as const,
  );
}
