import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberName } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

interface CutProps {
  readonly member: Member;
  readonly devices: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Asks before a member, or one of their devices, is cut off, and says what that does and what it cannot do. */
export function CutOffMemberDialog({ member, devices, onClose }: CutProps) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const name = memberName(member);
  const whole = member.devices.every(
    (device) => devices.includes(device) || !ledger.judgement.team?.devices.has(device),
  );
  const invitations = ledger.judgement.team?.invitations.size ?? 0;
  const go = async () => {
    onClose();
    const outcome = await dossier.changeRoster((keeper) => cutOffDevicesAct(dossier.ledger, keeper, devices));
    if (workspace.notifications.valueOrNotify(outcome)) workspace.notifications.notify("members.cut.done", { name });
  };
  return (
    <Dialog title={message(whole ? "members.remove.title" : "members.lost.title", { name })} onClose={onClose}>
      <ul className={styles.consequences}>
        <li>{message("members.cut.keeps")}</li>
        <li>{message("members.cut.key")}</li>
        <li>{message("members.cut.aside")}</li>
        <li>{message("members.cut.invitations", { count: invitations })}</li>
        <li>{message("members.cut.offline")}</li>
      </ul>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={onClose}>
          {message("dialog.cancel")}
        </Button>
        <Button look="danger" onPress={() => void go()}>
          {message(whole ? "members.remove.go" : "members.lost.go")}
        </Button>
      </div>
    </Dialog>
  );
}
