import { _electron, type BrowserContext, chromium, type ElectronApplication, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "#scripts/findChromium.ts";
import { findAppStartCommand } from "#scripts/electronRuntime.ts";

export interface LaunchOptions {
  /** The profile's folder: everything that the app remembers between two starts is in it. */
  readonly userData: string;
  /** The app's own arguments, such as a file to open. Absolute paths. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs in the main process before the first window is created. */
  readonly before?: (app: ElectronApplication) => Promise<void>;
}

/** A running desktop app with its first window, loaded and ready. `app.process().pid` can be killed. */
export interface LaunchedDesktop {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/**
 * Starts the built desktop app. Its main process waits for us before it opens the first window (`CLAUSEMARK_E2E=1` and
 * `__playwright_run`), because a window that loads while Playwright attaches may hang.
 */
export async function launchElectron({
  userData,
  args = [],
  env = {},
  before,
}: LaunchOptions): Promise<LaunchedDesktop> {
  const start = await findAppStartCommand();
  const app = await _electron.launch({
    executablePath: start.binary,
    args: ["--lang=en-US", `--user-data-dir=${userData}`, ...start.args, ...args],
    // Use English, whatever the machine's language is.
    env: { ...inherited(), LC_ALL: "C.UTF-8", LANGUAGE: "en", CLAUSEMARK_E2E: "1", ...env },
  });
  await before?.(app);
  await app.evaluate(() => (globalThis as unknown as { __playwright_run(): void }).__playwright_run());
  const page = await app.firstWindow();
  await page.waitForSelector("body[data-ready]");
  return { app, page };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}

export interface BrowserOptions {
  readonly userData: string;
  /** Chromium's own switches. */
  readonly args?: readonly string[];
  /** Whether it behaves like a phone's or a tablet's. */
  readonly hasTouch?: boolean;
}

/** Starts the machine's Chromium on a profile's folder, so that the web edition can be closed and reopened. */
export async function launchBrowser({
  userData,
  args = [],
  hasTouch = false,
}: BrowserOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium or Chrome was found; CLAUSEMARK_CHROMIUM may name one.");
  return chromium.launchPersistentContext(userData, {
    executablePath,
    args: [...CHROMIUM_ARGS, ...args],
    viewport: { width: 1440, height: 900 },
    hasTouch,
    isMobile: hasTouch,
  });
}
