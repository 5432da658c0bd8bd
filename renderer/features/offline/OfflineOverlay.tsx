import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ServedCodeBanner } from "./ServedCodeBanner.tsx";

export const OFFLINE_DIALOG = "offline";

const OfflineDialog = lazyComponent(
  () => import("./OfflineDialog.tsx"),
  ({ OfflineDialog }) => OfflineDialog,
);

/** What the hub serves if it is not what runs here, and the dialog about offline use. */
export function OfflineOverlay() {
  const isOpen = useSignal(useWorkspace().viewState.dialog) === OFFLINE_DIALOG;
  return (
    <>
      <ServedCodeBanner isHidden={isOpen} />
      {isOpen && <OfflineDialog />}
    </>
  );
}
