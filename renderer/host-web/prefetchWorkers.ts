import examine from "../workers/verifyRecords.ts?worker&url";
import file from "../workers/readFile.ts?worker&url";
import open from "../workers/readDossierFile.ts?worker&url";
import pack from "../workers/packDossier.ts?worker&url";
import stretch from "../workers/stretchPassphrase.ts?worker&url";
import watch from "../workers/findWatchFindings.ts?worker&url";
import write from "../workers/writeExport.ts?worker&url";

/**
 * Fetches the workers that read and write files, packets and keys while there is a network, because a user who saves a
 * packet often has none. They stay in the browser's cache, where they are found when a worker starts. The typesetter,
 * 28 MB, waits until it is needed.
 */
export function prefetchWorkers(): void {
  for (const worker of [examine, file, open, pack, stretch, watch, write]) {
    // If there is no network now, it is fetched when it is needed.
    fetch(worker, { priority: "low" }).catch(() => undefined);
  }
}
