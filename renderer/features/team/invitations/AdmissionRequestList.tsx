import { useState } from "react";
import { admitDeviceAct } from "#shared/acts/team/changeRoster.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { UnadoptedJoin } from "#shared/members/unadoptedJoins.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { ProfileBody } from "#shared/records/kinds/profile.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { listRoleOptions } from "./InvitationForm.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** For the administrator: people whose invitation no longer admits them, who can be admitted nevertheless. */
export function AdmissionRequestList() {
  const ledger = useLedger();
  const waiting = [...(ledger.judgement.team?.joined ?? [])].filter(([, { closed }]) => closed !== null);
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{message("asking.title", { count: waiting.length })}</h2>
      <p className={partsStyles.hint}>
        {message("asking.what")} <LearnMoreButton section="when-somebody-leaves-or-a-laptop-is-lost" />
      </p>
      <ul className={styles.teamRows}>
        {waiting.map(([device, admission]) => (
          <Row key={device} device={device} admission={admission} />
        ))}
      </ul>
    </section>
  );
}

function Row({ device, admission }: { readonly device: DeviceId; readonly admission: UnadoptedJoin }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const { ledger } = dossier;
  const [role, setRole] = useState<Role>(admission.role);
  const take = async () => {
    workspace.notifications.valueOrNotify(
      await dossier.changeRoster((keeper) => admitDeviceAct(ledger, keeper, { device, role })),
    );
  };
  return (
    <li>
      <span>
        <strong>{claimedName(ledger, device) || message("member.unnamed")}</strong>{" "}
        <code className={styles.fingerprint}>{deviceFingerprintOf(ledger.dossier, device)}</code>{" "}
        <span className={partsStyles.hint}>{explainRefusal({ code: admission.closed! })}</span>
      </span>
      <SelectField bare label={message("members.role")} options={listRoleOptions()} value={role} onChange={setRole} />
      <Button onPress={() => void take()}>{message("asking.take")}</Button>
    </li>
  );
}

/** Returns the name that a device without authority gives itself. */
function claimedName(ledger: Ledger, device: DeviceId): string {
  for (const { opened } of ledger.records()) {
    if (opened.record.device !== device || opened.record.type !== "profile" || opened.state !== "open") continue;
    return (opened.body as ProfileBody).name;
  }
  return "";
}
