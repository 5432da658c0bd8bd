import { app, BrowserWindow, dialog, nativeTheme, screen, type WebContents } from "electron";
import { KEY_STORE_SWITCH } from "../../shared/host/channels.ts";
import { message } from "../../shared/messages/messages.ts";
import { openingFrame, readFrame, SMALLEST, writeFrame } from "./frame.ts";
import { logFault } from "./log.ts";
import { HOME } from "./origin.ts";
import type { KeyStore } from "./keystore.ts";
import { places } from "./places.ts";

/** How long a window that is closed may go on saving before the person is asked, and how often it is tried. */
const PATIENCE_MS = 3000;
const EVERY_MS = 150;
/** A page that ends twice within this time will not hold. */
const BREATHER_MS = 10_000;

/** The one window, hidden until it has something to show. It is loaded by `load`, once everything is served. */
export function createWindow(keys: KeyStore["kind"]): BrowserWindow {
  const last = readFrame(places.frame());
  const window = new BrowserWindow({
    ...openingFrame(
      last,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: message("shell.name"),
    icon: places.icon(),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#161718" : "#fbfaf7",
    webPreferences: {
      preload: places.bridge(),
      additionalArguments: [`${KEY_STORE_SWITCH}${keys}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (last?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => remember(window));
  beginAgain(window);
  closePatiently(window);
  return window;
}

export const load = (window: BrowserWindow): Promise<void> => window.loadURL(HOME);

/** Denies every way out of the page: another address, another window, a view inside it, UDP. For whatever is made. */
export function confine(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** A page whose process has ended opens again from what is saved, unless it ends again at once. */
function beginAgain(window: BrowserWindow): void {
  let begun = 0;
  window.webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit") return;
    logFault("window", { code: reason });
    if (Date.now() - begun < BREATHER_MS) return window.destroy();
    begun = Date.now();
    window.webContents.reload();
  });
}

function remember(window: BrowserWindow): void {
  try {
    writeFrame(places.frame(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    logFault("window", error);
  }
}

/**
 * A page that has not everything on the disk holds its closing up (`beforeunload`). It is asked again for a
 * moment, since most often the disk is only slow; then the person decides.
 */
function closePatiently(window: BrowserWindow): void {
  let since = 0;
  window.webContents.on("will-prevent-unload", () => {
    since ||= Date.now();
    if (Date.now() - since < PATIENCE_MS) {
      setTimeout(() => window.isDestroyed() || window.close(), EVERY_MS);
      return;
    }
    since = 0;
    void askToClose(window);
  });
}

async function askToClose(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: message("close.unsaved"),
    detail: message("close.unsaved.detail"),
    buttons: [message("close.keep"), message("close.anyway")],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}
