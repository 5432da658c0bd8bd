import { rm } from "node:fs/promises";
import type { Session } from "electron";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Functions and folders that `serveInstallationWipe` needs. */
interface Everything {
  /** Stops all writers and forgets the keys. */
  readonly rest: () => Promise<unknown>;
  /** The folder of this installation's files. */
  readonly folder: string;
  readonly session: Session;
  /** Reloads the window. */
  readonly again: () => Promise<void>;
}

/** Serves deleting everything of this installation: its files, the window's storage, Chromium's caches. */
export function serveInstallationWipe(line: WindowIpc, { rest, folder, session, again }: Everything): void {
  const wipe = async () => {
    await rest();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await session.clearStorageData();
    await session.clearCache();
    await session.clearCodeCaches({});
    // The answer must be sent before the page that waits for it is reloaded.
    setImmediate(() => void again());
    return true as const;
  };
  line.handle("dossiers:wipe", () => refuseOnFailure("dossiers.not-deleted", wipe()));
}
