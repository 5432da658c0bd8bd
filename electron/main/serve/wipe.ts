import { rm } from "node:fs/promises";
import type { Session } from "electron";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** What has to rest before everything is deleted, and what is deleted. */
interface Everything {
  /** Ends whatever writes, and forgets the keys. */
  readonly rest: () => Promise<unknown>;
  /** The folder of this installation's own files. */
  readonly folder: string;
  readonly session: Session;
  /** Begins the window anew. */
  readonly again: () => Promise<void>;
}

/** Deletes everything of this installation: its own files, what the window keeps, Chromium's caches. */
export function serveWipe(line: WindowIpc, { rest, folder, session, again }: Everything): void {
  const wipe = async () => {
    await rest();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await session.clearStorageData();
    await session.clearCache();
    await session.clearCodeCaches({});
    // The answer goes first: the page that waits for it is about to go.
    setImmediate(() => void again());
    return true as const;
  };
  line.handle("dossiers:wipe", () => refuseOnFailure("dossiers.not-deleted", wipe()));
}
