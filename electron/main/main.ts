import "./webcrypto.ts";
import { app, BrowserWindow, safeStorage, session } from "electron";
import { preferred } from "../../shared/messages/languages.ts";
import { speak } from "../../shared/messages/messages.ts";
import { Keyring } from "../../node/keys/keyring.ts";
import { Vault } from "../../node/keys/vault.ts";
import { filesNamed } from "./files.ts";
import { Journals } from "./journals.ts";
import { keyStore } from "./keystore.ts";
import { logFault } from "./log.ts";
import { setMenu } from "./menu.ts";
import { Network } from "./network.ts";
import { Pins } from "./pins.ts";
import { places } from "./places.ts";
import { declareScheme, serveWindow } from "./protocol.ts";
import { closeOff, silence, withoutDictionaries } from "./quiet.ts";
import { Routes } from "./routes.ts";
import { Signers } from "./signers.ts";
import { serveClipboard } from "./serve/clipboard.ts";
import { DossierFolder } from "./serve/dossiers.ts";
import { Arrivals, serveFiles } from "./serve/files.ts";
import { Hub } from "./serve/hub.ts";
import { Line } from "./serve/ipc.ts";
import { serveJournal } from "./serve/journal.ts";
import { serveNetwork } from "./serve/network.ts";
import { serveSample } from "./serve/sample.ts";
import { serveSigner } from "./serve/signer.ts";
import { serveTypeset } from "./serve/typeset.ts";
import { serveVault } from "./serve/vault.ts";
import { tellDamage, tellKeyDamage } from "./damage.ts";
import { serveWipe } from "./serve/wipe.ts";
import { confine, createWindow, load } from "./window.ts";

/** The longest the app may take to write down what is under way when it is ended, in ms. */
const SETTLING = 5000;

silence();
withoutDictionaries();
declareScheme();
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

async function open(): Promise<void> {
  const network = new Network();
  const routes = new Routes(session.defaultSession, session.fromPartition("system", { cache: false }));
  closeOff(session.defaultSession, network);
  await routes.close();
  serveWindow(places.window());
  const keys = await keyStore(safeStorage);
  const window = createWindow(keys.kind);
  const vault = new Vault(places.keys(), keys.protection);
  const keyring = new Keyring(places.keys(), vault, { damaged: (damage) => void tellKeyDamage(window, damage) });
  const signers = new Signers(keyring, async () =>
    (await vault.state()) === "locked" ? "vault.locked" : "keys.locked",
  );
  const journals = new Journals(
    places.dossiers(),
    (id, damage) => void tellDamage(window, places.dossiers(), id, damage, (each) => dossiers.titleOf(each)),
  );
  const hub = new Hub(places.process("hub"), places.hub(), journals);
  const dossiers = new DossierFolder(places.dossiers(), signers, journals, hub);
  const line = new Line(window.webContents);
  serveVault(line, vault, keyring, signers);
  serveSigner(line, signers);
  serveJournal(line, journals);
  dossiers.serve(line);
  serveFiles(line, window);
  serveTypeset(line, { program: places.process("typeset"), assets: places.assets() });
  serveSample(line, places.sample());
  serveNetwork(line, session.defaultSession, network, routes, new Pins());
  serveClipboard(line);
  hub.serve(line);
  serveWipe(line, {
    rest: () => Promise.all([signers.lock(), journals.close(), hub.stop()]).then(() => vault.lock()),
    folder: places.own(),
    session: session.defaultSession,
    again: () => load(window),
  });
  arrivals.serve(line, window);
  const drawMenu = () => setMenu((command) => line.push("menu:chosen", command));
  line.hear("language:spoken", (language) => void speak(language).then(drawMenu));
  await speak(preferred(app.getPreferredSystemLanguages()));
  drawMenu();
  endOrderly(() => Promise.all([journals.close(), hub.stop()]).then(() => signers.settle()));
  await load(window);
}

/** What a second start of the app hands over: its files. The window comes to the front. */
function takeOver(handed: unknown): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  const { files } = (handed ?? {}) as { files?: unknown };
  if (Array.isArray(files)) void arrivals.take(files.filter((file) => typeof file === "string"));
}

/** The app ends with its window, after what is under way is on the disk, or after a while. */
function endOrderly(settle: () => Promise<unknown>): void {
  app.on("window-all-closed", () => app.quit());
  app.once("will-quit", (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, SETTLING));
    Promise.race([settle(), patience])
      .catch((error: unknown) => logFault("end", error))
      // Not within the event: Electron ignores a second quit until the first has been called off.
      .finally(() => setImmediate(() => app.quit()));
  });
}
