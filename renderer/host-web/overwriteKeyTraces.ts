import { openInstallationDatabase } from "./installationDatabase.ts";

/**
 * How much to write so that a browser's files lose old bytes. Chromium keeps a log of up to 4 MB for all databases of a
 * site, merges its files once there are four of them, and merges a level with the next when it exceeds 10 MB. A merge
 * rewrites only the parts of a file that overlap its keys. A row of 64 KB would get a file of its own, so rows stay
 * smaller.
 */
const FILLING = { rounds: 18, before: 44, behind: 44, bytes: 48 * 1024 } as const;

/** Prefixes that sort before and after every device key. */
const [BEFORE, BEHIND] = ["!filling/", "~filling/"] as const;

/**
 * Writes filling around the keys of this installation and deletes it again, so that the browser rewrites its files.
 * Until then they still contain the old bytes of rows that were deleted or encrypted. Stops early if the browser has no
 * space for it.
 */
export async function overwriteKeyTraces(): Promise<void> {
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

/** Bytes that no browser can compress. */
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
