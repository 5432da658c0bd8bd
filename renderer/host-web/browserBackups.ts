import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  findSurplusBackups,
  formatBackupName,
  listBackupNames,
  parseBackupName,
} from "#shared/exchange/backup/backupName.ts";
import { DEFAULT_BACKUPS_KEPT, type BackupsKept } from "#shared/exchange/backup/saveBackup.ts";
import type { Backups, BackupSettings } from "#shared/host/backups.ts";
import { changeStoredRows, readAllStoredRows } from "./installationDatabase.ts";

const ROW = { store: "vault", key: "backups" } as const;

/** The part of the File System Access API that backups need. Only some browsers have it. */
interface BackupDirectory {
  readonly name: string;
  keys(): AsyncIterableIterator<string>;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FileSystemFileHandle>;
  removeEntry(name: string): Promise<void>;
  queryPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

type PickDirectory = (options: { readonly mode: "readwrite" }) => Promise<BackupDirectory>;

interface StoredBackups {
  readonly directory: BackupDirectory;
  readonly keep: BackupsKept;
  readonly recipient: string;
}

/** Returns backups into a folder, or undefined if this browser lets no page write in a folder. */
export function createBrowserBackups(): Backups | undefined {
  const browser = globalThis as { readonly showDirectoryPicker?: PickDirectory };
  return browser.showDirectoryPicker && browserBackups((options) => browser.showDirectoryPicker!(options));
}

function browserBackups(pick: PickDirectory): Backups {
  return {
    async settings() {
      const stored = await read();
      return stored === null || isRefusal(stored) ? stored : shown(stored);
    },
    async chooseFolder(recipient) {
      const directory = await pick({ mode: "readwrite" }).catch(() => null);
      if (!directory) return null;
      const before = await read();
      if (isRefusal(before)) return before;
      return save({ directory, recipient, keep: before?.keep ?? DEFAULT_BACKUPS_KEPT });
    },
    async setKept(keep) {
      const stored = await read();
      return stored === null || isRefusal(stored) ? stored : save({ ...stored, keep });
    },
    stop: () => changeStoredRows(() => [ROW]),
    write: (dossier, bytes) =>
      inDirectory(async ({ directory }) => {
        const name = formatBackupName(dossier, new Date());
        await writeWhole(directory, name, bytes);
        return name;
      }),
    read: (name) =>
      inDirectory(async ({ directory }) => {
        const file = await (await directory.getFileHandle(name)).getFile();
        return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
      }),
    settle: (name, isGood) =>
      inDirectory(async ({ directory, keep }) => {
        const written = parseBackupName(name);
        if (!written) return refusal("backup.gone", { name });
        const surplus = isGood ? findSurplusBackups(await namesIn(directory), written, keep) : [name];
        for (const each of surplus) await directory.removeEntry(each);
        return true;
      }),
    list: () =>
      inDirectory(async ({ directory }) =>
        Promise.all(
          listBackupNames(await namesIn(directory)).map(async (each) => ({
            ...each,
            bytes: (await (await directory.getFileHandle(each.name)).getFile()).size,
          })),
        ),
      ),
  };
}

/** A browser writes into a file of its own, and puts it in the place of the named one when it is closed. */
async function writeWhole(directory: BackupDirectory, name: string, bytes: Bytes): Promise<void> {
  const file = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await file.write(bytes);
  await file.close();
}

async function namesIn(directory: BackupDirectory): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

async function inDirectory<T>(work: (stored: StoredBackups) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const stored = await read();
  if (isRefusal(stored)) return stored;
  if (!stored) return refusal("backup.off");
  const folder = stored.directory.name;
  try {
    const wanted = { mode: "readwrite" } as const;
    // A browser may ask again after a restart, and only after a click; without one it refuses.
    const granted = (await stored.directory.queryPermission?.(wanted)) ?? "granted";
    if (granted !== "granted" && (await stored.directory.requestPermission?.(wanted)) !== "granted")
      return refusal("backup.permission", { folder });
    return await work(stored);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const code = error.name;
    return code === "SecurityError"
      ? refusal("backup.permission", { folder })
      : refusal("backup.unreachable", { folder, code });
  }
}

const shown = ({ directory, keep, recipient }: StoredBackups): BackupSettings => ({
  folder: directory.name,
  keep,
  recipient,
});

async function read(): Promise<Outcome<StoredBackups | null>> {
  const rows = await readAllStoredRows();
  return isRefusal(rows) ? rows : ((rows[ROW.store].get(ROW.key) as StoredBackups | undefined) ?? null);
}

async function save(stored: StoredBackups): Promise<Outcome<BackupSettings>> {
  const saved = await changeStoredRows(() => [{ ...ROW, value: stored }]);
  return isRefusal(saved) ? saved : shown(stored);
}
