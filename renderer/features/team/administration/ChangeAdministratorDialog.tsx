import { useState } from "react";
import { Form } from "react-aria-components";
import { needsRecoverySheetSignature } from "#shared/acts/team/signAdministratorChange.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import {
  changeAdministrators,
  type RequestedAdministratorChange,
} from "#renderer/workspace/dossier/changeAdministrators.ts";
import { formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

interface OfficeProps {
  readonly change: RequestedAdministratorChange;
  /** The name of the member who comes into office or leaves it; empty if only the sheet is replaced. */
  readonly name: string;
  readonly onClose: () => void;
}

/**
 * Asks before who is administrator changes, or the recovery sheet is replaced, and says what that means. If no other
 * administrator could confirm it, it takes the recovery sheet.
 */
export function ChangeAdministratorDialog({ change, name, onClose }: OfficeProps) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const confirming = useConfirmingNames(change);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const bySheet = confirming === null;
  const go = async () => {
    const recovery = bySheet ? await deriveSecretsFromRecoveryCode(code) : null;
    if (isRefusal(recovery)) return setWrong(recovery);
    const changed = await changeAdministrators(dossier, change, recovery);
    if (isRefusal(changed)) return setWrong(changed);
    onClose();
    workspace.notifications.notify(changed === "waits" ? "office.waits" : `office.${change.kind}.done`, { name });
  };
  return (
    <Dialog title={message(`office.${change.kind}.title`, { name })} onClose={onClose}>
      <ul className={styles.consequences}>
        <li>{message(`office.${change.kind}.what`, { name })}</li>
        {change.kind === "appoint" && <li>{message("office.appoint.compare", { name })}</li>}
        <li>{bySheet ? message("office.by-sheet") : message("office.by-other", { names: confirming })}</li>
      </ul>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {bySheet && <SheetCode code={code} wrong={wrong} onChange={(text) => (setCode(text), setWrong(null))} />}
        {!bySheet && wrong && <p role="alert">{explainRefusal(wrong)}</p>}
        <div className={partsStyles.actions}>
          {bySheet && <OpenSheet onOpen={setCode} />}
          <Button onPress={onClose}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={bySheet && code.trim() === ""}>
            {message(`office.${change.kind}.go`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Returns the names of the other administrators who could confirm a change, or null if there is none. */
function useConfirmingNames(change: RequestedAdministratorChange): string | null {
  const { session } = useDossier();
  const ledger = useLedger();
  const { membership } = ledger.judgement;
  const own = session?.publicKeys.device ?? "";
  const ended = change.kind === "end" ? change.device : null;
  if (!membership || needsRecoverySheetSignature(membership, own, ended)) return null;
  const others = [...membership.administrators].filter((device) => device !== own && device !== ended);
  return formatMemberNames(ledger, [...new Set(others.map((device) => ledger.judgement.memberOf(device) ?? device))]);
}

interface CodeProps {
  readonly code: string;
  readonly wrong: Refusal | null;
  readonly onChange: (code: string) => void;
}

function SheetCode({ code, wrong, onChange }: CodeProps) {
  return (
    <TextInputField
      autoFocus
      label={message("keeping.code")}
      hint={message("keeping.code.hint")}
      wrong={wrong}
      value={code}
      onChange={onChange}
    />
  );
}

/** Reads the recovery code from the sheet's file. */
function OpenSheet({ onOpen }: { readonly onOpen: (code: string) => void }) {
  const workspace = useWorkspace();
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("recovery"));
    if (file) onOpen((decodeUtf8(file.bytes) ?? "").trim());
  };
  return (
    <Button look="quiet" className={partsStyles.first} onPress={() => void pick()}>
      {message("keeping.file")}
    </Button>
  );
}
