import { app, BrowserWindow, Menu, safeStorage } from "electron";
import { setImmediate as nextTurn } from "node:timers/promises";
import { OpenFileQueue, findFilesInArguments } from "./openFileQueue.ts";
import { openKeyProtection } from "./keys/keyProtection.ts";
import { logFault } from "./logFault.ts";
import { appPaths } from "./appPaths.ts";
import { declareAppScheme, serveWindowFiles } from "./network/appProtocol.ts";
import { silenceChromium, disableDictionaryDownloads } from "./network/silenceChromium.ts";
import { confineWebContents, createWindow, loadWindow } from "./window/window.ts";

silenceChromium();
disableDictionaryDownloads();
declareAppScheme();
// Prevents Electron's default menu from being created first.
Menu.setApplicationMenu(null);
const arrivals = new OpenFileQueue();
const ownFiles = findFilesInArguments(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd());
// Two instances on one profile would write the same counter and journal.
if (app.requestSingleInstanceLock({ files: ownFiles })) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  app.on("web-contents-created", (_, contents) => confineWebContents(contents));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    void arrivals.add([file]);
  });
  app.on("second-instance", (_event, _args, _folder, secondInstanceData) => takeOver(secondInstanceData));
  void arrivals.add(ownFiles);
  const attached = process.env["CLAUSEMARK_E2E"] === "1" ? untilAttached() : Promise.resolve();
  await app.whenReady();
  await attached;
  await open();
}

/** Exits if there is no window. The exit code reports this to the caller. */
function giveUp(error: unknown): void {
  logFault("start", error);
  app.exit(1);
}

/** Waits until the end-to-end tests have attached, before the first window loads. */
function untilAttached(): Promise<void> {
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}

/**
 * Creates the window's process while everything else loads. Its page is served no file before it may request all of
 * them.
 */
async function open(): Promise<void> {
  const keys = await openKeyProtection(safeStorage);
  const window = createWindow(keys.kind);
  const servicesReady = nextTurn()
    .then(() => import("./services.ts"))
    .then(({ startServices }) => startServices(window, keys, arrivals));
  serveWindowFiles(appPaths.window(), servicesReady);
  await Promise.all([servicesReady, loadWindow(window)]);
}

/** Handles the files of a second start of the app and brings the window to the front. */
function takeOver(secondInstanceData: unknown): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  const { files } = (secondInstanceData ?? {}) as { files?: unknown };
  if (Array.isArray(files)) void arrivals.add(files.filter((file) => typeof file === "string"));
}
