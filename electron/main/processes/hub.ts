import "../webcrypto.ts";
import path from "node:path";
import { startHub } from "#hub/startHub.ts";
import { openJournal } from "#node/disk/journal.ts";
import { certificatePinOf } from "#node/tls/certificate.ts";
import { loadOrCreateCertificate } from "#node/tls/loadOrCreateCertificate.ts";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import { errorCodeOrName } from "../logFault.ts";
import type { HubStartResult, HubStartMessage } from "../serve/roomHubService.ts";

/** The preferred port of a local hub: the same each time if it is free, so that links stay valid. */
const PORT = 8461;

process.parentPort.once("message", ({ data }: { data: HubStartMessage }) => {
  begin(data).then(post, (error: unknown) => post({ why: whyOf(error) }));
});

const post = (news: HubStartResult): void => process.parentPort.postMessage(news);

/** Returns why a hub does not start, in its own words if it has some. */
function whyOf(error: unknown): Refusal {
  const { refusal: cause } = error as { refusal?: unknown };
  return isRefusal(cause) ? cause : refusal("hub.not-started", { code: errorCodeOrName(error) });
}

/** Starts the hub. Only dossiers from this machine are shared: nobody on the network may publish others here. */
async function begin({ data, shared }: HubStartMessage): Promise<HubStartResult> {
  const tls = await loadOrCreateCertificate(data);
  for (const { dossier, updates } of shared) await copyDossier(path.join(data, "dossiers", dossier), updates);
  const settings = { data, tls, host: "0.0.0.0", mayCreate: false };
  const hub = await startHub({ ...settings, port: PORT }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return startHub({ ...settings, port: 0 });
  });
  process.parentPort.on("message", ({ data: request }) => {
    if (request === "stop") void hub.stop().finally(() => process.exit(0));
  });
  return { port: hub.port, pin: certificatePinOf(tls.cert)! };
}

/** Copies a dossier into the hub's log if it has nothing of it yet; the rest comes by syncing. */
async function copyDossier(folder: string, updates: readonly Uint8Array[]): Promise<void> {
  const log = await openJournal(folder);
  if ((await log.read()).length === 0) for (const update of updates) await log.append(update);
  await log.close();
}
