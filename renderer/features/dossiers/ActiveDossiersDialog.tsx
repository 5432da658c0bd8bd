import { useEffect } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { leaveSampleAfterTravel } from "./sampleAfterTravel.ts";

const DossiersDialog = lazyComponent(
  () => import("./DossiersDialog.tsx"),
  ({ DossiersDialog }) => DossiersDialog,
);

/** The dialog of this feature that is open, if any. */
export function ActiveDossiersDialog() {
  const workspace = useWorkspace();
  const dialog = useSignal(workspace.viewState.dialog);
  useEffect(() => void leaveSampleAfterTravel(workspace), [workspace]);
  if (dialog === "dossiers") return <DossiersDialog begin="list" />;
  return dialog === "travel" ? <DossiersDialog begin="travel" /> : null;
}
