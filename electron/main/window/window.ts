import { app, BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import { KEY_STORE_ARGUMENT } from "#shared/host/ipcChannels.ts";
import { chooseOpeningBounds, readSavedWindowBounds, SMALLEST_WINDOW, writeWindowBounds } from "./windowBounds.ts";
import { logFault } from "../logFault.ts";
import { APP_HOME_URL } from "../network/appUrl.ts";
import type { KeyProtection } from "../keys/keyProtection.ts";
import { appPaths } from "../appPaths.ts";

/** If a page crashes twice within this time, in ms, it is not reloaded. */
const BREATHER_MS = 10_000;

/** Creates the only window, hidden until it has something to show. `loadWindow` loads it once everything is served. */
export function createWindow(keys: KeyProtection["kind"]): BrowserWindow {
  const last = readSavedWindowBounds(appPaths.frame());
  const window = new BrowserWindow({
    ...chooseOpeningBounds(
      last,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    icon: appPaths.icon(),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#161718" : "#fbfaf7",
    webPreferences: {
      preload: appPaths.bridge(),
      additionalArguments: [`${KEY_STORE_ARGUMENT}${keys}`],
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
  reloadAfterCrash(window);
  return window;
}

export const loadWindow = (window: BrowserWindow): Promise<void> => window.loadURL(APP_HOME_URL);

/** Denies every way out of a page: other addresses, new windows, embedded views, UDP. Applies to all web contents. */
export function confineWebContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** Reloads a page whose process has ended, unless it ends again at once. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloadedAt = 0;
  window.webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit") return;
    logFault("window", { code: reason });
    if (Date.now() - reloadedAt < BREATHER_MS) return window.destroy();
    reloadedAt = Date.now();
    window.webContents.reload();
  });
}

function remember(window: BrowserWindow): void {
  try {
    writeWindowBounds(appPaths.frame(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    logFault("window", error);
  }
}
