import examine from "../workers/verify.ts?worker&url";
import file from "../workers/readFile.ts?worker&url";
import open from "../workers/openDossier.ts?worker&url";
import pack from "../workers/packDossier.ts?worker&url";
import stretch from "../workers/stretchPassphrase.ts?worker&url";
import watch from "../workers/draftingWatch.ts?worker&url";
import write from "../workers/writeExport.ts?worker&url";

/**
 * Fetches the workers that files, packets and keys are read and made by, while there is a network: whoever saves a packet
 * has often none. They stay in the browser's cache, where a worker finds them. The typesetter, 28 MB, waits until it is
 * asked for.
 */
export function prefetchWorkers(): void {
  for (const worker of [examine, file, open, pack, stretch, watch, write]) {
    // Without a network now, it is fetched when it is needed.
    fetch(worker, { priority: "low" }).catch(() => undefined);
  }
}
