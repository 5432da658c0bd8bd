import { useState } from "react";
import { changeRoleAct, activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import type { RequestedAdministratorChange } from "#renderer/workspace/dossier/changeAdministrators.ts";
import { memberName } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { CutOffMemberDialog } from "./CutOffMemberDialog.tsx";
import { FormerNamesEraser } from "./FormerNamesEraser.tsx";
import { ChangeAdministratorDialog } from "../administration/ChangeAdministratorDialog.tsx";
import { InvitationForm, listRoleOptions } from "../invitations/InvitationForm.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** A member's devices with their fingerprints; for the administrator also the role, removal and readmission. */
export function MemberDetails({ member, session }: { readonly member: Member; readonly session: DossierSession }) {
  const { me } = useWorkspace();
  const ledger = useLedger();
  const [cutting, setCutting] = useState<readonly DeviceId[] | null>(null);
  const [changing, setChanging] = useState<RequestedAdministratorChange | null>(null);
  const keeps = me?.administrator === true;
  return (
    <div className={styles.memberDetails}>
      <p className={partsStyles.hint}>
        {message(member.id === me?.member ? "members.own-print" : "members.print")}{" "}
        <LearnMoreButton section="members-and-their-devices" />
      </p>
      <ul className={styles.teamRows}>
        {member.devices.map((device) => (
          <li key={device}>
            <span>
              <code className={styles.fingerprint}>{deviceFingerprintOf(ledger.dossier, device)}</code>{" "}
              <span className={partsStyles.hint}>{describeDeviceState(ledger, device, session.publicKeys.device)}</span>
            </span>
            {member.id !== me?.member && !isCutOff(ledger, device) && <Verified device={device} session={session} />}
            {keeps && canCutOff(ledger, device) && member.devices.length > 1 && (
              <Button look="quiet" onPress={() => setCutting([device])}>
                {message("members.lost")}
              </Button>
            )}
            {keeps && <OfficeButton member={member} device={device} onChange={setChanging} />}
          </li>
        ))}
      </ul>
      {keeps && !member.administrator && member.isActive && !member.pending && (
        <div className={formsStyles.oneLine}>
          <Role member={member} />
          <Button onPress={() => setCutting(activeDevicesOf(ledger, member.id))}>{message("members.remove")}</Button>
        </div>
      )}
      {keeps && !member.isActive && (
        <>
          <p className={partsStyles.hint}>{message("members.return", { name: memberName(member) })}</p>
          <InvitationForm member={member.id} />
        </>
      )}
      {member.id !== me?.member && <FormerNamesEraser member={member} />}
      {changing && (
        <ChangeAdministratorDialog change={changing} name={memberName(member)} onClose={() => setChanging(null)} />
      )}
      {cutting && <CutOffMemberDialog member={member} devices={cutting} onClose={() => setCutting(null)} />}
    </div>
  );
}

interface OfficeProps {
  readonly member: Member;
  readonly device: DeviceId;
  readonly onChange: (change: RequestedAdministratorChange) => void;
}

/** In a dossier of format 2: makes a lead's device that of a second administrator, or ends the office of one of two. */
function OfficeButton({ member, device, onChange }: OfficeProps) {
  const { me } = useWorkspace();
  const ledger = useLedger();
  const { membership } = ledger.judgement;
  if (!membership || membership.terms.at(-1)!.isProvisional || isCutOff(ledger, device)) return null;
  const { administrators } = membership;
  if (administrators.has(device))
    return administrators.size > 1 ? (
      <Button look="quiet" onPress={() => onChange({ kind: "end", device })}>
        {message("office.end")}
      </Button>
    ) : null;
  if (administrators.size > 1 || member.role !== "lead" || member.pending || member.id === me?.member) return null;
  return (
    <Button look="quiet" onPress={() => onChange({ kind: "appoint", device })}>
      {message("office.appoint")}
    </Button>
  );
}

function Verified({ device, session }: { readonly device: DeviceId; readonly session: DossierSession }) {
  const { verifiedDevices } = session.localState;
  const all = useSignal(verifiedDevices);
  const change = (is: boolean) =>
    (verifiedDevices.value = is ? [...all, device] : all.filter((each) => each !== device));
  return (
    <CheckboxField isSelected={all.includes(device)} onChange={change}>
      {message("members.compared")}
    </CheckboxField>
  );
}

function Role({ member }: { readonly member: Member }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const change = async (role: Member["role"]) => {
    if (role === member.role) return;
    const request = { member: member.id, role };
    const records = workspace.notifications.valueOrNotify(
      await dossier.changeRoster((keeper) => changeRoleAct(dossier.ledger, keeper, request)),
    );
    if (records)
      workspace.notifications.notify("members.role.changed", {
        name: memberName(member),
        role: message(`role.${role}`),
      });
  };
  return (
    <SelectField
      label={message("members.role")}
      options={listRoleOptions()}
      value={member.role}
      onChange={(role) => void change(role)}
    />
  );
}

function isCutOff({ judgement: { team } }: Ledger, device: DeviceId): boolean {
  return team?.devices.get(device)?.isCut ?? false;
}

function canCutOff({ judgement: { team } }: Ledger, device: DeviceId): boolean {
  const listed = team?.devices.get(device);
  return listed !== undefined && !listed.isCut && !team!.administrators.has(device);
}

function describeDeviceState({ judgement: { team } }: Ledger, device: DeviceId, own: DeviceId): string {
  const listed = team?.devices.get(device);
  if (!listed) return message("team.pending");
  if (listed.isCut) return message("members.cut-off");
  if (device === own) return message("members.this-device");
  return team!.administrators.has(device) ? message("members.keeps") : "";
}
