import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import type { DevicePublicKeys } from "#shared/host/host.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { encodeDeviceLinkRequest } from "#shared/members/joining/deviceLinking.ts";
import { isInvitationFromLink, type Invitation } from "#shared/members/joining/invitation.ts";
import { invitationDossierTitleOf } from "#shared/members/joining/invitationMessage.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { message } from "#shared/messages/messages.ts";
import { joinTeam } from "#renderer/workspace/actions/joinTeam.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { useStoredApp } from "#renderer/workspace/queries/storedApp.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { VisibleCodeField } from "#renderer/parts/controls/VisibleCodeField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { TransferCodeDisplay } from "./TransferCodeDisplay.tsx";
import { handleCodePicturePaste } from "../members/AddOwnDeviceSection.tsx";
import { forbiddenHubRefusal } from "../hub/hubAddress.ts";
import { readCodeFromFileOrPicture } from "./readCodeFromFileOrPicture.ts";
import { SignedNotesHint } from "#renderer/frame/SignedNotesHint.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** Asks for an invitation: its message, its code, a picture of that, or a file. */
export function JoinDialog() {
  const workspace = useWorkspace();
  const { text, by, wrong, take, change, setWrong } = useInvitation();
  const invited = by && "seed" in by ? by : null;
  const [name, setName] = useState("");
  // A user who comes with an invitation already has it; only the name is missing.
  const [isNameNext] = useState(invited !== null);
  const [asking, setAsking] = useState<DevicePublicKeys | null>(null);
  const close = () => {
    workspace.notifications.clearAttempt("join");
    workspace.viewState.dialog.value = null;
    workspace.viewState.invitation.value = "";
  };
  const join = async () => {
    if (by && isRefusal(by)) return setWrong(by);
    // An invitation with a pin is checked by `join`, which refuses it in the web edition.
    const hub = invited?.pin ? undefined : invited?.hub;
    const refusal = hub ? forbiddenHubRefusal(workspace, hub, "join.elsewhere") : null;
    if (refusal) setWrong(refusal);
    else if (await joinTeam(workspace, text, name)) close();
  };
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("invitation"));
    if (file) take(await readCodeFromFileOrPicture(file.bytes));
  };
  const ask = async () => setAsking(workspace.notifications.valueOrNotify(await workspace.host.signer.create()));
  const isFurther = asking !== null || (by !== null && "device" in by);
  return (
    <Dialog title={message("join.title")} onClose={close}>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        {asking && <Request {...asking} />}
        <VisibleCodeField
          autoFocus={!isNameNext}
          label={message(asking ? "device.answer" : "join.invitation")}
          hint={asking ? message("device.answer.paste") : invited ? describeInvitation(invited) : message("join.hint")}
          wrong={wrong}
          value={text}
          onChange={change}
          onPaste={(event) => handleCodePicturePaste(event, take)}
        />
        {invited && isInvitationFromLink(text, invited) && (
          <p className={styles.byLink} role="status">
            {message("join.by-link")}
          </p>
        )}
        {!isFurther && (
          <>
            <TextInputField
              autoFocus={isNameNext}
              label={message("name.label")}
              hint={message("name.hint")}
              value={name}
              onChange={setName}
            />
            <SignedNotesHint />
          </>
        )}
        <NotStorableWarning />
        <div className={`${partsStyles.actions} ${formsStyles.wraps}`}>
          <Button look="quiet" className={asking ? partsStyles.first : ""} onPress={() => void pick()}>
            {message("join.file")}
          </Button>
          {!asking && (
            <Button look="quiet" className={partsStyles.first} onPress={() => void ask()}>
              {message("device.mine")}
            </Button>
          )}
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={by === null}>
            {message("join.go")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Warns a user whose browser cannot open the app without the hub. */
function NotStorableWarning() {
  const why = useStoredApp()?.unavailable;
  return why ? <p className={partsStyles.warning}>{message(`offline.none.${why}`)}</p> : null;
}

const UNREADABLE = refusal("invitation.unreadable");

/**
 * Returns the text in the field, and what is wrong with it. Text that was pasted, read from a file or submitted is
 * reported if it is no invitation; text that is being typed is not. A refusal of a readable invitation is shown until
 * the text changes.
 */
function useInvitation() {
  const { invitation } = useWorkspace().viewState;
  const text = useSignal(invitation);
  const by = useMemo(() => (text.trim() === "" ? null : decodeJoinCode(text)), [text]);
  const [checked, setChecked] = useState<{ readonly text: string; readonly refusal: Refusal | null }>({
    text,
    refusal: null,
  });
  const isChecked = checked.text === text;
  const unread = by && isRefusal(by) ? by : null;
  const wrong = unread
    ? isChecked || unread.code !== UNREADABLE.code
      ? unread
      : null
    : isChecked
      ? checked.refusal
      : null;
  const take = (carried: string) => {
    const text = carried.trim();
    setChecked({ text, refusal: text === "" ? UNREADABLE : null });
    invitation.value = text;
  };
  const change = (next: string) => {
    if (next.length > text.length + 1) setChecked({ text: next, refusal: null });
    invitation.value = next;
  };
  return { text, by, wrong, take, change, setWrong: (refusal: Refusal) => setChecked({ text, refusal }) };
}

/** What a new device shows to another device of the same member. */
function Request({ device, recipient }: DevicePublicKeys) {
  return (
    <>
      <p>
        {message("device.ask.what")} <LearnMoreButton section="members-and-their-devices" />
      </p>
      <TransferCodeDisplay
        label={message("device.request")}
        hint={message("device.ask.hint")}
        code={encodeDeviceLinkRequest({ device, recipient })}
        file="device"
      />
      <p>
        {message("device.compare.other")} <code className={styles.fingerprint}>{deviceFingerprintOf("", device)}</code>
      </p>
    </>
  );
}

/** Describes an invitation in its own words: where it leads, in which role, and until when it is open. */
function describeInvitation(invitation: Invitation): string {
  const { role, expires } = invitation;
  const until = expires && message("invite.until", { when: formatTimeOmittingToday(expires) });
  return [invitationDossierTitleOf(invitation), message(`role.${role}`), until].filter(Boolean).join(" · ");
}
