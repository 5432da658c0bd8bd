import examine from "../workers/examine.ts?worker&url";
import file from "../workers/file.ts?worker&url";
import open from "../workers/open.ts?worker&url";
import pack from "../workers/pack.ts?worker&url";
import stretch from "../workers/stretch.ts?worker&url";
import watch from "../workers/watch.ts?worker&url";
import write from "../workers/write.ts?worker&url";

/**
 * Fetches the workers that files, packets and keys are read and made by, while there is a network: whoever saves a packet
 * has often none. They stay in the browser's cache, where a worker finds them. The typesetter, 28 MB, waits until it is
 * asked for.
 */
export function fetchAhead(): void {
  for (const worker of [examine, file, open, pack, stretch, watch, write]) {
    // Without a network now, it is fetched when it is needed.
    fetch(worker, { priority: "low" }).catch(() => undefined);
  }
}
