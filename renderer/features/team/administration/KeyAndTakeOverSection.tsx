import { useState } from "react";
import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { dossierKeyAgeIfDue } from "#shared/members/membership/dossierKeyAge.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { ChangeAdministratorDialog } from "./ChangeAdministratorDialog.tsx";
import { TakeOverAdministrationDialog } from "./TakeOverAdministrationDialog.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/**
 * The administration: the dossier's key for the administrator; for all others, a button to take the administration
 * over.
 */
export function KeyAndTakeOverSection() {
  const { me } = useWorkspace();
  const ledger = useLedger();
  // Which one is open stays the same if the user becomes the administrator while it is.
  const [open, setOpen] = useState<"key" | "take" | "sheet" | null>(null);
  const close = () => setOpen(null);
  const { membership } = ledger.judgement;
  const keeps = me?.administrator === true;
  return (
    <section>
      <h2>{message("keeping.title")}</h2>
      <p className={partsStyles.hint}>
        {message(keeps ? "keeping.key.what" : "keeping.take.what")}{" "}
        <LearnMoreButton section={keeps ? "when-somebody-leaves-or-a-laptop-is-lost" : "the-recovery-sheet"} />
      </p>
      {keeps && membership && <KeyAdvice membership={membership} />}
      <div className={formsStyles.oneLine}>
        <Button onPress={() => setOpen(keeps ? "key" : "take")}>
          {message(keeps ? "keeping.key" : "keeping.take")}
        </Button>
        {keeps && membership && !membership.terms.at(-1)!.isProvisional && (
          <Button onPress={() => setOpen("sheet")}>{message("office.new-sheet")}</Button>
        )}
      </div>
      {open === "key" && <RenewKey onClose={close} />}
      {open === "sheet" && <ChangeAdministratorDialog change={{ kind: "new-sheet" }} name="" onClose={close} />}
      {open === "take" && <TakeOverAdministrationDialog onClose={close} />}
    </section>
  );
}

/** That the key is due to be changed, and what to do if somebody else has the administrator's key. */
function KeyAdvice({ membership }: { readonly membership: Membership }) {
  const ledger = useLedger();
  const [now] = useState(() => Date.now());
  const days = dossierKeyAgeIfDue(membership, ledger.recordSet, now);
  return (
    <>
      {days !== null && <p className={styles.due}>{message("keeping.key.age", { days })}</p>}
      <p className={partsStyles.hint}>{message("keeping.stolen.what")}</p>
    </>
  );
}

function RenewKey({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const go = async () => {
    onClose();
    const outcome = await dossier.changeRoster((keeper) => rotateDossierKeyAct(dossier.ledger, keeper));
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
