import type { Page } from "@playwright/test";
import { AtRest, atRestKey } from "../../../shared/base/atRest.ts";

/** In a page of the app's origin where no passphrase is set: the rows of its dossiers in IndexedDB, opened. */
export async function rowsIn(page: Page): Promise<readonly Uint8Array[]> {
  const devices = await storedIn(page, "clausemark-installation", "devices");
  const [first, ...others] = (devices as readonly { seed: string }[]).map(({ seed }) => atRestKey(seed));
  const rows = await sealedRowsIn(page);
  const opened = await Promise.all(rows.map((row) => new AtRest([first!, ...others]).open(row)));
  if (opened.includes(null)) throw new Error("A row is sealed by no device of this browser");
  return opened.filter((row) => row !== null);
}

/** The same rows as they lie there. */
export async function sealedRowsIn(page: Page): Promise<readonly Uint8Array[]> {
  const rows = await storedIn(page, "^clausemark/[0-9a-f]{64}$", "updates");
  return (rows as readonly number[][]).map((row) => Uint8Array.from(row));
}

/** Everything that lies in a store of the databases of such a name; bytes as numbers. */
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
