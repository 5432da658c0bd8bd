import { signal, type Signal } from "@preact/signals-core";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { combineActs, type Act } from "#shared/acts/act.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { entityIdOf } from "#shared/ledger/store/recordIndex.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";

/** A line that was recorded from this window. */
export interface RecentEntry {
  /** In standard form, and with the address of its provision. */
  readonly line: string;
  /** The text that the address belongs to. */
  readonly text: Hash;
  readonly records: readonly OpenedRecord[];
}

export const MOST_RECENT_ENTRIES = 5;

/** The last entries of each open dossier, the newest first. Not stored: what is erased must not remain in a list. */
const ENTRIES = new WeakMap<object, Signal<readonly RecentEntry[]>>();

export function recentEntriesOf(dossier: object): Signal<readonly RecentEntry[]> {
  let entries = ENTRIES.get(dossier);
  if (!entries) ENTRIES.set(dossier, (entries = signal<readonly RecentEntry[]>([])));
  return entries;
}

/** Adds an entry, in place of the one that it corrects. */
export function addRecentEntry(
  entries: Signal<readonly RecentEntry[]>,
  added: RecentEntry,
  corrected: RecentEntry | null,
): void {
  entries.value = [added, ...entries.value.filter((entry) => entry !== corrected)].slice(0, MOST_RECENT_ENTRIES);
}

/** Whether something of an entry still applies: it was not undone, retracted or erased. */
export function isEntryInForce(ledger: Ledger, { records }: RecentEntry): boolean {
  return records.some((each) =>
    ledger.heads(entityIdOf(each), each.record.type).some((head) => ledger.record(head)?.state === "open"),
  );
}

/** Returns the act that undoes an entry, or why it cannot be undone, such as that somebody has answered it. */
export function undoEntry(ledger: Ledger, me: Author | null, { records }: RecentEntry): Outcome<Act> {
  return undoRecordsAct(ledger, me, records);
}

/** Returns the act that records a line in place of an earlier entry, so that both can be undone as one step. */
export function correctEntry(ledger: Ledger, me: Author | null, corrected: RecentEntry, act: Act): Outcome<Act> {
  const undo = undoEntry(ledger, me, corrected);
  return isRefusal(undo) ? undo : combineActs(act, undo);
}
