import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { changeLanguage, windowLanguage } from "../workspace/language.ts";
import { Button } from "../parts/controls/Button.tsx";
import { Dialog } from "../parts/controls/Dialog.tsx";
import { LanguageChoice } from "../parts/domain/LanguageChoice.tsx";
import { LearnMoreButton } from "./LearnMoreButton.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** Chooses the language of the window. A choice takes effect at once. */
export function LanguageSettings() {
  const workspace = useWorkspace();
  const close = () => (workspace.viewState.dialog.value = null);
  return (
    <Dialog title={message("language.title")} onClose={close}>
      <LanguageChoice value={useSignal(windowLanguage)} onChange={(next) => void changeLanguage(workspace, next)} />
      <p className={partsStyles.hint}>
        {message("language.hint")} <LearnMoreButton section="languages" />
      </p>
      <div className={partsStyles.actions}>
        <Button look="primary" autoFocus onPress={close}>
          {message("language.done")}
        </Button>
      </div>
    </Dialog>
  );
}
