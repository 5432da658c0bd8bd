import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { ASKING, copyFor, toldHere } from "./commands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

/** Asks before something leaves that was said for the team, and shows exactly what would. */
export function Ask() {
  const desk = useDesk();
  if (useSignal(desk.place.dialog) !== ASKING) return null;
  const close = () => (desk.place.dialog.value = null);
  const go = (audience: "public" | "team") => {
    close();
    void copyFor(desk, audience);
  };
  return (
    <Dialog wide title={message("delta.ask")} onClose={close}>
      <p>{message("delta.ask.what")}</p>
      <blockquote className={styles.deltaCopied} dir="auto" tabIndex={0} aria-label={message("copy.ask.preview")}>
        {toldHere(desk, "team")}
      </blockquote>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button isDisabled={toldHere(desk, "public") === ""} onPress={() => go("public")}>
          {message("delta.ask.public")}
        </Button>
        <Button look="primary" onPress={() => go("team")}>
          {message("delta.ask.go")}
        </Button>
      </div>
    </Dialog>
  );
}
