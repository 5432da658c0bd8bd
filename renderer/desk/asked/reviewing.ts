import { pairBefore } from "../compare/comparing.ts";
import type { Desk } from "../desk.ts";

/** Opens the list of what has no sure place in the open text; null if there is no text before it. */
export function positionsReview({ dossier: { now: dossier }, place: { comparing, view } }: Desk): (() => void) | null {
  const text = dossier?.notes.now?.text;
  const pair = text ? pairBefore(dossier!.ledger, text) : null;
  if (!pair) return null;
  return () => {
    comparing.chosen.set({ from: pair.from.id, to: pair.to.id });
    comparing.tray.set(true);
    view.set("compare");
  };
}
