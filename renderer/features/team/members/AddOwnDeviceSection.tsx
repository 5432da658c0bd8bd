import { useState, type ClipboardEvent } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import {
  decodeDeviceLinkRequest,
  encodeDeviceLinkAnswer,
  type DeviceLinkAnswer,
} from "#shared/members/joining/deviceLinking.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { answerDeviceRequest } from "#renderer/workspace/session/dossierKeys.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { VisibleCodeField } from "#renderer/parts/controls/VisibleCodeField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TransferCodeDisplay } from "../invitations/TransferCodeDisplay.tsx";
import { readCodeFromFileOrPicture, readQrPicture } from "../invitations/readCodeFromFileOrPicture.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** Adds a further device of the user: this one answers the other one's request. */
export function AddOwnDeviceSection() {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{message("device.add")}</Button>
      {open && <Answer onClose={() => setOpen(false)} />}
    </div>
  );
}

function Answer({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const [requestCode, setRequestCode] = useState("");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [answer, setAnswer] = useState<DeviceLinkAnswer | null>(null);
  const request = decodeDeviceLinkRequest(requestCode);
  const known = isRefusal(request) ? null : request;
  const unread = requestCode.trim() !== "" && isRefusal(request) ? request : null;
  const ask = (text: string, wrong: Refusal | null = null) => {
    setRequestCode(text);
    setWrong(wrong);
  };
  const take = (text: string) => ask(text, text === "" ? refusal("device.request-unreadable") : null);
  const go = async () => {
    if (!known) return;
    const made = await answerDeviceRequest(workspace.host, dossier, known);
    if (isRefusal(made)) setWrong(made);
    else setAnswer(made);
  };
  const pick = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("invitation"));
    if (file) take(await readCodeFromFileOrPicture(file.bytes));
  };
  return (
    <Dialog title={message("device.add.title")} onClose={onClose}>
      {answer ? (
        <>
          <p>{message("device.answer.what")}</p>
          <TransferCodeDisplay
            label={message("device.answer")}
            hint={message("device.answer.hint")}
            code={encodeDeviceLinkAnswer(answer)}
            file={dossier.title}
          />
          <div className={partsStyles.actions}>
            <Button look="primary" onPress={onClose}>
              {message("dialog.done")}
            </Button>
          </div>
        </>
      ) : (
        <Form
          className={formsStyles.stacked}
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <Instruction />
          <VisibleCodeField
            autoFocus
            label={message("device.request")}
            hint={message("device.request.hint")}
            wrong={wrong ?? unread}
            value={requestCode}
            onChange={(text) => ask(text)}
            onPaste={(event) => handleCodePicturePaste(event, take)}
          />
          {known && (
            <p>
              {message("device.compare")}{" "}
              <code className={styles.fingerprint}>{deviceFingerprintOf("", known.device)}</code>
            </p>
          )}
          <div className={partsStyles.actions}>
            <Button look="quiet" className={partsStyles.first} onPress={() => void pick()}>
              {message("join.file")}
            </Button>
            <Button onPress={onClose}>{message("dialog.cancel")}</Button>
            <Button type="submit" look="primary" isDisabled={known === null}>
              {message("device.answer.go")}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

/** What to do on the new device. */
function Instruction() {
  return (
    <p>
      {message("device.add.what")} <LearnMoreButton section="members-and-their-devices" />
    </p>
  );
}

/** Takes a picture of a code that is pasted instead of its text; "" if there is no code in it. */
export function handleCodePicturePaste(event: ClipboardEvent, take: (text: string) => void): void {
  const [picture] = event.clipboardData.files;
  if (!picture) return;
  event.preventDefault();
  void readQrPicture(picture).then((text) => take(text ?? ""));
}
