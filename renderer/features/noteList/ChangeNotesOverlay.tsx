import { useEffect, useRef } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { EXPORT_DIALOG } from "#renderer/workspace/viewState.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { CHANGE_DIALOGS } from "./changeDialogs.ts";
import { focusNoteList } from "./focusNoteList.ts";

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
  const before = useRef(dialog);
  // The dialog that exports belongs to another feature, and does not know where the focus was.
  useEffect(() => {
    const isClosed = before.current === EXPORT_DIALOG && dialog === null;
    before.current = dialog;
    if (isClosed && viewState.view.value === "notes") focusNoteList();
  }, [dialog, viewState]);
  return isOpen && dialog !== null && NAMES.includes(dialog) ? <ChangeNotesDialog /> : null;
}
