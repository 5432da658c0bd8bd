import { pairTextForReview } from "#shared/ledger/placement/carriedNotes.ts";
import { type ComparisonPosition } from "../comparison/comparisonState.ts";
import type { Workspace } from "../workspace.ts";

const START: ComparisonPosition = { row: 0, note: null, candidate: 0 };

/** Returns a function that opens the list of what is unplaced in the open text; null if no text is open. */
export function makeUnplacedPanelOpener({
  dossier: { value: dossier },
  viewState: { comparison, view },
}: Workspace): (() => void) | null {
  const text = dossier?.notes.value?.text;
  if (!text) return null;
  const { from, to } = pairTextForReview(dossier!.ledger, text);
  return () => {
    comparison.chosenTexts.value = { from: from.id, to: to.id };
    comparison.position.value = START;
    comparison.trayOpen.value = true;
    view.value = "compare";
  };
}
