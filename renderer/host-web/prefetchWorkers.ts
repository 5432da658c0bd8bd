import { WORKER_CODE_META } from "#shared/host/codeRelease.ts";
import examine from "../workers/verifyRecords.ts?worker&url";
import stretch from "../workers/stretchPassphrase.ts?worker&url";

/**
 * Fetches the workers that read and write files, packets and keys while there is a network, because a user who saves a
 * packet often has none. They stay in the browser's cache, where they are found when a worker starts. The typesetter,
 * 28 MB, waits until it is needed.
 */
export function prefetchWorkers(): void {
  const named = document.querySelector<HTMLMetaElement>(`meta[name="${WORKER_CODE_META}"]`)?.content.split(" ") ?? [];
  for (const script of [examine, stretch, ...named.map((name) => `./${name}`)]) {
    // If there is no network now, it is fetched when it is needed.
    fetch(script, { priority: "low" }).catch(() => undefined);
  }
}
