import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { DELETED_TAB_NAME } from "#shared/host/storedApp.ts";
import { launchBrowser, launchElectron } from "../support/window/launchApp.ts";
import type { NetworkCable } from "../support/network/networkCable.ts";

/** The options for opening an edition. */
export interface OpeningOptions {
  /** The folder in which it keeps everything. */
  readonly profile: string;
  readonly wire: NetworkCable;
  /** The address of the web edition. */
  readonly address: string;
  /** A file on the desktop app's command line. */
  readonly file?: string | undefined;
  /** Whether the web edition stores its files in the browser, which takes as long as a short test. */
  readonly storesCode: boolean;
  /** Whether the browser behaves like a phone's or a tablet's. */
  readonly hasTouch: boolean;
  /** Called with each line that the app logs, and whether it is a fault. */
  readonly onLogLine: (line: string, isFault: boolean) => void;
}

/** A running app, and the parts that belong to the system: dialogs, network, quitting. */
export interface RunningApp {
  readonly page: Page;
  /** Runs an action that opens a file dialog, and chooses this file. */
  choosing(file: string, act: () => Promise<void>): Promise<void>;
  /** Runs an action that saves a file, and returns its bytes. */
  saving(folder: string, act: () => Promise<void>): Promise<Buffer>;
  /** Returns the clipboard's text, and whether there is a picture. */
  clipboard(): Promise<{ readonly text: string; readonly picture: boolean }>;
  /** Tells the app what a system reports about its network. */
  reportNetwork(isThere: boolean): Promise<void>;
  /** Hands a link over as macOS does. The web edition is handed none. */
  openLink?(link: string): Promise<void>;
  /** Closes it as a user does. */
  close(): Promise<void>;
}

export type Edition = "electron" | "web";

export const open: Readonly<Record<Edition, (opening: OpeningOptions) => Promise<RunningApp>>> = {
  electron: openDesktop,
  web: openWeb,
};

async function openDesktop({ profile, wire, file, onLogLine }: OpeningOptions): Promise<RunningApp> {
  const args = [...wire.switches, ...(file ? [file] : [])];
  const { app, page } = await launchElectron({ userData: profile, args });
  listen(page, onLogLine);
  app.process().stderr!.on("data", (chunk: Buffer) => {
    for (const line of String(chunk).split("\n")) if (line !== "") onLogLine(line, line.startsWith("clausemark:"));
  });
  return {
    page,
    async choosing(chosen, act) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, chosen);
      await act();
    },
    saving: (folder, act) => saveInDesktop(app, folder, act),
    clipboard: () => clipboardOfSystem(app),
    reportNetwork: (isThere) =>
      app.evaluate(({ session }, offline) => session.defaultSession.enableNetworkEmulation({ offline }), !isThere),
    openLink: (link) =>
      app.evaluate(({ app: main }, opened) => {
        main.emit("open-url", { preventDefault: () => undefined }, opened);
      }, link),
    close: () => app.close(),
  };
}

/** Returns Electron's clipboard, by whichever interface this version has. */
function clipboardOfSystem(app: ElectronApplication) {
  return app.evaluate(async ({ clipboard }) => {
    const older = clipboard as unknown as { availableFormats?: () => string[] };
    const formats = older.availableFormats?.() ?? (await clipboard.read()).flatMap(({ types }) => types);
    return { text: await clipboard.readText(), picture: formats.some((format) => format.startsWith("image/")) };
  });
}

/** Runs an action that saves a file in the desktop app, and returns its bytes. */
export async function saveInDesktop(
  app: ElectronApplication,
  folder: string,
  act: () => Promise<void>,
): Promise<Buffer> {
  const file = path.join(folder, `saved-${crypto.randomUUID()}`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await act();
  return whenThere(file);
}

/** Returns a file's bytes as soon as it exists: it is written atomically. */
async function whenThere(file: string): Promise<Buffer> {
  for (const end = Date.now() + 30_000; ;) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes) return bytes;
    if (Date.now() > end) throw new Error("Nothing was saved");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function openWeb({
  profile,
  wire,
  address,
  storesCode,
  hasTouch,
  onLogLine,
}: OpeningOptions): Promise<RunningApp> {
  const context = await launchBrowser({ userData: profile, args: wire.switches, hasTouch });
  if (!storesCode) await context.addInitScript((name) => (window.name = name), DELETED_TAB_NAME);
  const page = context.pages()[0] ?? (await context.newPage());
  listen(page, onLogLine);
  // Handles file dialogs from now on, so that no dialog opens before the first handler is set.
  page.on("filechooser", () => undefined);
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  return {
    page,
    async choosing(chosen, act) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser", { timeout: 15_000 }), act()]);
      await chooser.setFiles(chosen);
    },
    async saving(_folder, act) {
      const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), act()]);
      return readFile(await download.path());
    },
    async clipboard() {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      return page.evaluate(async () => {
        const items = await navigator.clipboard.read();
        const types = items.flatMap(({ types }) => types);
        const words = items.find(({ types }) => types.includes("text/plain"));
        const text = words ? await (await words.getType("text/plain")).text() : "";
        return { text, picture: types.includes("image/png") };
      });
    },
    reportNetwork: (isThere) => context.setOffline(!isThere),
    async close() {
      const closed = page.waitForEvent("close");
      await page.close({ runBeforeUnload: true });
      await closed;
      await context.close();
    },
  };
}

function listen(page: Page, onLogLine: OpeningOptions["onLogLine"]): void {
  page.on("console", (said) =>
    onLogLine(`${said.type()}: ${said.text()} ${said.location().url}`, said.type() === "error"),
  );
  page.on("pageerror", (error) => onLogLine(`error: ${error.stack ?? error.message}`, true));
}
