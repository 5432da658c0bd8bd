import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import type { DevicePublicKeys } from "#shared/host/host.ts";
import { fingerprint } from "#shared/members/fingerprint.ts";
import { encodeDeviceRequest } from "#shared/members/joining/deviceLinking.ts";
import { isInvitationInLink, type Invitation } from "#shared/members/joining/invitation.ts";
import { invitationTitleOf } from "#shared/members/joining/invitationText.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatShortTime } from "#renderer/workspace/labels/names.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CodeField } from "#renderer/parts/controls/CodeField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import { TransferCode } from "./TransferCode.tsx";
import { pasteCodePicture } from "../members/OwnDevices.tsx";
import { hubRefusal } from "../hub/hubAddress.ts";
import { readTransferCode } from "./readTransferCode.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** Asks for an invitation: its message, its code, a picture of that, or a file. */
export function JoinDialog() {
  const workspace = useWorkspace();
  const { text, by, wrong, take, change, setWrong } = useInvitation();
  const invited = by && "seed" in by ? by : null;
  const [name, setName] = useState("");
  // Whoever comes with an invitation has it already; the name is what is missing.
  const [isNameNext] = useState(invited !== null);
  const [asking, setAsking] = useState<DevicePublicKeys | null>(null);
  const close = () => {
    workspace.notifications.clearAttempt("join");
    workspace.viewState.dialog.value = null;
    workspace.viewState.invitation.value = "";
  };
  const join = async () => {
    if (by && isRefusal(by)) return setWrong(by);
    // One with a pin says by itself where it may be used.
    const hub = invited?.pin ? undefined : invited?.hub;
    const refusal = hub ? hubRefusal(workspace, hub, "join.elsewhere") : null;
    if (refusal) setWrong(refusal);
    else if (await workspace.join(text, name)) close();
  };
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("invitation"));
    if (file) take(await readTransferCode(file.bytes));
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
        <CodeField
          autoFocus={!isNameNext}
          label={message(asking ? "device.answer" : "join.invitation")}
          hint={asking ? message("device.answer.paste") : invited ? saidBy(invited) : message("join.hint")}
          wrong={wrong}
          value={text}
          onChange={change}
          onPaste={(event) => pasteCodePicture(event, take)}
        />
        {invited && isInvitationInLink(text, invited) && (
          <p className={styles.byLink} role="status">
            {message("join.by-link")}
          </p>
        )}
        {!isFurther && (
          <Field
            autoFocus={isNameNext}
            label={message("name.label")}
            hint={message("name.hint")}
            value={name}
            onChange={setName}
          />
        )}
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

const UNREADABLE = refusal("invitation.unreadable");

/**
 * What is in the field, and what is wrong with it. That it is no invitation is said of what was pasted, read from a file or
 * sent off, not of what is being typed letter by letter; why it cannot be used here, until it is changed.
 */
function useInvitation() {
  const { invitation } = useWorkspace().viewState;
  const text = useSignal(invitation);
  const by = useMemo(() => (text.trim() === "" ? null : decodeJoinCode(text)), [text]);
  const [told, setTold] = useState<{ readonly text: string; readonly refusal: Refusal | null }>({
    text,
    refusal: null,
  });
  const isTold = told.text === text;
  const unread = by && isRefusal(by) ? by : null;
  const wrong = unread ? (isTold || unread.code !== UNREADABLE.code ? unread : null) : isTold ? told.refusal : null;
  const take = (carried: string) => {
    const text = carried.trim();
    setTold({ text, refusal: text === "" ? UNREADABLE : null });
    invitation.value = text;
  };
  const change = (next: string) => {
    if (next.length > text.length + 1) setTold({ text: next, refusal: null });
    invitation.value = next;
  };
  return { text, by, wrong, take, change, setWrong: (refusal: Refusal) => setTold({ text, refusal }) };
}

/** What a new device shows another one of the same member. */
function Request({ device, recipient }: DevicePublicKeys) {
  return (
    <>
      <p>{message("device.ask.what")}</p>
      <TransferCode
        label={message("device.request")}
        hint={message("device.ask.hint")}
        code={encodeDeviceRequest({ device, recipient })}
        file="device"
      />
      <p>
        {message("device.compare.other")} <code className={styles.fingerprint}>{fingerprint("", device)}</code>
      </p>
    </>
  );
}

/** What an invitation says of itself: where it leads, as what, and until when it was to be open. */
function saidBy(invitation: Invitation): string {
  const { role, expires } = invitation;
  const until = expires && message("invite.until", { when: formatShortTime(expires) });
  return [invitationTitleOf(invitation), message(`role.${role}`), until].filter(Boolean).join(" · ");
}
