import { app, dialog, type BrowserWindow, type FileFilter } from "electron";
import path from "node:path";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { FILE_EXTENSIONS } from "#shared/host/fileExtensions.ts";
import type { NamedFile, FileKind } from "#shared/host/host.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import type { OpenRequestQueue } from "../openRequestQueue.ts";
import { readWholeFile, toSafeFileName } from "../readWholeFile.ts";
import { errorCodeOrName, logFault } from "../logFault.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Files that contain secrets or all records are readable only by their owner. */
const SECRET: readonly FileKind[] = ["dossier", "invitation", "recovery", "zip", "backupCode"];

/** Serves opening and saving by the system's dialogs. No path crosses the channel, only base names and bytes. */
export function serveFileDialogs(line: WindowIpc, window: BrowserWindow): void {
  line.handle("files:open", async (kind) => {
    const filters = [filterOf(kind), { name: message("files.all"), extensions: ["*"] }];
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ["openFile"], filters });
    return filePaths[0] === undefined ? null : readWholeFile(filePaths[0]);
  });
  line.handle("files:save", (kind, file) => saveByDialog(window, kind, file));
}

/**
 * Saves a file where the user chooses in the system's dialog, which proposes its name.
 *
 * @returns the name under which it was saved, null if the user cancelled, or `file.not-written`
 */
export async function saveByDialog(
  window: BrowserWindow,
  kind: FileKind,
  { name, bytes }: NamedFile,
): Promise<Outcome<string | null>> {
  const defaultPath = path.join(app.getPath("documents"), toSafeFileName(name));
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: [filterOf(kind)] });
  return filePath ? save(filePath, kind, bytes) : null;
}

const filterOf = (kind: FileKind): FileFilter => ({
  name: message(`files.${kind}`),
  extensions: [...FILE_EXTENSIONS[kind]],
});

async function save(file: string, kind: FileKind, bytes: NamedFile["bytes"]): Promise<Outcome<string>> {
  const name = path.basename(file);
  try {
    await writeAtomic(file, bytes, { mode: SECRET.includes(kind) ? 0o600 : 0o644 });
    return name;
  } catch (error) {
    logFault("save", error);
    return refusal("file.not-written", { name, code: errorCodeOrName(error) });
  }
}

/** Delivers files opened from outside to this window, as soon as it is ready for them. */
export function deliverOpenedFiles(arrivals: OpenRequestQueue, line: WindowIpc, window: BrowserWindow): void {
  line.on("files:listening", () =>
    arrivals.deliverTo(async (files) => {
      const taken: NamedFile[] = [];
      for (const file of files) {
        const read = await readWholeFile(file);
        if (isRefusal(read)) void dialog.showMessageBox(window, { type: "warning", message: explainRefusal(read) });
        else taken.push(read);
      }
      line.send("files:arrived", taken);
    }),
  );
  window.once("closed", () => arrivals.deliverTo(null));
}
