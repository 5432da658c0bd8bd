import { useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { addRecentEntry, isEntryInForce, recentEntriesOf, undoEntry, type RecentEntry } from "./recentEntries.ts";

export interface RecentEntries {
  /** Those of which something still applies, the newest first. */
  readonly entries: readonly RecentEntry[];
  /** The entry that the line in the field will replace; null if the line is a new one. */
  readonly corrected: RecentEntry | null;
  /** Begins to correct an entry; with null, gives that up. Returns false, with a notification, if it is too late. */
  readonly correct: (entry: RecentEntry | null) => boolean;
  /** Returns the entry that is being corrected, and ends that: a line that is typed next is a new one. */
  readonly takeCorrected: () => RecentEntry | null;
  readonly add: (entry: RecentEntry, corrected: RecentEntry | null) => void;
}

/** The last entries from the capture line, and the one that is being corrected. */
export function useRecentEntries(): RecentEntries {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const all = recentEntriesOf(useDossier());
  const entries = useSignal(all).filter((entry) => isEntryInForce(ledger, entry));
  const [chosen, setChosen] = useState<RecentEntry | null>(null);
  // Somebody else may have undone it meanwhile: the line is then a new one.
  const corrected = chosen && entries.includes(chosen) ? chosen : null;
  const correct = (entry: RecentEntry | null) => {
    const refused = entry && undoEntry(ledger, workspace.me, entry);
    if (refused && isRefusal(refused)) {
      workspace.notifications.showRefusal(refused);
      return false;
    }
    setChosen(entry);
    return true;
  };
  const takeCorrected = () => {
    setChosen(null);
    return corrected;
  };
  const add = (entry: RecentEntry, replaced: RecentEntry | null) => addRecentEntry(all, entry, replaced);
  return { entries, corrected, correct, takeCorrected, add };
}
