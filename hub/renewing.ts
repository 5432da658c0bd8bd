import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { readPems } from "./given.ts";
import type { Settings } from "./options.ts";
import { readPhrases } from "./phrases.ts";
import type { Report } from "./serve/report.ts";
import type { RunningHub } from "./start.ts";

/**
 * Reads again what may have changed while the hub runs: its certificate, and the passphrases that one may publish with. What
 * cannot be read leaves in use what there was before.
 */
export async function renewFrom({ tls, createWith }: Settings, hub: RunningHub, report: Report): Promise<void> {
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
  const read = await readPhrases(createWith);
  if (isRefusal(read)) return report("passphrases not renewed", whyNot(read));
  hub.publishWith(read.phrases);
  report("passphrases renewed", { passphrases: read.phrases.length });
}

const whyNot = ({ code, params }: Refusal) => ({ cause: params["cause"] ?? code, file: params["file"] });
