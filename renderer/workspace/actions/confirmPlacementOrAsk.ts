import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { explainPlacementUncertainty } from "#shared/ledger/placement/placementUncertainty.ts";
import type { Workspace } from "../workspace.ts";

/** The dialog that asks whether something belongs at an uncertain place. */
export const UNCERTAIN_PLACEMENT_DIALOG = "unsure";

interface Options {
  /** Whether the user sees the old and the new words side by side, and so can judge how similar they are. */
  readonly sideBySide?: boolean;
}

/** Confirms a placement: at once, or, if it is uncertain, after a dialog that gives the reason. */
export function confirmPlacementOrAsk(
  { ledger, viewState }: Workspace,
  of: Placeable,
  at: Anchor,
  confirm: () => void,
  { sideBySide = false }: Options = {},
): void {
  const why = ledger && explainPlacementUncertainty(ledger, of, at);
  if (!why || (sideBySide && why === "hardly")) return confirm();
  viewState.uncertainPlacement.value = { of, at, why, confirm, within: viewState.dialog.value };
  viewState.dialog.value = UNCERTAIN_PLACEMENT_DIALOG;
}
