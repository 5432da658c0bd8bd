import { app, BrowserWindow, Menu, safeStorage } from "electron";
import { setImmediate as nextTurn } from "node:timers/promises";
import { message } from "#shared/messages/messages.ts";
import { OpenRequestQueue, findFilesInArguments, findLinksInArguments } from "./openRequestQueue.ts";
import { openKeyProtection, PORTABLE_KEY_PROTECTION } from "./keys/keyProtection.ts";
import { logFault } from "./logFault.ts";
import { appPaths } from "./appPaths.ts";
import { declareAppScheme, serveWindowFiles } from "./network/appProtocol.ts";
import { OneTimeFiles } from "./network/oneTimeFiles.ts";
import { restrictNetwork } from "./network/restrictNetwork.ts";
import { disableChromiumRequests, disableDictionaryDownloads } from "./network/disableChromiumRequests.ts";
import { findRefusedCommandLineSwitch } from "./startup/refusedSwitch.ts";
import { runFromPortableFolder } from "./startup/redirectDataToPortableFolder.ts";
import { confineWebContents, createWindow, loadWindow } from "./window/window.ts";

/** As in `electron-builder.yml`. */
const APP_ID = "org.clausemark.app";

disableChromiumRequests();
disableDictionaryDownloads();
declareAppScheme();
// Windows shows notifications only of programs that it can name, by the installed shortcut.
if (process.platform === "win32") app.setAppUserModelId(APP_ID);
// Prevents Electron's default menu from being created first.
Menu.setApplicationMenu(null);
const arrivals = { files: new OpenRequestQueue(), links: new OpenRequestQueue() };
const ownFiles = findFilesInArguments(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd());
const ownLinks = findLinksInArguments(process.argv);
const refused = app.isPackaged && !__IS_ATTACHABLE__ ? findRefusedCommandLineSwitch(process.argv.slice(1)) : null;
const portable = refused === null ? runFromPortableFolder() : null;
if (refused !== null) refuse(message("start.switch-refused", { given: refused }));
else if (portable?.kind === "not-writable") refuse(message("start.not-portable", portable));
else if (portable?.kind === "ran-elsewhere") app.exit(portable.exitCode);
// Two instances on one profile would write the same counter and journal.
else if (app.requestSingleInstanceLock({ files: ownFiles, links: ownLinks })) start().catch(giveUp);
else app.quit();

/** Says why the app does not start, and exits before Chromium has opened anything. */
function refuse(sentence: string): void {
  console.error(`clausemark: ${sentence}`);
  app.exit(1);
}

async function start(): Promise<void> {
  app.on("web-contents-created", (_, contents) => confineWebContents(contents));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    void arrivals.files.add([file]);
  });
  // A Mac reports links apart; elsewhere they are arguments.
  app.on("open-url", (event, link) => {
    event.preventDefault();
    void arrivals.links.add([link]);
  });
  app.on("second-instance", (_event, _args, _folder, secondInstanceData) => takeOver(secondInstanceData));
  void arrivals.files.add(ownFiles);
  void arrivals.links.add(ownLinks);
  const attached = __IS_ATTACHABLE__ && process.env["CLAUSEMARK_E2E"] === "1" ? untilAttached() : Promise.resolve();
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
 * Creates the window's process while everything else loads. It is served no file before its session is restricted, and
 * no code before that may request everything.
 */
async function open(): Promise<void> {
  const keys = portable ? PORTABLE_KEY_PROTECTION : await openKeyProtection(safeStorage);
  const window = createWindow(keys.kind);
  const handedOver = new OneTimeFiles();
  const whenRestricted = restrictNetwork();
  const whenServed = whenRestricted.then(async (access) => {
    // The page is answered for before the services, which keep this process busy, are loaded.
    await nextTurn();
    const { startWindowServices } = await import("./services.ts");
    await startWindowServices({ window, keys, access, handedOver, arrivals });
  });
  serveWindowFiles(appPaths.window(), handedOver, { whenRestricted, whenServed });
  await Promise.all([whenServed, loadWindow(window)]);
}

/** Handles the files and links of a second start of the app and brings the window to the front. */
function takeOver(secondInstanceData: unknown): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  const { files, links } = (secondInstanceData ?? {}) as { files?: unknown; links?: unknown };
  void arrivals.files.add(stringsOf(files));
  void arrivals.links.add(stringsOf(links));
}

function stringsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}
