import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

/** The dialog with the guide. */
export const HELP_DIALOG = "help";

const Help = lazyComponent(
  () => import("./HelpDialog.tsx"),
  ({ HelpDialog }) => HelpDialog,
);

/** The guide while it is open. */
export function HelpOverlay() {
  const { viewState } = useWorkspace();
  return useSignal(viewState.dialog) === HELP_DIALOG ? <Help close={() => (viewState.dialog.value = null)} /> : null;
}
