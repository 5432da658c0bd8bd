import { decideContestedJoinAct } from "#shared/acts/team/changeRoster.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { findContestedJoins, type JoinedDevice } from "#shared/members/membership/joinedDevices.ts";
import { message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "../team.module.css";

/** For the administrator: several devices that joined by an invitation for one person, about which he decides. */
export function ContestedJoinList() {
  const { membership } = useLedger().judgement;
  const contested = membership ? [...findContestedJoins(membership)] : [];
  return contested.map(([invitation, devices]) => (
    <ContestedJoins key={invitation} invitation={invitation} devices={devices} />
  ));
}

interface ContestedProps {
  readonly invitation: string;
  readonly devices: readonly JoinedDevice[];
}

function ContestedJoins({ invitation, devices }: ContestedProps) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const nameOf = (member: string) => memberNameOf(ledger, member);
  const admit = async (admitted: readonly DeviceId[]) =>
    workspace.notifications.valueOrNotify(
      await dossier.changeRoster((keeper) => decideContestedJoinAct(dossier.ledger, keeper, { invitation, admitted })),
    );
  const admitOnly = async ({ device, member }: JoinedDevice) => {
    if (await admit([device])) workspace.notifications.notify("several.done", { name: nameOf(member) });
  };
  return (
    <section className={styles.recovery}>
      <h2>{message("several.title")}</h2>
      <p>{message("several.what")}</p>
      <ul className={styles.teamRows}>
        {devices.map((each) => (
          <li key={each.device}>
            <span>
              <strong>{nameOf(each.member)}</strong>{" "}
              <code className={styles.fingerprint}>{deviceFingerprintOf(ledger.dossier, each.device)}</code>
            </span>
            <Button onPress={() => void admitOnly(each)}>{message("several.only")}</Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => void admit(devices.map(({ device }) => device))}>{message("several.all")}</Button>
      </div>
    </section>
  );
}
