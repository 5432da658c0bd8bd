import "./webcrypto.ts";
import { app, session, type BrowserWindow } from "electron";
import { pickSupportedLanguage } from "#shared/base/language.ts";
import { setMessageLanguage } from "#shared/messages/messages.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { PassphraseVault } from "#node/keys/passphraseVault.ts";
import type { OpenRequestQueue } from "./openRequestQueue.ts";
import { deliverOpenedLinks } from "./serve/deliverOpenedLinks.ts";
import { confirmUnsavedClose } from "./window/confirmUnsavedClose.ts";
import { showJournalDamage, showKeyDamage } from "./window/showDamage.ts";
import { JournalPool } from "./keys/journalPool.ts";
import type { KeyProtection } from "./keys/keyProtection.ts";
import { logFault } from "./logFault.ts";
import { setApplicationMenu } from "./window/menu.ts";
import { PassphraseService } from "./keys/passphraseService.ts";
import { CertificatePins } from "./network/certificatePins.ts";
import { appPaths } from "./appPaths.ts";
import type { NetworkAccess } from "./network/restrictNetwork.ts";
import type { OneTimeFiles } from "./network/oneTimeFiles.ts";
import { DeviceSigners } from "./keys/deviceSigners.ts";
import { serveBackups } from "./serve/serveBackups.ts";
import { serveClipboard } from "./serve/serveClipboard.ts";
import { InstalledDossiers } from "./serve/installedDossiers.ts";
import { deliverOpenedFiles, serveFileDialogs } from "./serve/serveFileDialogs.ts";
import { RoomHubService } from "./serve/roomHubService.ts";
import { WindowIpc } from "./serve/windowIpc.ts";
import { LocalValueFiles } from "./serve/localValueFiles.ts";
import { serveHubAccess } from "./serve/serveHubAccess.ts";
import { serveSystemNotifications } from "./serve/serveSystemNotifications.ts";
import { servePackageVerification } from "./serve/servePackageVerification.ts";
import { serveLanguageData } from "./serve/serveLanguageData.ts";
import { serveSampleDraft } from "./serve/serveSampleDraft.ts";
import { serveTypeset } from "./serve/serveTypeset.ts";
import { servePassphrase } from "./serve/servePassphrase.ts";
import { serveInstallationWipe } from "./serve/serveInstallationWipe.ts";
import { loadWindow } from "./window/window.ts";

/** The longest time for pending writes when the app ends, in ms. */
const SETTLING = 5000;

/** What exists before the services start. */
interface StartedShell {
  readonly window: BrowserWindow;
  readonly keys: KeyProtection;
  readonly access: NetworkAccess;
  readonly handedOver: OneTimeFiles;
  readonly arrivals: { readonly files: OpenRequestQueue; readonly links: OpenRequestQueue };
}

/** Starts all services that the window's page may use. Runs before the first part of its code is served. */
export async function startWindowServices({ window, keys, access, handedOver, arrivals }: StartedShell): Promise<void> {
  const { network, routes } = access;
  confirmUnsavedClose(window);
  const vault = new PassphraseVault(appPaths.keys(), keys.protection);
  const keyring = new Keyring(appPaths.keys(), vault, { damaged: (damage) => void showKeyDamage(window, damage) });
  const signers = new DeviceSigners(keyring, async () =>
    (await vault.state()) === "locked" ? "vault.locked" : "keys.locked",
  );
  const journals = new JournalPool(appPaths.dossiers(), {
    keysOf: (dossier) => signers.atRest(dossier),
    isSealing: () => vault.isSealing(),
    damaged: (id, damage) =>
      void showJournalDamage(window, appPaths.dossiers(), id, damage, (each) => dossiers.titleOf(each)),
  });
  const kept = new LocalValueFiles(appPaths.dossiers());
  const hub = new RoomHubService(appPaths.process("hub"), appPaths.hub(), journals);
  const dossiers = new InstalledDossiers(appPaths.dossiers(), signers, journals, hub);
  const line = new WindowIpc(window.webContents);
  servePassphrase(line, new PassphraseService({ vault, keyring, signers, journals }));
  signers.serve(line);
  journals.serve(line, handedOver);
  kept.serve(line);
  dossiers.serve(line);
  serveFileDialogs(line, window);
  serveBackups(line, window, appPaths.backups());
  serveTypeset(line, window, { program: appPaths.process("typeset"), assets: appPaths.assets() });
  serveSampleDraft(line, appPaths.sample());
  serveLanguageData(line);
  serveHubAccess(line, session.defaultSession, network, routes, new CertificatePins());
  servePackageVerification(line, window);
  serveClipboard(line);
  serveSystemNotifications(line, window);
  hub.serve(line);
  serveInstallationWipe(line, {
    rest: () => Promise.all([signers.lock(), journals.close(), kept.flush(), hub.stop()]).then(() => vault.lock()),
    folder: appPaths.own(),
    session: session.defaultSession,
    again: () => loadWindow(window),
  });
  deliverOpenedFiles(arrivals.files, line, window);
  deliverOpenedLinks(arrivals.links, line, window);
  // The page reports its language before it displays anything; until then there is no menu.
  const drawMenu = () => setApplicationMenu((command) => line.send("menu:chosen", command));
  line.on("language:spoken", (language) => void setMessageLanguage(language).then(drawMenu));
  await setMessageLanguage(pickSupportedLanguage(app.getPreferredSystemLanguages()));
  void dossiers.openLastJournal();
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
