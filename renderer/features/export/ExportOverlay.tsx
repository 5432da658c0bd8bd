import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

/** The dialog that exports. */
export const EXPORT_DIALOG = "others";

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
