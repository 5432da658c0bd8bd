import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { Desk } from "../desk.ts";

/** The thread attended to, as it may be seen on this screen. */
export function threadHere(desk: Desk): Thread | undefined {
  const id = desk.place.thread.value;
  return id === null ? undefined : desk.ledger?.get(threads, id);
}
