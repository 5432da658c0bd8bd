import { useState } from "react";
import { Form } from "react-aria-components";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import type { HandoverState } from "#shared/members/pendingHandovers.ts";
import { deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import { message } from "#shared/messages/messages.ts";
import { takeOver } from "#renderer/workspace/actions/joinTeam.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { TakeoverChoiceFields } from "./TakeoverChoiceFields.tsx";
import { TakeoverResultPanel } from "./TakeoverResultPanel.tsx";
import { findFormerAdministrator, takeoverOptionsOf, type TakeoverChoices } from "./takeoverChoices.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

const FIRST_CHOICES: TakeoverChoices = { owner: "back", former: "stays", forged: new Set() };

/** What is said after a takeover if the dialog is gone, as it is if the dossier had to be opened anew. */
const TAKEN = {
  counts: "keeping.take.done",
  waits: "keeping.take.waits-briefly",
  provisional: "keeping.take.provisional",
} as const;

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
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [state, setState] = useState<HandoverState | null>(null);
  const type = (text: string) => {
    setCode(text);
    setWrong(null);
  };
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("recovery"));
    if (file) type((decodeUtf8(file.bytes) ?? "").trim());
  };
  const go = async () => {
    const recovery = await deriveSecretsFromRecoveryCode(code);
    if (isRefusal(recovery)) return setWrong(recovery);
    const taken = await takeOver(workspace, { recovery, ...takeoverOptionsOf(ledger, session !== null, choices) });
    if (!taken) return;
    if (session && taken !== "counts") return setState(taken);
    onClose();
    workspace.notifications.notify(TAKEN[taken]);
  };
  const question = ledger.judgement.membership ? "keeping.take.ask-format-2" : "keeping.take.ask";
  if (session && state && state !== "counts")
    return (
      <Dialog title={message("keeping.take")} onClose={onClose}>
        <TakeoverResultPanel session={session} state={state} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={message("keeping.take")} onClose={onClose}>
      <p>{message(question, { name: memberNameOf(ledger, findFormerAdministrator(ledger).member) })}</p>
      {ledger.judgement.membership && <p className={partsStyles.hint}>{message("keeping.take.sheet")}</p>}
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextInputField
          autoFocus
          label={message("keeping.code")}
          hint={message("keeping.code.hint")}
          wrong={wrong}
          value={code}
          onChange={type}
        />
        <TakeoverChoiceFields choices={choices} onChange={setChoices} />
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
