import { erase } from "../../../shared/acts/erase.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";

/** Asks before a note's words are taken away for good, and says what stays out of reach. */
export function Erase() {
  const desk = useDesk();
  const { dialog, thread } = desk.place;
  const isOpen = useCell(dialog) === "erase";
  const id = useCell(thread);
  if (!isOpen || !id || !desk.ledger) return null;
  const close = () => dialog.set(null);
  const go = () => {
    close();
    if (desk.ledger) void desk.say(erase(desk.ledger, desk.me, id));
  };
  return (
    <Dialog title={message("erase.title")} onClose={close}>
      <p>{message("erase.what")}</p>
      <p className="hint">{message("erase.reach")}</p>
      <div className="actions">
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={go}>
          {message("erase.go")}
        </Button>
      </div>
    </Dialog>
  );
}
