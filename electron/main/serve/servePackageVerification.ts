import { app, dialog, shell, type BrowserWindow } from "electron";
import { isRefusal, refusal } from "#shared/base/result.ts";
import { RELEASE_KEYS } from "#shared/host/releaseKeys.ts";
import { verifyPackageFile } from "#node/packages/verifyPackageFile.ts";
import type { WindowIpc } from "./windowIpc.ts";

/**
 * Serves verifying a package that the user chooses, by the signed list beside it. Nothing is installed, and no network is
 * asked. The window learns no path.
 */
export function servePackageVerification(line: WindowIpc, window: BrowserWindow, keys = RELEASE_KEYS): void {
  let verifiedFile: string | null = null;
  line.handle("package:verify", async () => {
    verifiedFile = null;
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ["openFile"] });
    const [file] = filePaths;
    if (file === undefined) return null;
    const verified = await verifyPackageFile(file, { keys, running: app.getVersion() });
    if (!isRefusal(verified)) verifiedFile = file;
    return verified;
  });
  line.handle("package:show", () => {
    if (verifiedFile === null) return refusal("release.none");
    shell.showItemInFolder(verifiedFile);
    return true;
  });
}
