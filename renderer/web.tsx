import { unknownCodeSearch, storedApp } from "./bootstrap/web.ts";
import "./sheets.ts";
import { loadWindow } from "./frame/loadWindow.ts";
import { startWorkspace } from "./frame/startWorkspace.ts";
import { prefetchWorkers } from "./host-web/prefetchWorkers.ts";
import { createWebHost } from "./host-web/webHost.ts";
import { preloadLaterCode } from "./host-web/code/laterCode.ts";
import { fetchDemoDossier, isDemoPage } from "./host-web/demoDossier.ts";
import { waitUntilIdle } from "./workspace/base/scheduling.ts";

/** How long a locked window waits for the comparison with the hub before it asks for the passphrase, in ms. */
const WAIT_MS = 2000;

// Not awaited by the module: what it imports later imports from the same file, and would wait for it.
void openPage();

async function openPage(): Promise<void> {
  // With a service worker, it is answered from this device.
  if (!storedApp.isAnswering) preloadLaterCode(document);
  const isDemo = isDemoPage();
  // A demo has no hub, and is not stored on the device.
  const host = isDemo ? { ...createWebHost(), demo: fetchDemoDossier } : createWebHost(storedApp);

  // Nothing that could take a passphrase is drawn before.
  const unknown = await unknownCodeSearch;
  if (unknown) {
    const { askAboutUnknownCode } = await import("./frame/unknownCode/askAboutUnknownCode.tsx");
    await askAboutUnknownCode(storedApp, unknown);
  }
  const comparing = storedApp.compareAtStart();
  if ((await host.vault.state()) === "locked")
    await Promise.race([comparing, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);

  const started = await startWorkspace(host);
  const { openWholeWindow } = await loadWindow(() => import("./window.ts"));
  openWholeWindow(started);
  if (!storedApp.isAnswering) prefetchWorkers();
  if (!isDemo) await storedApp.keepStored(waitUntilIdle);
}
