import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { readPems } from "./options/filesNamedInOptions.ts";
import type { HubServerSettings } from "./options/hubServerSettings.ts";
import { readPublishPassphrases } from "./options/readPublishPassphrases.ts";
import type { ReportEvent } from "./serve/reportEvent.ts";
import type { RunningHub } from "./startHub.ts";

/**
 * Reloads what may change while the hub runs: its certificate and the passphrases for publishing. If one cannot be
 * read, the previous one stays in use.
 */
export async function reloadCertificateAndPassphrases(
  { tls, createWith }: HubServerSettings,
  hub: RunningHub,
  report: ReportEvent,
): Promise<void> {
  if (!tls && createWith === null) return report("nothing to renew");
  if (tls) {
    const pems = await readPems(tls);
    if (isRefusal(pems)) report("certificate not renewed", whyNot(pems));
    else {
      hub.renew(pems);
      report("certificate renewed");
    }
  }
  if (createWith === null) return;
  const read = await readPublishPassphrases(createWith);
  if (isRefusal(read)) return report("passphrases not renewed", whyNot(read));
  hub.setPassphrases(read.phrases);
  report("passphrases renewed", { passphrases: read.phrases.length });
}

const whyNot = ({ code, params }: Refusal) => ({ cause: params["cause"] ?? code, file: params["file"] });
