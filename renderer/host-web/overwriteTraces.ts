import { openInstallationDatabase } from "./database.ts";

/**
 * What drives old bytes out of a browser's files: Chromium keeps a log of up to 4 MB for all databases of a site, puts its
 * files together when there are four of them, and one storey of them with the next when it has more than 10 MB; of a file
 * only what lies among its keys is written anew. A row of 64 KB would be put into a file of its own.
 */
const FILLING = { rounds: 18, before: 44, behind: 44, bytes: 48 * 1024 } as const;

/** Before and behind whatever a device is called. */
const [BEFORE, BEHIND] = ["!filling/", "~filling/"] as const;

/**
 * Writes so much around the keys of this installation, and takes it away again, that the browser writes its files anew:
 * until then whatever was in a row is still in them, though it is deleted or sealed now. Where the browser has no room for
 * it, it is left at that.
 */
export async function overwriteTraces(): Promise<void> {
  for (let round = 0; round < FILLING.rounds; round++) {
    const isFilled = await write((devices) => {
      for (let i = 0; i < FILLING.before; i++) devices.put(noise(), `${BEFORE}${round}/${i}`);
      for (let i = 0; i < FILLING.behind; i++) devices.put(noise(), `${BEHIND}${round}/${i}`);
    });
    if (!isFilled) break;
  }
  await write((devices) => {
    for (const name of [BEFORE, BEHIND]) devices.delete(IDBKeyRange.bound(name, `${name}~`));
  });
}

/** What no browser can make shorter. */
function noise(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(FILLING.bytes));
}

async function write(act: (devices: IDBObjectStore) => void): Promise<boolean> {
  const transaction = (await openInstallationDatabase()).transaction("devices", "readwrite");
  act(transaction.objectStore("devices"));
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
}
