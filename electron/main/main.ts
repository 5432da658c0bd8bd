import { app, BrowserWindow, Menu, safeStorage } from "electron";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Arrivals, filesNamed } from "./arrivals.ts";
import { keyStore } from "./keystore.ts";
import { logFault } from "./log.ts";
import { places } from "./places.ts";
import { declareScheme, serveWindow } from "./protocol.ts";
import { silence, withoutDictionaries } from "./quiet.ts";
import { confine, createWindow, load } from "./window.ts";

silence();
withoutDictionaries();
declareScheme();
// In place of Electron's own, which would be made first.
Menu.setApplicationMenu(null);
const arrivals = new Arrivals();
const ownFiles = filesNamed(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd());
// Two instances on one profile would be two hands on one counter and one journal.
if (app.requestSingleInstanceLock({ files: ownFiles })) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  app.on("web-contents-created", (_, contents) => confine(contents));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    void arrivals.take([file]);
  });
  app.on("second-instance", (_event, _args, _folder, handed) => takeOver(handed));
  void arrivals.take(ownFiles);
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
  const keys = await keyStore(safeStorage);
  const window = createWindow(keys.kind);
  const furnished = nextTurn()
    .then(() => import("./house.ts"))
    .then(({ furnish }) => furnish(window, keys, arrivals));
  serveWindow(places.window(), furnished);
  await Promise.all([furnished, load(window)]);
}

/** What a second start of the app hands over: its files. The window comes to the front. */
function takeOver(handed: unknown): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  const { files } = (handed ?? {}) as { files?: unknown };
  if (Array.isArray(files)) void arrivals.take(files.filter((file) => typeof file === "string"));
}
