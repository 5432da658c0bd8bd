import { useState } from "react";
import { Form } from "react-aria-components";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { FormerNamesEraser } from "./FormerNamesEraser.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";

/** The user's name. */
export function OwnNameForm() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const known = ledger.member(workspace.me?.member ?? "");
  const now = [known?.name, known?.organisation].filter(Boolean).join(", ");
  const [typed, setTyped] = useState<string | null>(null);
  const save = async () => {
    if (typed === null || !(await workspace.commit(setProfileAct(ledger, workspace.me, typed)))) return;
    // Text typed during the commit is not saved yet.
    setTyped((since) => (since === typed ? null : since));
  };
  return (
    <>
      <Form
        className={formsStyles.oneLine}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInputField
          label={message("name.label")}
          hint={message("name.hint")}
          value={typed ?? now}
          onChange={setTyped}
        />
        <Button type="submit" isDisabled={typed === null || typed === now}>
          {message("form.save")}
        </Button>
      </Form>
      {known && <FormerNamesEraser member={known} />}
    </>
  );
}
