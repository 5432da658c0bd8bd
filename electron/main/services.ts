import "./webcrypto.ts";
import { app, session, type BrowserWindow } from "electron";
import { pickLanguage } from "#shared/base/language.ts";
import { setMessageLanguage } from "#shared/messages/messages.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { Vault } from "#node/keys/vault.ts";
import type { OpenFileQueue } from "./openFileQueue.ts";
import { confirmUnsavedClose } from "./window/confirmUnsavedClose.ts";
import { showDamage, showKeyDamage } from "./window/showDamage.ts";
import { Journals } from "./keys/journals.ts";
import type { KeyStore } from "./keys/keyStore.ts";
import { logFault } from "./logFault.ts";
import { setApplicationMenu } from "./window/menu.ts";
import { NetworkAllowlist } from "./network/networkAllowlist.ts";
import { PassphraseService } from "./keys/passphraseService.ts";
import { CertificatePins } from "./network/certificatePins.ts";
import { appPaths } from "./appPaths.ts";
import { lockDownSession } from "./network/silenceChromium.ts";
import { ProxyRoutes } from "./network/proxyRoutes.ts";
import { Signers } from "./keys/signers.ts";
import { serveClipboard } from "./serve/clipboard.ts";
import { DossierFolder } from "./serve/installedDossiers.ts";
import { deliverIncoming, serveFiles } from "./serve/files.ts";
import { HubService } from "./serve/hubService.ts";
import { WindowIpc } from "./serve/windowIpc.ts";
import { LocalValueFiles } from "./serve/localValueFiles.ts";
import { serveNetwork } from "./serve/network.ts";
import { serveSample } from "./serve/sample.ts";
import { serveTypeset } from "./serve/typeset.ts";
import { serveVault } from "./serve/vault.ts";
import { serveWipe } from "./serve/wipe.ts";
import { loadWindow } from "./window/window.ts";

/** The longest time for pending writes when the app ends, in ms. */
const SETTLING = 5000;

/**
 * Restricts the window's network access and starts all services that its page may use. Runs before the first file is
 * served.
 */
export async function startServices(window: BrowserWindow, keys: KeyStore, arrivals: OpenFileQueue): Promise<void> {
  const network = new NetworkAllowlist();
  const routes = new ProxyRoutes(session.defaultSession, session.fromPartition("system", { cache: false }));
  lockDownSession(session.defaultSession, network);
  await routes.close();
  confirmUnsavedClose(window);
  const vault = new Vault(appPaths.keys(), keys.protection);
  const keyring = new Keyring(appPaths.keys(), vault, { damaged: (damage) => void showKeyDamage(window, damage) });
  const signers = new Signers(keyring, async () =>
    (await vault.state()) === "locked" ? "vault.locked" : "keys.locked",
  );
  const journals = new Journals(appPaths.dossiers(), {
    keysOf: (dossier) => signers.atRest(dossier),
    isSealing: () => vault.isSealing(),
    damaged: (id, damage) => void showDamage(window, appPaths.dossiers(), id, damage, (each) => dossiers.titleOf(each)),
  });
  const kept = new LocalValueFiles(appPaths.dossiers());
  const hub = new HubService(appPaths.process("hub"), appPaths.hub(), journals);
  const dossiers = new DossierFolder(appPaths.dossiers(), signers, journals, hub);
  const line = new WindowIpc(window.webContents);
  serveVault(line, new PassphraseService({ vault, keyring, signers, journals }));
  signers.serve(line);
  journals.serve(line);
  kept.serve(line);
  dossiers.serve(line);
  serveFiles(line, window);
  serveTypeset(line, { program: appPaths.process("typeset"), assets: appPaths.assets() });
  serveSample(line, appPaths.sample());
  serveNetwork(line, session.defaultSession, network, routes, new CertificatePins());
  serveClipboard(line);
  hub.serve(line);
  serveWipe(line, {
    rest: () => Promise.all([signers.lock(), journals.close(), kept.flush(), hub.stop()]).then(() => vault.lock()),
    folder: appPaths.own(),
    session: session.defaultSession,
    again: () => loadWindow(window),
  });
  deliverIncoming(arrivals, line, window);
  // The page reports its language before it displays anything; until then there is no menu.
  const drawMenu = () => setApplicationMenu((command) => line.send("menu:chosen", command));
  line.on("language:spoken", (language) => void setMessageLanguage(language).then(drawMenu));
  await setMessageLanguage(pickLanguage(app.getPreferredSystemLanguages()));
  quitAfterWrites(() => Promise.all([journals.close(), kept.flush(), hub.stop()]).then(() => signers.flush()));
}

/** Quits with the last window, after pending writes are on the disk or `SETTLING` ms have passed. */
function quitAfterWrites(settle: () => Promise<unknown>): void {
  app.on("window-all-closed", () => app.quit());
  app.once("will-quit", (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, SETTLING));
    Promise.race([settle(), patience])
      .catch((error: unknown) => logFault("end", error))
      // Not within the event: Electron ignores a second quit until the first has been prevented.
      .finally(() => setImmediate(() => app.quit()));
  });
}
