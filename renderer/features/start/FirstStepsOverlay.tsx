import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { FIRST_STEPS_DIALOG } from "./firstStepsDialog.ts";
import { saveFirstStepsDone } from "./firstStepsDone.ts";

/** The first steps in a dialog, for whoever wants them later. */
export function FirstStepsOverlay() {
  const { dialog } = useWorkspace().viewState;
  const close = () => {
    saveFirstStepsDone();
    dialog.value = null;
  };
  return useSignal(dialog) === FIRST_STEPS_DIALOG ? (
    <Dialog title={message("first-steps.title")} onClose={close}>
      <FirstSteps onClose={close} />
    </Dialog>
  ) : null;
}
