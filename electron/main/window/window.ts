import { app, BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import { KEY_STORE_SWITCH } from "#shared/host/ipcChannels.ts";
import { openingFrame, readWindowFrame, SMALLEST_WINDOW, writeWindowFrame } from "./windowFrame.ts";
import { logFault } from "../logFault.ts";
import { HOME_URL } from "../network/appUrl.ts";
import type { KeyStore } from "../keys/keyStore.ts";
import { appPaths } from "../appPaths.ts";

/** A page that ends twice within this time will not hold. */
const BREATHER_MS = 10_000;

/** The one window, hidden until it has something to show. It is loaded by `loadWindow`, once everything is served. */
export function createWindow(keys: KeyStore["kind"]): BrowserWindow {
  const last = readWindowFrame(appPaths.frame());
  const window = new BrowserWindow({
    ...openingFrame(
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
  return window;
}

export const loadWindow = (window: BrowserWindow): Promise<void> => window.loadURL(HOME_URL);

/** Denies every way out of the page: another address, another window, a view inside it, UDP. For whatever is made. */
export function confineContents(contents: WebContents): void {
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
    writeWindowFrame(appPaths.frame(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    logFault("window", error);
  }
}
