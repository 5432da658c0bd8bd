import { useMemo } from "react";
import { findReviewItemsWithoutNotes } from "#shared/ledger/queries/placementsToReview.ts";
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

/** In the status bar: how many items are unplaced in the open text, with a link to them. */
export function UnplacedStatus() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  // Deferred: committing a note does not wait for a count.
  const version = useDeferredSignal(dossier.version);
  const view = useSignal(workspace.viewState.view);
  const text = useSignal(dossier.notes)?.text;
  const shown = view === "text" ? text : undefined;
  const left = useMemo(() => describeUnplaced(dossier, shown, version), [dossier, shown, version]);
  if (!left) return null;
  return (
    <Button look="quiet" className={styles.leftOver} onPress={() => makeTrayOpener(workspace)?.()}>
      {left}
    </Button>
  );
}

/** Describes how many items are unplaced in a text, at a version of the dossier; "" if none are. */
function describeUnplaced(dossier: Dossier, text: OpenText | undefined, _version: number): string {
  if (!text) return "";
  const { ledger } = dossier;
  // Notes that a member has set aside have been reviewed.
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
