import { useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal } from "#shared/base/result.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { packDossiersInZip } from "#renderer/workspace/actions/packDossiersInZip.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { PassphraseStrength } from "#renderer/parts/passphrase/PassphraseStrength.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

/**
 * Saves every dossier of this machine in one zip file, encrypted with a passphrase, or unencrypted if none is typed.
 */
export function ExportAllDossiersForm({
  held,
  back,
}: {
  readonly held: readonly ListedDossier[];
  readonly back: () => void;
}) {
  const workspace = useWorkspace();
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const ids = held.map(({ id }) => id);
    const made = workspace.notifications.valueOrNotify(await packDossiersInZip(workspace, ids, passphrase));
    const name =
      made &&
      workspace.notifications.valueOrNotify(
        await workspace.host.files.save("zip", { name: "clausemark.zip", bytes: made.bytes }),
      );
    setBusy(false);
    if (!made || !name || isRefusal(name)) return;
    workspace.notifications.notify("export.done", { name, left: made.unopened.length });
    back();
  };
  return (
    <Form
      className={formsStyles.stacked}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <p>{message("export.what", { count: held.length })}</p>
      <TextInputField
        autoFocus
        type="password"
        label={message("passphrase.label")}
        hint={message("export.hint")}
        value={passphrase}
        onChange={setPassphrase}
      />
      <PassphraseStrength passphrase={passphrase} />
      <p className={partsStyles.warning}>
        {message("export.keys")} <LearnMoreButton section="when-a-laptop-may-be-seized" />
      </p>
      <div className={partsStyles.actions}>
        <Button isDisabled={busy} onPress={back}>
          {message("dialog.cancel")}
        </Button>
        <Button type="submit" look="primary" isDisabled={busy}>
          {message(busy ? "export.working" : passphrase === "" ? "export.clear" : "export.sealed")}
        </Button>
      </div>
    </Form>
  );
}
