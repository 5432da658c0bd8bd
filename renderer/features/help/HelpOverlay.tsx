import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

/** The dialog with the guide. */
export const HELP_DIALOG = "help";

const Help = lazyComponent(
  () => import("./HelpDialog.tsx"),
  ({ HelpDialog }) => HelpDialog,
);

/** The guide while it is open: at a section, over a dialog if that led to it; or from its beginning. */
export function HelpOverlay() {
  const { dialog, guideSection } = useWorkspace().viewState;
  const isOpen = useSignal(dialog) === HELP_DIALOG;
  const section = useSignal(guideSection);
  if (section) return <Help section={section} close={() => (guideSection.value = null)} />;
  return isOpen ? <Help close={() => (dialog.value = null)} /> : null;
}
