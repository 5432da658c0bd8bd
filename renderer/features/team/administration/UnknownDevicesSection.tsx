import { useState } from "react";
import { putAwayUnknownDevicesAct } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { describeUnknownDevices, findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { refusal } from "#shared/base/result.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** For the administrator: how much is here of devices that are in no list, and the step that removes it everywhere. */
export function UnknownDevicesSection() {
  const { me } = useWorkspace();
  const ledger = useLedger();
  const [isOpen, setOpen] = useState(false);
  if (!me?.administrator) return null;
  const unknown = findUnknownDevices(ledger);
  if (unknown.records === 0) return null;
  return (
    <section>
      <h2>{message("put-away.heading")}</h2>
      <p>
        {describeUnknownDevices(unknown)} <LearnMoreButton section="what-unknown-devices-send" />
      </p>
      {ledger.judgement.membership ? (
        <div>
          <Button onPress={() => setOpen(true)}>{message("put-away.offer")}</Button>
        </div>
      ) : (
        <p className={partsStyles.hint}>{explainRefusal(refusal("format.old"))}</p>
      )}
      {isOpen && <PutAwayDialog count={unknown.records} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface PutAwayDialogProps {
  readonly count: number;
  readonly onClose: () => void;
}

function PutAwayDialog({ count, onClose }: PutAwayDialogProps) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const go = async () => {
    onClose();
    const outcome = await dossier.commit(putAwayUnknownDevicesAct(dossier.ledger, dossier.me));
    if (workspace.notifications.valueOrNotify(outcome)) workspace.notifications.notify("put-away.done", { count });
  };
  return (
    <Dialog title={message("put-away.title")} onClose={onClose}>
      <p>{message("put-away.copies")}</p>
      <ul className={styles.consequences}>
        <li>{message("put-away.files")}</li>
        <li>{message("put-away.later")}</li>
      </ul>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={onClose}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={() => void go()}>
          {message("put-away.go")}
        </Button>
      </div>
    </Dialog>
  );
}
