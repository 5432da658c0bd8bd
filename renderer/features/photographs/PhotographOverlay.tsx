import { useEffect } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { photographRefusal } from "#renderer/workspace/queries/photographRefusal.ts";
import { findShownPhotograph } from "#renderer/workspace/queries/shownPhotograph.ts";
import { ADD_PHOTOGRAPH_DIALOG, PHOTOGRAPH_DIALOG } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const AddPhotograph = lazyComponent(
  () => import("./AddPhotographDialog.tsx"),
  ({ AddPhotographDialog }) => AddPhotographDialog,
);
const Photograph = lazyComponent(
  () => import("./PhotographDialog.tsx"),
  ({ PhotographDialog }) => PhotographDialog,
);

/** The dialogs about photographs, and what takes one from the clipboard. */
export function PhotographOverlay() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => void takeFromClipboard(workspace, event);
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [workspace]);
  return dossier && <OpenDialog dossier={dossier} />;
}

function OpenDialog({ dossier }: { readonly dossier: Dossier }) {
  const workspace = useWorkspace();
  const { dialog, photographToAdd, openPhotograph } = workspace.viewState;
  const name = useSignal(dialog);
  const asked = useSignal(photographToAdd);
  const open = useSignal(openPhotograph);
  useSignal(dossier.version);
  const close = () => (dialog.value = null);
  if (name === ADD_PHOTOGRAPH_DIALOG && asked)
    return (
      <AddPhotograph
        asked={asked}
        close={() => {
          photographToAdd.value = null;
          close();
        }}
      />
    );
  if (name !== PHOTOGRAPH_DIALOG || !open) return null;
  const shown = findShownPhotograph(workspace, open);
  return shown && <Photograph photograph={shown} close={close} />;
}

/** Takes a picture that is pasted while a note is active, or while the dialog for adding one is open. */
async function takeFromClipboard(workspace: Workspace, event: ClipboardEvent): Promise<void> {
  const { viewState } = workspace;
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
  if (!file || !workspace.dossier.value) return;
  const isAsking = viewState.dialog.value === ADD_PHOTOGRAPH_DIALOG;
  const note = isAsking ? viewState.photographToAdd.value?.note : viewState.thread.value;
  if (note === undefined || note === null || (!isAsking && isOverlayOpen())) return;
  if (isRefusal(photographRefusal(workspace, note))) return;
  event.preventDefault();
  const bytes = new Uint8Array(await file.arrayBuffer());
  viewState.askPhotograph(note, { name: file.name, bytes });
}
