import { isRefusal } from "#shared/base/result.ts";
import { labelToConfirm, formatChatPassage } from "#shared/exchange/chat/chatPassage.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { ASKING, chatHere, copyPassed, passedHere, type Form } from "./passage.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./copy.module.css";

/** Asks once before something leaves that is not public, and shows exactly what would. */
export function Ask() {
  const desk = useDesk();
  const open = useSignal(desk.place.dialog);
  const form = (Object.keys(ASKING) as Form[]).find((each) => ASKING[each] === open);
  const passed = form && passedHere(desk);
  const label = passed && labelToConfirm(passed);
  const chat = passed && chatHere(desk, passed);
  if (!label || !chat) return null;
  const close = () => (desk.place.dialog.value = null);
  const go = () => {
    close();
    void copyPassed(desk, passed, form);
  };
  return (
    <Dialog title={message(`copy.ask.${label}`)} onClose={close}>
      <p>{message(`copy.ask.${label}.what`)}</p>
      {!isRefusal(chat) && (
        <blockquote className={styles.copied} dir="auto" tabIndex={0} aria-label={message("copy.ask.preview")}>
          {formatChatPassage(chat)}
        </blockquote>
      )}
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={go}>
          {message("copy.ask.go")}
        </Button>
      </div>
    </Dialog>
  );
}
