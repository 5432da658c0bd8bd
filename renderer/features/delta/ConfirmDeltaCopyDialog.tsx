import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { CONFIRM_DELTA_COPY_DIALOG, copyWeakeningsFor, composeWeakeningsCopy } from "./deltaRatingCommands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

/** Asks before something that is for the team only is copied, and shows exactly what would be. */
export function ConfirmDeltaCopyDialog() {
  const workspace = useWorkspace();
  if (useSignal(workspace.viewState.dialog) !== CONFIRM_DELTA_COPY_DIALOG) return null;
  const close = () => (workspace.viewState.dialog.value = null);
  const go = (audience: "public" | "team") => {
    close();
    void copyWeakeningsFor(workspace, audience);
  };
  return (
    <Dialog wide title={message("delta.ask")} onClose={close}>
      <p>{message("delta.ask.what")}</p>
      <blockquote className={styles.deltaCopied} dir="auto" tabIndex={0} aria-label={message("copy.ask.preview")}>
        {composeWeakeningsCopy(workspace, "team")}
      </blockquote>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button isDisabled={composeWeakeningsCopy(workspace, "public") === ""} onPress={() => go("public")}>
          {message("delta.ask.public")}
        </Button>
        <Button look="primary" onPress={() => go("team")}>
          {message("delta.ask.go")}
        </Button>
      </div>
    </Dialog>
  );
}
