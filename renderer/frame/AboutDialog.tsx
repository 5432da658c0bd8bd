import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "../workspace/context.ts";
import { Button } from "../parts/controls/Button.tsx";
import { Dialog } from "../parts/controls/Dialog.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** Says which version of Clausemark this is, and its licence. */
export function AboutDialog() {
  const { viewState } = useWorkspace();
  const close = () => (viewState.dialog.value = null);
  return (
    <Dialog title={message("app.name")} onClose={close}>
      <p>{message("about.version", { version: __VERSION__ })}</p>
      <p>{message("about.licence")}</p>
      <div className={partsStyles.actions}>
        <Button look="primary" autoFocus onPress={close}>
          {message("help.close")}
        </Button>
      </div>
    </Dialog>
  );
}
