import { useMemo } from "react";
import { findReviewItemsWithoutNotes } from "#shared/ledger/queries/reviewItems.ts";
import { message } from "#shared/messages/messages.ts";
import { makeTrayOpener } from "#renderer/workspace/actions/openTray.ts";
import { useSignal, useDeferredSignal } from "#renderer/workspace/base/signals.ts";
import { findCarriedNotes, countCarriedNotes } from "#renderer/workspace/comparison/carriedNotes.ts";
import { pairForReview } from "#shared/ledger/placement/carriedNotes.ts";
import { describeTally, describeToReview } from "#renderer/workspace/comparison/describeTally.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { OpenText } from "#renderer/workspace/textModel/notesView.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { countNotCovered } from "./validityGroups.ts";
import { unplacedGroupOf } from "./unplacedGroups.ts";
import * as styles from "../compare.module.css";

/** In the last line: how much of what was said has no sure place in the text that is open, with the way to it. */
export function UnplacedStatus() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  // Nobody waits for a count while a note is said.
  const version = useDeferredSignal(dossier.version);
  const view = useSignal(workspace.viewState.view);
  const text = useSignal(dossier.notes)?.text;
  const shown = view === "text" ? text : undefined;
  const left = useMemo(() => leftIn(dossier, shown, version), [dossier, shown, version]);
  if (!left) return null;
  return (
    <Button look="quiet" className={styles.leftOver} onPress={() => makeTrayOpener(workspace)?.()}>
      {left}
    </Button>
  );
}

/** What was said and has no sure place, counted as the dossier is at a version of it; "" if there is nothing. */
function leftIn(dossier: Dossier, text: OpenText | undefined, _version: number): string {
  if (!text) return "";
  const { ledger } = dossier;
  // What somebody has put aside is looked at.
  const carried = findCarriedNotes(dossier, pairForReview(ledger, text)).filter(
    (each) => unplacedGroupOf(each) !== "discarded",
  );
  const tally = countCarriedNotes(carried);
  const absent = tally.by.absent + countNotCovered(ledger, text.id);
  const notes = describeTally({ ...tally, by: { ...tally.by, absent } }, ["ambiguous", "lost", "absent"]);
  return [notes, ...describeToReview(findReviewItemsWithoutNotes(ledger, text.id))]
    .filter(Boolean)
    .join(message("list.comma"));
}
