import { useState } from "react";
import { rotateDossierKey } from "#shared/acts/team/changeRoster.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { TakeOver } from "./TakeOver.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The administration: for who has it the dossier's key, for everybody else the way to take it over. */
export function Keeping() {
  const { me } = useDesk();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const keeps = me?.administrator === true;
  return (
    <section>
      <h2>{message("keeping.title")}</h2>
      <p className={partsStyles.hint}>{message(keeps ? "keeping.key.what" : "keeping.take.what")}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{message(keeps ? "keeping.key" : "keeping.take")}</Button>
      </div>
      {open && (keeps ? <RenewKey onClose={close} /> : <TakeOver onClose={close} />)}
    </section>
  );
}

function RenewKey({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const dossier = useDossier();
  const go = async () => {
    onClose();
    const said = await dossier.change((keeper) => rotateDossierKey(dossier.ledger, keeper));
    if (desk.notices.valueOf(said)) desk.notices.tell("keeping.key.done");
  };
  return (
    <Dialog title={message("keeping.key.title")} onClose={onClose}>
      <p>{message("keeping.key.ask")}</p>
      <p className={partsStyles.hint}>{message("members.cut.offline")}</p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={onClose}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={() => void go()}>
          {message("keeping.key.go")}
        </Button>
      </div>
    </Dialog>
  );
}
