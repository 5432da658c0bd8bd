import { useState } from "react";
import { rotateDossierKey } from "#shared/acts/team/changeRoster.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { LearnMore } from "#renderer/frame/LearnMore.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TakeOverAdministrationDialog } from "./TakeOverAdministrationDialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/**
 * The administration: the dossier's key for the administrator; for all others, a button to take the administration
 * over.
 */
export function KeyAndTakeOverSection() {
  const { me } = useWorkspace();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const keeps = me?.administrator === true;
  return (
    <section>
      <h2>{message("keeping.title")}</h2>
      <p className={partsStyles.hint}>
        {message(keeps ? "keeping.key.what" : "keeping.take.what")}{" "}
        <LearnMore section={keeps ? "when-somebody-leaves-or-a-laptop-is-lost" : "the-recovery-sheet"} />
      </p>
      <div>
        <Button onPress={() => setOpen(true)}>{message(keeps ? "keeping.key" : "keeping.take")}</Button>
      </div>
      {open && (keeps ? <RenewKey onClose={close} /> : <TakeOverAdministrationDialog onClose={close} />)}
    </section>
  );
}

function RenewKey({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const go = async () => {
    onClose();
    const outcome = await dossier.changeRoster((keeper) => rotateDossierKey(dossier.ledger, keeper));
    if (workspace.notifications.valueOrNotify(outcome)) workspace.notifications.notify("keeping.key.done");
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
