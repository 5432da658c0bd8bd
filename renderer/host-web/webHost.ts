import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { NamedFile, Host } from "#shared/host/host.ts";
import type { StoredApp } from "#shared/host/storedApp.ts";
import { createBrowserBackups } from "./browserBackups.ts";
import { createBrowserNotifications } from "./browserNotifications.ts";
import { browserDossiers } from "./browserDossiers.ts";
import { browserFiles } from "./browserFiles.ts";
import { readHeldKeys, browserSigner } from "./browserSigner.ts";
import { prepareTypesettingInBrowser, typesetInBrowser } from "./typesetInBrowser.ts";
import { browserVault } from "./browserVault.ts";

const SAMPLE = "draft-v1.docx";

/** Creates the browser's `Host`: its storage, its dialogs, and the hub that serves the page. */
export function createWebHost(storedApp?: StoredApp): Host {
  const backups = createBrowserBackups();
  const systemNotifications = createBrowserNotifications();
  let isStored = false;
  storedApp?.follow(({ stored }) => (isStored = stored === "all"));
  return {
    edition: "web",
    keyStore: "browser",
    vault: browserVault,
    signer: browserSigner,
    keys: readHeldKeys,
    files: browserFiles,
    typeset: typesetInBrowser,
    // Nothing large is fetched before it is asked for.
    prepareTypesetting: () => {
      if (isStored && navigator.serviceWorker.controller) prepareTypesettingInBrowser();
    },
    typesetToFile: async (pages, name, options) => {
      const bytes = await typesetInBrowser(pages, options);
      if (options.signal?.aborted) return refusal("briefing.cancelled");
      return isRefusal(bytes) ? bytes : browserFiles.save("pdf", { name, bytes });
    },
    sample: () => fetchFile(`./sample/${SAMPLE}`, SAMPLE),
    dossiers: browserDossiers,
    ...(backups && { backups }),
    ...(systemNotifications && { systemNotifications }),
    ...(storedApp && { storedApp }),
  };
}

async function fetchFile(url: string, name: string): Promise<Outcome<NamedFile>> {
  try {
    const response = await fetch(url);
    if (!response.ok) return refusal("sample.missing");
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return refusal("sample.missing");
  }
}
