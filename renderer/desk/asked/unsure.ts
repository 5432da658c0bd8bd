import type { Anchor } from "../../../shared/anchor/anchor.ts";
import type { Placeable } from "../../../shared/ledger/placed.ts";
import { uncertaintyAt } from "../../../shared/ledger/uncertain.ts";
import type { Desk } from "../desk.ts";

/** The dialog that asks whether something belongs at an uncertain place. */
export const UNSURE = "unsure";

/** Confirms a place at once, or where it is uncertain, after it was named and asked for. */
export function confirmAt({ ledger, place }: Desk, of: Placeable, at: Anchor, confirm: () => void): void {
  const why = ledger && uncertaintyAt(ledger, of, at);
  if (!why) return confirm();
  place.unsure.set({ of, at, why, confirm, within: place.dialog.now });
  place.dialog.set(UNSURE);
}
