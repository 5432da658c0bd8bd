import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { explainUncertainty } from "#shared/ledger/placement/placementUncertainty.ts";
import type { Desk } from "../desk.ts";

/** The dialog that asks whether something belongs at an uncertain place. */
export const UNSURE = "unsure";

interface Options {
  /** Whether one sees the words as they were and as they are side by side, and so how much alike they are. */
  readonly sideBySide?: boolean;
}

/** Confirms a place at once, or where it is uncertain, after it was named and asked for. */
export function confirmAt(
  { ledger, place }: Desk,
  of: Placeable,
  at: Anchor,
  confirm: () => void,
  { sideBySide = false }: Options = {},
): void {
  const why = ledger && explainUncertainty(ledger, of, at);
  if (!why || (sideBySide && why === "hardly")) return confirm();
  place.unsure.value = { of, at, why, confirm, within: place.dialog.value };
  place.dialog.value = UNSURE;
}
