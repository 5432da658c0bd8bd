import { useState } from "react";
import { erase } from "../../../shared/acts/erase.ts";
import { holdings } from "../../../shared/ledger/holdings.ts";
import { message } from "../../../shared/messages/messages.ts";
import type { RecordKey } from "../../../shared/records/envelope.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import { nameOf } from "../../desk/wording.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { erasables } from "./erasable.ts";

/** Asks before a note's words are taken away for good, and names what stays out of reach. */
export function Erase() {
  const desk = useDesk();
  const { dialog, thread } = desk.place;
  const isOpen = useCell(dialog) === "erase";
  const id = useCell(thread);
  return isOpen && id && desk.ledger ? <EraseDialog key={id} id={id} /> : null;
}

function EraseDialog({ id }: { readonly id: RecordKey }) {
  const desk = useDesk();
  const parts = erasables(desk, id);
  const [chosen, choose] = useState(parts[0]?.id ?? id);
  const close = () => desk.place.dialog.set(null);
  const go = () => {
    close();
    if (desk.ledger) void desk.say(erase(desk.ledger, desk.me, chosen));
  };
  return (
    <Dialog title={message("erase.title")} onClose={close}>
      {parts.length > 1 && <Choice label={message("erase.which")} options={parts} value={chosen} onChange={choose} />}
      <p>{message("erase.what")}</p>
      <ul className="beyond">
        {beyondReach(desk, chosen).map((line) => (
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
