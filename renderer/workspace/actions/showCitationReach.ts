import type { Workspace } from "../workspace.ts";

/** The name of the dialog that shows what cites a provision. */
export const CITATION_REACH_DIALOG = "reach";

/** Shows what cites a provision of the open text. */
export function showCitationReach({ viewState }: Workspace, provision: number): void {
  viewState.gloss.value = null;
  viewState.reachProvision.value = provision;
  viewState.dialog.value = CITATION_REACH_DIALOG;
}
