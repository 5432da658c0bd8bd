import "./webcrypto.ts";
import { app, session, type BrowserWindow } from "electron";
import { pickLanguage } from "#shared/base/language.ts";
import { speak } from "#shared/messages/messages.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { Vault } from "#node/keys/vault.ts";
import type { Arrivals } from "./arrivals.ts";
import { closePatiently } from "./closing.ts";
import { tellDamage, tellKeyDamage } from "./damage.ts";
import { Journals } from "./journals.ts";
import type { KeyStore } from "./keystore.ts";
import { logFault } from "./log.ts";
import { setMenu } from "./menu.ts";
import { Network } from "./network.ts";
import { Passphrase } from "./passphrase.ts";
import { Pins } from "./pins.ts";
import { places } from "./places.ts";
import { closeOff } from "./quiet.ts";
import { Routes } from "./routes.ts";
import { Signers } from "./signers.ts";
import { serveClipboard } from "./serve/clipboard.ts";
import { DossierFolder } from "./serve/dossiers.ts";
import { handOver, serveFiles } from "./serve/files.ts";
import { Hub } from "./serve/hub.ts";
import { Line } from "./serve/ipc.ts";
import { Kept } from "./serve/kept.ts";
import { serveNetwork } from "./serve/network.ts";
import { serveSample } from "./serve/sample.ts";
import { serveTypeset } from "./serve/typeset.ts";
import { serveVault } from "./serve/vault.ts";
import { serveWipe } from "./serve/wipe.ts";
import { load } from "./window.ts";

/** The longest the app may take to write down what is under way when it is ended, in ms. */
const SETTLING = 5000;

/** Closes the window's ways out, and serves whatever its page may ask for. Before it is shown its first file. */
export async function furnish(window: BrowserWindow, keys: KeyStore, arrivals: Arrivals): Promise<void> {
  const network = new Network();
  const routes = new Routes(session.defaultSession, session.fromPartition("system", { cache: false }));
  closeOff(session.defaultSession, network);
  await routes.close();
  closePatiently(window);
  const vault = new Vault(places.keys(), keys.protection);
  const keyring = new Keyring(places.keys(), vault, { damaged: (damage) => void tellKeyDamage(window, damage) });
  const signers = new Signers(keyring, async () =>
    (await vault.state()) === "locked" ? "vault.locked" : "keys.locked",
  );
  const journals = new Journals(places.dossiers(), {
    keysOf: (dossier) => signers.atRest(dossier),
    isSealing: () => vault.isSealing(),
    damaged: (id, damage) => void tellDamage(window, places.dossiers(), id, damage, (each) => dossiers.titleOf(each)),
  });
  const kept = new Kept(places.dossiers());
  const hub = new Hub(places.process("hub"), places.hub(), journals);
  const dossiers = new DossierFolder(places.dossiers(), signers, journals, hub);
  const line = new Line(window.webContents);
  serveVault(line, new Passphrase({ vault, keyring, signers, journals }));
  signers.serve(line);
  journals.serve(line);
  kept.serve(line);
  dossiers.serve(line);
  serveFiles(line, window);
  serveTypeset(line, { program: places.process("typeset"), assets: places.assets() });
  serveSample(line, places.sample());
  serveNetwork(line, session.defaultSession, network, routes, new Pins());
  serveClipboard(line);
  hub.serve(line);
  serveWipe(line, {
    rest: () => Promise.all([signers.lock(), journals.close(), kept.settle(), hub.stop()]).then(() => vault.lock()),
    folder: places.own(),
    session: session.defaultSession,
    again: () => load(window),
  });
  handOver(arrivals, line, window);
  // The page says which language it is in before it shows anything: until then there is no menu.
  const drawMenu = () => setMenu((command) => line.push("menu:chosen", command));
  line.hear("language:spoken", (language) => void speak(language).then(drawMenu));
  await speak(pickLanguage(app.getPreferredSystemLanguages()));
  endOrderly(() => Promise.all([journals.close(), kept.settle(), hub.stop()]).then(() => signers.settle()));
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
