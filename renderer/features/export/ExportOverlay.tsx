import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { EXPORT_DIALOG } from "#renderer/workspace/viewState.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const SaveForOthers = lazyComponent(
  () => import("./ExportDialog.tsx"),
  ({ ExportDialog }) => ExportDialog,
);

/** The dialog while it is open. */
export function ExportOverlay() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  return useSignal(workspace.viewState.dialog) === EXPORT_DIALOG && dossier?.notes.value ? <SaveForOthers /> : null;
}
