import type { Workspace } from "../workspace.ts";

/** The name of the dialog that shows what cites a provision. */
export const REACH_DIALOG = "reach";

/** Shows what cites a provision of the open text. */
export function showReach({ viewState }: Workspace, provision: number): void {
  viewState.gloss.value = null;
  viewState.reachProvision.value = provision;
  viewState.dialog.value = REACH_DIALOG;
}
