import { erase } from "../../../shared/acts/erase.ts";
import { holdings } from "../../../shared/ledger/holdings.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import { nameOf } from "../../desk/wording.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";

/** Asks before a note's words are taken away for good, and names what stays out of reach. */
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
      <ul className="beyond">
        {beyondReach(desk, id).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
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

/** What has the words still, as far as this machine knows: the hub and the others until they sync, files saved since. */
function beyondReach({ ledger, dossier, me }: Desk, id: string): readonly string[] {
  const said = ledger?.record(id)?.record.at ?? "";
  const { own } = dossier.now?.seat ?? {};
  const files = own?.saved.now.filter(({ at }) => at >= said).length ?? 0;
  const others = ledger ? holdings(ledger, me?.member).map(({ member }) => nameOf(ledger, member)) : [];
  return [
    own?.hub.now ? message("erase.hub") : "",
    others.length > 0 ? message("erase.others", { names: others.join(message("list.comma")) }) : "",
    files > 0 ? message("erase.files", { count: files }) : "",
  ].filter((line) => line !== "");
}
