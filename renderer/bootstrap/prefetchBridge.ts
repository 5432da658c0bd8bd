import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Bridge } from "#shared/host/ipcChannels.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { findLastOpened } from "./findLastOpened.ts";

type Question<T> = (id: DossierId) => Promise<Outcome<T>>;

/**
 * The bridge, asked already what a window begins with while its code is still being read: the first answers are those. Where
 * everything is locked, or an answer was a refusal, the question is put again.
 */
export function prefetchBridge(bridge: Bridge): Bridge {
  const { vault, dossiers, journal, kept, keys } = bridge;
  const state = vault.state();
  const list = dossiers.list();
  const isOpen = state.then((is) => is !== "locked");
  const last = Promise.all([isOpen, list]).then(([open, held]) => (open ? findLastOpened(held) : undefined));
  const ofLast = <T>(question: Question<T>): Question<T> => {
    const answer = last.then((id) => (id === undefined ? undefined : question(id)));
    return firstly(async (id) => ((await last) === id ? answer : undefined), question);
  };
  return {
    ...bridge,
    vault: {
      ...vault,
      state: firstly(
        () => state,
        () => vault.state(),
      ),
    },
    dossiers: {
      ...dossiers,
      list: firstly(
        async () => ((await isOpen) ? list : undefined),
        () => dossiers.list(),
      ),
    },
    keys: ofLast(keys),
    ...(journal && { journal: { ...journal, read: ofLast((id) => journal.read(id)) } }),
    ...(kept && { kept: { ...kept, read: ofLast((id) => kept.read(id)) } }),
  };
}

/** The first time the answer that is there already, if it is one; otherwise the question. */
function firstly<A extends unknown[], T>(
  there: (...of: A) => Promise<Outcome<T> | undefined>,
  question: (...of: A) => Promise<Outcome<T>>,
): (...of: A) => Promise<Outcome<T>> {
  let isFirst = true;
  return async (...of) => {
    const wasFirst = isFirst;
    isFirst = false;
    const answer = wasFirst ? await there(...of) : undefined;
    return answer === undefined || isRefusal(answer) ? question(...of) : answer;
  };
}
