import { seenBy } from "../../../shared/ledger/blind.ts";
import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import type { Desk } from "../desk.ts";

/** A thread of the dossier that is open, as it is to be seen on this screen. */
export function seen({ ledger, me }: Desk, thread: Thread): Thread {
  return seenBy(thread, me?.member, ledger?.round);
}

/** The thread attended to, likewise. */
export function threadHere(desk: Desk): Thread | undefined {
  const id = desk.place.thread.now;
  const thread = id === null ? undefined : desk.ledger?.thread(id);
  return thread && seen(desk, thread);
}
