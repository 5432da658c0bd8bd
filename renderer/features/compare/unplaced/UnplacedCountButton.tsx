import { useMemo } from "react";
import { findPlacementsToReviewExceptNotes } from "#shared/ledger/queries/placementsToReview.ts";
import { message } from "#shared/messages/messages.ts";
import { makeUnplacedPanelOpener } from "#renderer/workspace/actions/makeUnplacedPanelOpener.ts";
import { useSignal, useDeferredSignal } from "#renderer/workspace/base/signals.ts";
import { findCarriedNotes, tallyCarriedNotes } from "#renderer/workspace/comparison/carriedNotes.ts";
import { pairTextForReview } from "#shared/ledger/placement/carriedNotes.ts";
import {
  describePlacementTally,
  describePlacementsExceptNotes,
} from "#renderer/workspace/comparison/describePlacementTally.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { countNotCoveredNegotiationEntries } from "./validityGroups.ts";
import { unplacedNoteGroupOf } from "./unplacedNoteGroups.ts";
import * as styles from "../compare.module.css";

/** In the status bar: how many items are unplaced in the open text, with a link to them. */
export function UnplacedCountButton() {
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
    <Button look="quiet" className={styles.leftOver} onPress={() => makeUnplacedPanelOpener(workspace)?.()}>
      {left}
    </Button>
  );
}

/** Describes how many items are unplaced in a text, at a version of the dossier; "" if none are. */
function describeUnplaced(dossier: Dossier, text: OpenedText | undefined, _version: number): string {
  if (!text) return "";
  const { ledger } = dossier;
  // Notes that a member has set aside have been reviewed.
  const carried = findCarriedNotes(dossier, pairTextForReview(ledger, text)).filter(
    (each) => unplacedNoteGroupOf(each) !== "discarded",
  );
  const tally = tallyCarriedNotes(carried);
  const absent = tally.by.absent + countNotCoveredNegotiationEntries(ledger, text.id);
  const notes = describePlacementTally({ ...tally, by: { ...tally.by, absent } }, ["ambiguous", "lost", "absent"]);
  return [notes, ...describePlacementsExceptNotes(findPlacementsToReviewExceptNotes(ledger, text.id))]
    .filter(Boolean)
    .join(message("list.comma"));
}
