import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const DossiersDialog = lazyComponent(
  () => import("./DossiersDialog.tsx"),
  ({ DossiersDialog }) => DossiersDialog,
);

/** The dialog of this feature that is open, if any. */
export function ActiveDossiersDialog() {
  const dialog = useSignal(useWorkspace().viewState.dialog);
  if (dialog === "dossiers") return <DossiersDialog begin="list" />;
  return dialog === "travel" ? <DossiersDialog begin="travel" /> : null;
}
