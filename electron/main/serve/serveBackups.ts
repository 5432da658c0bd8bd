import { dialog, type BrowserWindow } from "electron";
import * as z from "zod/mini";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { BACKUPS_KEPT_CHOICES, DEFAULT_BACKUPS_KEPT } from "#shared/exchange/backup/saveBackup.ts";
import type { BackupSettings } from "#shared/host/backups.ts";
import { BackupFolder } from "#node/backups/backupFolder.ts";
import { realDisk } from "#node/disk/disk.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { WindowIpc } from "./windowIpc.ts";

const settingsSchema = z.strictObject({
  folder: z.string().check(z.minLength(1)),
  keep: z.literal(BACKUPS_KEPT_CHOICES),
  recipient: z.string(),
});

/**
 * Serves backups into the folder that the user has chosen in the system's dialog. The window names no path, and no other
 * files than backups are read, written or removed.
 */
export function serveBackups(line: WindowIpc, window: BrowserWindow, file: string): void {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const next = turn.then(() => refuseOnFailure("backup.settings", work()));
    turn = next;
    return next;
  };
  const read = async (): Promise<BackupSettings | null> => {
    const bytes = await realDisk.read(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return bytes && (settingsSchema.safeParse(parseJson(decodeUtf8(bytes) ?? "")).data ?? null);
  };
  const save = async (settings: BackupSettings): Promise<BackupSettings> => {
    await writeAtomic(file, encodeUtf8(JSON.stringify(settings)), { mode: 0o600 });
    return settings;
  };
  const inFolder = async <T>(work: (folder: BackupFolder) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const settings = await inTurn(read);
    if (isRefusal(settings)) return settings;
    return settings ? work(new BackupFolder(settings.folder, settings)) : refusal("backup.off");
  };
  line.handle("backups:settings", () => inTurn(read));
  line.handle("backups:choose", async (recipient) => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ["openDirectory", "createDirectory"] });
    const [folder] = filePaths;
    if (folder === undefined) return null;
    return inTurn(async () => save({ folder, recipient, keep: (await read())?.keep ?? DEFAULT_BACKUPS_KEPT }));
  });
  line.handle("backups:keep", (keep) =>
    inTurn(async () => {
      const settings = await read();
      return settings && save({ ...settings, keep });
    }),
  );
  line.handle("backups:stop", () => inTurn(() => realDisk.remove(file).then(() => true as const)));
  line.handle("backups:write", (dossier, bytes) => inFolder((folder) => folder.write(dossier, bytes)));
  line.handle("backups:read", (name) => inFolder((folder) => folder.read(name)));
  line.handle("backups:settle", (name, isGood) => inFolder((folder) => folder.settle(name, isGood)));
  line.handle("backups:list", () => inFolder((folder) => folder.list()));
}
