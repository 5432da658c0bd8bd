import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { COMPARE_WORDINGS_DIALOG, findComparableWordings } from "./comparableWordings.ts";

const Compare = lazyComponent(
  () => import("./CompareWordingsDialog.tsx"),
  ({ CompareWordingsDialog }) => CompareWordingsDialog,
);

/** The dialog while it is open. */
export function CompareWordingsOverlay() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === COMPARE_WORDINGS_DIALOG;
  const here = isOpen ? findComparableWordings(workspace) : null;
  return here && <Compare here={here} close={() => (workspace.viewState.dialog.value = null)} />;
}
