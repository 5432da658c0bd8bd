import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { findLastOpenedDossier } from "#shared/host/findLastOpenedDossier.ts";
import type { Host } from "#shared/host/host.ts";
import type { HostBridge } from "#shared/host/ipcChannels.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { fetchJournal } from "./fetchJournal.ts";

/** The bridge with journals as the page reads them. */
export type PrefetchingBridge = Omit<HostBridge, "journal"> & Required<Pick<Host, "journal">>;

type BridgeCall<T> = (id: DossierId) => Promise<Outcome<T>>;

/**
 * Returns the bridge with prefetched answers: it sends the first requests of a window while the window's code is still
 * loading, and the first calls get those answers. No dossier is prefetched if the user closed the last one. If
 * everything is locked, or an answer was a refusal, the call sends the request again.
 */
export function createPrefetchingBridge(bridge: HostBridge, isLeftClosed = false): PrefetchingBridge {
  const { vault, dossiers, journal, kept, keys } = bridge;
  const state = vault.state();
  const list = dossiers.list();
  const isOpen = state.then((is) => is !== "locked");
  const last = Promise.all([isOpen, list]).then(([open, held]) =>
    open && !isLeftClosed ? findLastOpenedDossier(held) : undefined,
  );
  const prefetchForLast = <T>(request: BridgeCall<T>): BridgeCall<T> => {
    const answer = last.then((id) => (id === undefined ? undefined : request(id)));
    return withPrefetched(async (id) => ((await last) === id ? answer : undefined), request);
  };
  return {
    ...bridge,
    vault: {
      ...vault,
      state: withPrefetched(
        () => state,
        () => vault.state(),
      ),
    },
    dossiers: {
      ...dossiers,
      list: withPrefetched(
        async () => ((await isOpen) ? list : undefined),
        () => dossiers.list(),
      ),
    },
    keys: prefetchForLast(keys),
    journal: { ...journal, read: prefetchForLast((id) => fetchJournal(journal.read(id))) },
    ...(kept && { kept: { ...kept, read: prefetchForLast((id) => kept.read(id)) } }),
  };
}

/**
 * Returns a function that uses the prefetched answer on its first call, if there is one; otherwise it sends the
 * request.
 */
function withPrefetched<A extends unknown[], T>(
  prefetched: (...args: A) => Promise<Outcome<T> | undefined>,
  request: (...args: A) => Promise<Outcome<T>>,
): (...args: A) => Promise<Outcome<T>> {
  let isFirst = true;
  return async (...args) => {
    const wasFirst = isFirst;
    isFirst = false;
    const answer = wasFirst ? await prefetched(...args) : undefined;
    return answer === undefined || isRefusal(answer) ? request(...args) : answer;
  };
}
