import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { BACKUPS_DIALOG } from "./backupsDialog.ts";

const Backups = lazyComponent(
  () => import("./BackupsDialog.tsx"),
  ({ BackupsDialog }) => BackupsDialog,
);

/** The dialog of this feature, if it is open. */
export function ActiveBackupsDialog() {
  const dialog = useSignal(useWorkspace().viewState.dialog);
  return dialog === BACKUPS_DIALOG ? <Backups /> : null;
}
