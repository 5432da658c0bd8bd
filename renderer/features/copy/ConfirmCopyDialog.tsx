import { isRefusal } from "#shared/base/result.ts";
import { confidentialityToConfirm, formatChatPassage } from "#shared/publish/chat/chatPassage.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import {
  CONFIRM_COPY_DIALOGS,
  buildChatPassageForSubject,
  copyConfirmedPassage,
  findPassageToCopy,
  type CopyFormat,
} from "./copyPassage.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./copy.module.css";

/** Asks once before something that is not public is copied, and shows exactly what would be. */
export function ConfirmCopyDialog() {
  const workspace = useWorkspace();
  const open = useSignal(workspace.viewState.dialog);
  const form = (Object.keys(CONFIRM_COPY_DIALOGS) as CopyFormat[]).find((each) => CONFIRM_COPY_DIALOGS[each] === open);
  const passed = form && findPassageToCopy(workspace);
  const label = passed && confidentialityToConfirm(passed);
  const chat = passed && buildChatPassageForSubject(workspace, passed);
  if (!label || !chat) return null;
  const close = () => (workspace.viewState.dialog.value = null);
  const go = () => {
    close();
    void copyConfirmedPassage(workspace, passed, form);
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
