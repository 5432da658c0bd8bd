import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { ORIGINS_DIALOG } from "#renderer/text/plugins/originLines.ts";
import { findCurrentProvision } from "./currentProvision.ts";

const Origins = lazyPart(
  () => import("./OriginsDialog.tsx"),
  ({ OriginsDialog }) => OriginsDialog,
);

/** The dialog while it is open. */
export function OriginsOverlay() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === ORIGINS_DIALOG;
  const here = isOpen ? findCurrentProvision(workspace) : null;
  return here && <Origins here={here} close={() => (workspace.viewState.dialog.value = null)} />;
}
