import { useState, type SubmitEvent } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { parseSiteAddress } from "#shared/publish/formats/site/siteAddress.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { LocalState } from "#renderer/workspace/session/localState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SITE_ADDRESS_DIALOG } from "./siteAddressDialog.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The address at which the user publishes the dossier's site. */
export function SiteAddressDialog() {
  const { viewState, dossier } = useWorkspace();
  const isOpen = useSignal(viewState.dialog) === SITE_ADDRESS_DIALOG;
  const localState = useSignal(dossier)?.session?.localState;
  return isOpen && localState ? <AddressForm localState={localState} /> : null;
}

function AddressForm({ localState: { siteAddress } }: { readonly localState: LocalState }) {
  const workspace = useWorkspace();
  const [typed, setTyped] = useState(siteAddress.value?.address ?? "");
  const [isRead, setRead] = useState(false);
  const parsed = typed.trim() === "" ? null : parseSiteAddress(typed);
  const wrong = isRead && isRefusal(parsed) ? parsed : null;
  const close = () => {
    workspace.viewState.dialog.value = null;
    workspace.focusText();
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setRead(true);
    if (isRefusal(parsed)) return;
    siteAddress.value = parsed === null ? null : { address: parsed };
    siteAddress.flush();
    close();
  };
  return (
    <Dialog title={message("link.site.title")} onClose={close}>
      <form onSubmit={save}>
        <TextInputField
          autoFocus
          type="url"
          label={message("link.site.title")}
          hint={message("link.site.hint")}
          wrong={wrong}
          value={typed}
          onChange={setTyped}
        />
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary">
            {message("form.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
