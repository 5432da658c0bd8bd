import { app, BrowserWindow, Menu, safeStorage } from "electron";
import { setImmediate as nextTurn } from "node:timers/promises";
import { OpenFileQueue, filesInArguments } from "./openFileQueue.ts";
import { openKeyStore } from "./keys/keyStore.ts";
import { logFault } from "./logFault.ts";
import { appPaths } from "./appPaths.ts";
import { declareScheme, serveWindowFiles } from "./network/protocol.ts";
import { silenceChromium, disableDictionaries } from "./network/silenceChromium.ts";
import { confineContents, createWindow, loadWindow } from "./window/window.ts";

silenceChromium();
disableDictionaries();
declareScheme();
// In place of Electron's own, which would be made first.
Menu.setApplicationMenu(null);
const arrivals = new OpenFileQueue();
const ownFiles = filesInArguments(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd());
// Two instances on one profile would be two hands on one counter and one journal.
if (app.requestSingleInstanceLock({ files: ownFiles })) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  app.on("web-contents-created", (_, contents) => confineContents(contents));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    void arrivals.add([file]);
  });
  app.on("second-instance", (_event, _args, _folder, handed) => takeOver(handed));
  void arrivals.add(ownFiles);
  const attached = process.env["CLAUSEMARK_E2E"] === "1" ? untilAttached() : Promise.resolve();
  await app.whenReady();
  await attached;
  await open();
}

/** Without a window there is nothing to go on with; whoever started the app is told by its exit code. */
function giveUp(error: unknown): void {
  logFault("start", error);
  app.exit(1);
}

/** The end-to-end tests attach before the first window loads, and say so. */
function untilAttached(): Promise<void> {
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}

/** The window's process is made while everything else is loaded: its page gets no file before it may ask for all of it. */
async function open(): Promise<void> {
  const keys = await openKeyStore(safeStorage);
  const window = createWindow(keys.kind);
  const furnished = nextTurn()
    .then(() => import("./services.ts"))
    .then(({ startServices }) => startServices(window, keys, arrivals));
  serveWindowFiles(appPaths.window(), furnished);
  await Promise.all([furnished, loadWindow(window)]);
}

/** What a second start of the app hands over: its files. The window comes to the front. */
function takeOver(handed: unknown): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  const { files } = (handed ?? {}) as { files?: unknown };
  if (Array.isArray(files)) void arrivals.add(files.filter((file) => typeof file === "string"));
}
