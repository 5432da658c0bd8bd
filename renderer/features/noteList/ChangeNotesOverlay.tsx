import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { CHANGE_DIALOGS } from "./changeDialogs.ts";

const ChangeNotesDialog = lazyComponent(
  () => import("./ChangeNotesDialog.tsx"),
  ({ ChangeNotesDialog }) => ChangeNotesDialog,
);

const NAMES: readonly string[] = Object.values(CHANGE_DIALOGS);

/** The dialog in which the selected notes are changed, while it is open. */
export function ChangeNotesOverlay() {
  const { dossier, viewState } = useWorkspace();
  const isOpen = useSignal(dossier) !== null;
  const dialog = useSignal(viewState.dialog);
  return isOpen && dialog !== null && NAMES.includes(dialog) ? <ChangeNotesDialog /> : null;
}
