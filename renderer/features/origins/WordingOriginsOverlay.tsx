import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ORIGINS_DIALOG } from "#renderer/text/plugins/originLines.ts";
import { findCurrentProvision } from "./currentProvision.ts";

const Origins = lazyComponent(
  () => import("./WordingOriginsDialog.tsx"),
  ({ WordingOriginsDialog }) => WordingOriginsDialog,
);

/** The dialog while it is open. */
export function WordingOriginsOverlay() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === ORIGINS_DIALOG;
  const here = isOpen ? findCurrentProvision(workspace) : null;
  return here && <Origins here={here} close={() => (workspace.viewState.dialog.value = null)} />;
}
