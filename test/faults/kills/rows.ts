import { AtRest, atRestKey } from "../../../shared/base/atRest.ts";
import type { Page } from "@playwright/test";

/** In a page of the app's origin where no passphrase is set: the rows of its dossiers in IndexedDB, opened. */
export async function rowsIn(page: Page): Promise<readonly Uint8Array[]> {
  const { rows, seeds } = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const found: number[][] = [];
    const installation = await asked(indexedDB.open("clausemark-installation"));
    const devices = installation.objectStoreNames.contains("devices")
      ? await asked(installation.transaction("devices").objectStore("devices").getAll())
      : [];
    installation.close();
    for (const { name } of await indexedDB.databases()) {
      if (!/^clausemark\/[0-9a-f]{64}$/.test(name ?? "")) continue;
      const db = await asked(indexedDB.open(name!));
      if (db.objectStoreNames.contains("updates")) {
        const all = await asked(db.transaction("updates").objectStore("updates").getAll());
        found.push(...all.map((row) => [...(row as Uint8Array)]));
      }
      db.close();
    }
    return { rows: found, seeds: devices.flatMap(({ seed }: { seed?: string }) => seed ?? []) };
  });
  const [first, ...others] = seeds.map(atRestKey);
  const opened = await Promise.all(rows.map((row) => new AtRest([first!, ...others]).open(Uint8Array.from(row))));
  if (opened.includes(null)) throw new Error("A row is sealed by no device of this browser");
  return opened.filter((row) => row !== null);
}
