import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { AGREED_LANGUAGE_ORIGINS_DIALOG } from "#renderer/text/plugins/agreedLanguageOriginLines.ts";
import { findProvisionWithCaret } from "./provisionWithCaret.ts";

const Origins = lazyComponent(
  () => import("./AgreedLanguageOriginsDialog.tsx"),
  ({ AgreedLanguageOriginsDialog }) => AgreedLanguageOriginsDialog,
);

/** The dialog while it is open. */
export function AgreedLanguageOriginsOverlay() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === AGREED_LANGUAGE_ORIGINS_DIALOG;
  const here = isOpen ? findProvisionWithCaret(workspace) : null;
  return here && <Origins here={here} close={() => (workspace.viewState.dialog.value = null)} />;
}
