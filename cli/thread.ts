import { refuse, type Outcome } from "../shared/base/result.ts";
import type { Thread } from "../shared/ledger/entries/thread.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";

/** The one note whose id begins so. */
export function threadOf(ledger: Ledger, id: string): Outcome<Thread> {
  const found = ledger.threads.filter((each) => each.id.startsWith(id));
  return found.length === 1 ? found[0]! : refuse("cli.thread", { id, count: found.length });
}
