import { useState } from "react";
import { Form } from "react-aria-components";
import { activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { parseRecoveryCode } from "#shared/members/recoveryKey.ts";
import { administratorOf } from "#shared/members/team.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

const FORMER = ["stays", "device", "leaves"] as const;
type Former = (typeof FORMER)[number];
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
  const admin = formerAdministrator(ledger);
  const isBack = !session && who === "back";
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("recovery"));
    if (!file) return;
    setCode((decodeUtf8(file.bytes) ?? "").trim());
    setWrong(null);
  };
  const go = async () => {
    const recovery = await parseRecoveryCode(code);
    if (isRefusal(recovery)) return setWrong(recovery);
    const cut = devicesCutOff(ledger, isBack ? "device" : former);
    if (await workspace.takeOver({ recovery, member: isBack ? admin.member : null, cut })) {
      onClose();
      workspace.notifications.notify("keeping.take.done");
    }
  };
  return (
    <Dialog title={message("keeping.take")} onClose={onClose}>
      <p>{message("keeping.take.ask", { name: memberNameOf(ledger, admin.member) })}</p>
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
        {!isBack && (
          <SelectField
            label={message("keeping.former")}
            options={FORMER.map((id) => ({ id, name: message(`keeping.former.${id}`) }))}
            value={former}
            onChange={setFormer}
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

function formerAdministrator({ judgement }: Ledger): { readonly device: string; readonly member: string } {
  const device = judgement.team ? administratorOf(judgement.team) : "";
  return { device, member: judgement.memberOf(device) ?? device };
}

/** Returns the devices of the former administrator that are cut off. */
function devicesCutOff(ledger: Ledger, former: Former): readonly string[] {
  const { device, member } = formerAdministrator(ledger);
  if (former === "leaves") return activeDevicesOf(ledger, member);
  return former === "device" ? [device] : [];
}
