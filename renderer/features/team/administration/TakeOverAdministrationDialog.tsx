import { useState } from "react";
import { Form } from "react-aria-components";
import { activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listOfficeChanges } from "#shared/members/membership/officeChanges.ts";
import type { HandoverState } from "#shared/members/pendingHandovers.ts";
import { parseRecoveryCode } from "#shared/members/recoveryKey.ts";
import { administratorOf } from "#shared/members/team.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import { FormerAdministratorChanges } from "./FormerAdministratorChanges.tsx";
import { TakeoverResult } from "./TakeoverResult.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

const FORMER = ["stays", "device", "leaves"] as const;
/** In a dossier of format 2, changes that somebody else made with the former administrator's key can be excluded. */
const FORMER_OR_STOLEN = [...FORMER, "stolen"] as const;
type Former = (typeof FORMER_OR_STOLEN)[number];
const WHO = ["back", "new"] as const;
type Who = (typeof WHO)[number];

/** Takes the administration over with the recovery sheet, typed or read from its file. */
export function TakeOverAdministrationDialog({ onClose: leave }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const onClose = () => {
    workspace.notifications.clearAttempt("take-over");
    leave();
  };
  const { session } = useDossier();
  const ledger = useLedger();
  const [code, setCode] = useState("");
  const [former, setFormer] = useState<Former>("stays");
  const [who, setWho] = useState<Who>("back");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [forged, setForged] = useState<ReadonlySet<RecordKey>>(new Set());
  const [state, setState] = useState<HandoverState | null>(null);
  const { membership } = ledger.judgement;
  const admin = formerAdministrator(ledger);
  const name = memberNameOf(ledger, admin.member);
  const isBack = !session && who === "back";
  const isStolen = membership !== null && former === "stolen";
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("recovery"));
    if (!file) return;
    setCode((decodeUtf8(file.bytes) ?? "").trim());
    setWrong(null);
  };
  const go = async () => {
    const recovery = await parseRecoveryCode(code);
    if (isRefusal(recovery)) return setWrong(recovery);
    const cut = devicesCutOff(ledger, isBack && !isStolen ? "device" : former);
    const stolen = isStolen ? { stolen: { forged: [...forged] } } : {};
    const taken = await workspace.takeOver({ recovery, member: isBack ? admin.member : null, cut, ...stolen });
    if (!taken) return;
    if (session && taken !== "counts") return setState(taken);
    onClose();
    workspace.notifications.notify(TAKEN[taken]);
  };
  if (session && state && state !== "counts")
    return <TakeoverResult session={session} state={state} onClose={onClose} />;
  return (
    <Dialog title={message("keeping.take")} onClose={onClose} wide={isStolen}>
      <p>{message("keeping.take.ask", { name })}</p>
      {membership && <p className={partsStyles.hint}>{message("keeping.take.sheet")}</p>}
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field
          autoFocus
          label={message("keeping.code")}
          hint={message("keeping.code.hint")}
          wrong={wrong}
          value={code}
          onChange={(text) => {
            setCode(text);
            setWrong(null);
          }}
        />
        {!session && (
          <SelectField
            label={message("keeping.who")}
            options={WHO.map((id) => ({ id, name: message(`keeping.who.${id}`) }))}
            value={who}
            onChange={setWho}
          />
        )}
        {(!isBack || membership) && (
          <SelectField
            label={message("keeping.former")}
            options={formerOptions(membership !== null, isBack)}
            value={isBack && !isStolen ? "device" : former}
            onChange={setFormer}
          />
        )}
        {isStolen && (
          <FormerAdministratorChanges
            name={name}
            changes={listOfficeChanges(membership, membership.administrators)}
            forged={forged}
            onChange={setForged}
          />
        )}
        <div className={partsStyles.actions}>
          <Button look="quiet" className={partsStyles.first} onPress={() => void pick()}>
            {message("keeping.file")}
          </Button>
          <Button onPress={onClose}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={code.trim() === ""}>
            {message("keeping.take.go")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What is said where the dialog is gone, as after a takeover in a dossier that had to be opened anew. */
const TAKEN = {
  counts: "keeping.take.done",
  waits: "keeping.take.waits-briefly",
  provisional: "keeping.take.provisional",
} as const;

/** Returns what can have become of the former administrator: for one who is back, the old device is gone in any case. */
function formerOptions(isOfFormat2: boolean, isBack: boolean) {
  const all = isOfFormat2 ? FORMER_OR_STOLEN : FORMER;
  const possible = all.filter((id) => !isBack || id === "device" || id === "stolen");
  return possible.map((id) => ({ id, name: message(`keeping.former.${id}`) }));
}

function formerAdministrator({ judgement }: Ledger): { readonly device: string; readonly member: string } {
  const device = judgement.team ? administratorOf(judgement.team) : "";
  return { device, member: judgement.memberOf(device) ?? device };
}

/** Returns the devices of the former administrator that are cut off. */
function devicesCutOff(ledger: Ledger, former: Former): readonly string[] {
  const { device, member } = formerAdministrator(ledger);
  if (former === "leaves") return activeDevicesOf(ledger, member);
  return former === "device" || former === "stolen" ? [device] : [];
}
