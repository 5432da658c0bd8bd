import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../desk/base/signals.ts";
import { useDesk } from "../desk/context.ts";
import { changeLanguage, language } from "../desk/language.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { LanguageChoice } from "../parts/LanguageChoice.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** The language of the window; it changes as soon as another one is chosen. */
export function LanguageSettings() {
  const desk = useDesk();
  const close = () => (desk.place.dialog.value = null);
  return (
    <Dialog title={message("language.title")} onClose={close}>
      <LanguageChoice value={useSignal(language)} onChange={(next) => void changeLanguage(desk, next)} />
      <p className={partsStyles.hint}>{message("language.hint")}</p>
      <div className={partsStyles.actions}>
        <Button look="primary" autoFocus onPress={close}>
          {message("language.done")}
        </Button>
      </div>
    </Dialog>
  );
}
