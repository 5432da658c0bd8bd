import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "../workspace/context.ts";
import { Button } from "../parts/controls/Button.tsx";
import { Dialog } from "../parts/controls/Dialog.tsx";
import { WindowLanguageChoice } from "./WindowLanguageChoice.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** Chooses the language of the window. A choice takes effect at once. */
export function LanguageSettings() {
  const workspace = useWorkspace();
  const close = () => (workspace.viewState.dialog.value = null);
  return (
    <Dialog title={message("language.title")} onClose={close}>
      <WindowLanguageChoice />
      <div className={partsStyles.actions}>
        <Button look="primary" autoFocus onPress={close}>
          {message("language.done")}
        </Button>
      </div>
    </Dialog>
  );
}
