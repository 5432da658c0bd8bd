import { useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { HubConnection } from "#renderer/workspace/hub/hubConnection.ts";
import type { LocalState } from "#renderer/workspace/session/localState.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SyncStateLine } from "./SyncStateLine.tsx";
import { CREATE_INVITATION_BUTTON_ID, HUB_ADDRESS_FIELD_ID } from "../sharingElementIds.ts";
import { findOnlyAllowedHub, parseHubAddress, forbiddenHubRefusal } from "./hubAddress.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The team's hub. It is set once; all records here are then sent to it. */
export function HubSettingsSection({ localState }: { readonly localState: LocalState }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const url = useSignal(localState.hub)?.url;
  const connection = useSignal(dossier.hub.connection);
  const [typed, setTyped] = useState(findOnlyAllowedHub(workspace));
  const { notifications } = workspace;
  const share = async (address: string) => notifications.valueOrNotify(await dossier.hub.setHub(address), "share");
  const begin = () => {
    notifications.clearAttempt("share");
    const origin = parseHubAddress(typed);
    if (isRefusal(origin)) return notifications.showRefusal(origin, "share");
    const elsewhere = forbiddenHubRefusal(workspace, origin, "hub.elsewhere");
    if (elsewhere) notifications.showRefusal(elsewhere, "share");
    else void share(origin).then((isShared) => isShared && focusOnceDrawn(findCreateInvitationButton));
  };
  return (
    <section>
      <h2>{message("team.hub")}</h2>
      <p className={partsStyles.hint}>
        {message("team.hub.what")} <LearnMoreButton section="where-your-data-is-stored" />
      </p>
      {url ? (
        <>
          <div className={formsStyles.oneLine}>
            <p>
              <strong>{url}</strong> <SyncStateLine />
            </p>
            <Button onPress={() => void share("")}>{message("team.hub.leave")}</Button>
          </div>
          {connection && <OfflineHint link={connection} hub={url} />}
          {connection && <CapacityWarning link={connection} />}
          {connection && <PassphraseForm link={connection} />}
          <BatchedSending localState={localState} />
        </>
      ) : (
        <Form
          className={formsStyles.oneLine}
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <TextInputField
            id={HUB_ADDRESS_FIELD_ID}
            label={message("team.hub.address")}
            value={typed}
            onChange={setTyped}
            placeholder="https://"
            // As by Tab: what is typed replaces the address that is there.
            onFocus={({ target }) => (target as HTMLInputElement).select()}
          />
          <Button type="submit" look="primary">
            {message("team.hub.share")}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** The form that had the focus is gone once the dossier is shared. */
function findCreateInvitationButton(): HTMLElement | null {
  return document.getElementById(CREATE_INVITATION_BUTTON_ID);
}

/** Sends changes a few times a day, so that the hub learns less of when and what the user writes. */
function BatchedSending({ localState }: { readonly localState: LocalState }) {
  const dossier = useDossier();
  const isBatched = useSignal(localState.batchedSending) !== null;
  return (
    <>
      <CheckboxField isSelected={isBatched} onChange={(on) => dossier.hub.setBatched(on)}>
        {message("team.hub.batched")}
      </CheckboxField>
      <p className={partsStyles.hint}>{message("team.hub.batched.what")}</p>
    </>
  );
}

/** What to do if the hub does not answer: its address may be wrong. */
function OfflineHint({ link: connection, hub }: { readonly link: HubConnection; readonly hub: string }) {
  const { state } = useSignal(connection.syncState);
  return state === "offline" && <p className={partsStyles.hint}>{message("link.out-of-reach", { hub })}</p>;
}

/** Warns that the hub's space for the dossier is running out. */
function CapacityWarning({ link: connection }: { readonly link: HubConnection }) {
  const capacityWarning = useSignal(connection.capacityWarning);
  return capacityWarning && <p className={partsStyles.hint}>{explainRefusal(capacityWarning)}</p>;
}

/** Asks for the passphrase of a hub that takes new dossiers only with one. */
function PassphraseForm({ link: connection }: { readonly link: HubConnection }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const step = useSignal(connection.syncState);
  const [typed, setTyped] = useState("");
  const isAsked = step.state === "refused" && /^hub\.phrase-/.test(step.refusal.code);
  if (!isAsked) return null;
  return (
    <Form
      className={formsStyles.oneLine}
      onSubmit={(event) => {
        event.preventDefault();
        workspace.notifications.clearAttempt("share");
        void dossier.hub
          .publishWithPassphrase(typed)
          .then((done) => workspace.notifications.valueOrNotify(done, "share"));
      }}
    >
      <TextInputField
        label={message("hub.phrase")}
        type="password"
        value={typed}
        onChange={setTyped}
        isRequired
        autoFocus
      />
      <Button type="submit" look="primary">
        {message("team.hub.share")}
      </Button>
    </Form>
  );
}
