import type { Page } from "@playwright/test";

/** In a page of the app's origin: the rows of its dossiers in IndexedDB. */
export async function rowsIn(page: Page): Promise<readonly Uint8Array[]> {
  const rows = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const found: number[][] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!/^clausemark\/[0-9a-f]{64}$/.test(name ?? "")) continue;
      const db = await asked(indexedDB.open(name!));
      if (db.objectStoreNames.contains("updates")) {
        const all = await asked(db.transaction("updates").objectStore("updates").getAll());
        found.push(...all.map((row) => [...(row as Uint8Array)]));
      }
      db.close();
    }
    return found;
  });
  return rows.map((row) => Uint8Array.from(row));
}
