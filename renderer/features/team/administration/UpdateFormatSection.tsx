import { useState } from "react";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** For the administrator of a dossier of format 1: the offer to take it on to format 2. */
export function UpdateFormatSection() {
  const { me } = useWorkspace();
  const { judgement } = useLedger();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = findPendingHandovers(judgement).some(({ kind }) => kind === "begin");
  if (!me?.administrator || judgement.membership || isWaiting) return null;
  return (
    <section>
      <h2>{message("update.heading")}</h2>
      <p className={partsStyles.hint}>{message("update.what")}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{message("update.offer")}</Button>
      </div>
      {isOpen && <UpdateFormatDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function UpdateFormatDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const isAlone = ledger.members.filter(({ isActive }) => isActive).length === 1;
  const invitations = [...(ledger.judgement.team?.invitations.values() ?? [])];
  const go = async () => {
    onClose();
    const outcome = await dossier.changeRoster((keeper) => updateToFormat2Act(dossier.ledger, keeper));
    if (!workspace.notifications.valueOrNotify(outcome)) return;
    workspace.notifications.notify(dossier.ledger.judgement.membership ? "update.done" : "update.waits");
  };
  return (
    <Dialog title={message("update.title")} onClose={onClose}>
      <p>{message("update.what")}</p>
      <ul className={styles.consequences}>
        <li>{message("update.versions")}</li>
        {invitations.some(({ uses }) => uses === "many") && <li>{message("update.invitations")}</li>}
        <li>{message("update.hubs")}</li>
        {!isAlone && <li>{message("update.confirm")}</li>}
      </ul>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={onClose}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={() => void go()}>
          {message("update.go")}
        </Button>
      </div>
    </Dialog>
  );
}
