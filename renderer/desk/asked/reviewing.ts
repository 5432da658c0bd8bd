import { pairForReview } from "#shared/ledger/placement/carriedNotes.ts";
import { type At } from "../compare/comparing.ts";
import type { Desk } from "../desk.ts";

const START: At = { row: 0, note: null, candidate: 0 };

/** Opens the list of what has no sure place in the open text; null if no text is open. */
export function trayOfOpen({ dossier: { value: dossier }, place: { comparing, view } }: Desk): (() => void) | null {
  const text = dossier?.notes.value?.text;
  if (!text) return null;
  const { from, to } = pairForReview(dossier!.ledger, text);
  return () => {
    comparing.chosen.value = { from: from.id, to: to.id };
    comparing.at.value = START;
    comparing.tray.value = true;
    view.value = "compare";
  };
}
