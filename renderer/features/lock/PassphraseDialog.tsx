import { useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { MIN_PASSPHRASE_LENGTH } from "#shared/base/vault.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { PassphraseStrength } from "#renderer/parts/passphrase/PassphraseStrength.tsx";
import { isSuccessfulPassphraseChange, setPassphrase } from "./setPassphrase.ts";
import {
  saveIdleLockSettings,
  readIdleLockSettings,
  IDLE_MINUTE_OPTIONS,
  type IdleLockSettings,
} from "./idleLockSettings.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./lock.module.css";

const NOTHING = { old: "", fresh: "", again: "" };

/** Sets, changes or removes the passphrase of this machine's keys, and sets when the window locks automatically. */
export function PassphraseDialog() {
  const workspace = useWorkspace();
  const { lock, host, viewState, notifications } = workspace;
  const isSet = useSignal(lock.state) === "open";
  const [typed, setTyped] = useState(NOTHING);
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const [settings, setSettings] = useState(readIdleLockSettings);
  const close = () => busy || (viewState.dialog.value = null);
  const during = async (work: () => Promise<Outcome<true>>, done: "passphrase.done" | "passphrase.removed") => {
    setBusy(true);
    setWhy("");
    const outcome = await work();
    setBusy(false);
    if (isSuccessfulPassphraseChange(outcome)) {
      await lock.refresh();
      setTyped(NOTHING);
    }
    if (isRefusal(outcome)) return setWhy(explainRefusal(outcome));
    notifications.notify(done);
    viewState.dialog.value = null;
  };
  // If the passphrase stays, only the time of locking is saved.
  const isTimeAlone = isSet && isChanged(settings) && Object.values(typed).every((each) => each === "");
  const save = () => {
    if (isTimeAlone) {
      saveIdleLockSettings(settings);
      notifications.notify("lock.kept");
      return (viewState.dialog.value = null);
    }
    const fault = faultIn(typed);
    if (fault) return setWhy(explainRefusal(fault));
    const set = () => setPassphrase(host, typed.fresh, isSet ? typed.old : "");
    void during(() => keptAfter(set(), settings), "passphrase.done");
  };
  const field = (name: keyof typeof NOTHING, label: "passphrase.now" | "passphrase.new" | "passphrase.again") => (
    <TextInputField
      type="password"
      autoFocus={name === (isSet ? "old" : "fresh")}
      label={message(label)}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      {...(name === "fresh" && { hint: message("passphrase.hint", { least: MIN_PASSPHRASE_LENGTH }) })}
    />
  );
  return (
    <Dialog title={message(isSet ? "passphrase.change.title" : "passphrase.title")} onClose={close}>
      <p>
        {message("passphrase.what")} <LearnMoreButton section="when-a-laptop-may-be-seized" />
      </p>
      <p className={partsStyles.hint}>
        {message(host.edition === "web" ? "passphrase.traces.web" : "passphrase.traces")}
      </p>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) save();
        }}
      >
        {isSet && field("old", "passphrase.now")}
        {field("fresh", "passphrase.new")}
        <PassphraseStrength passphrase={typed.fresh} />
        {field("again", "passphrase.again")}
        <p role="alert" className={styles.lockWhy}>
          {why}
        </p>
        <LockTimes settings={settings} onChange={setSettings} />
        <Actions
          isSet={isSet}
          busy={busy}
          mayRemove={typed.old !== ""}
          maySave={typed.fresh !== "" || isTimeAlone}
          onRemove={() => void during(() => host.vault.remove(typed.old), "passphrase.removed")}
          onClose={close}
        />
      </Form>
    </Dialog>
  );
}

function isChanged({ minutes, onSleep }: IdleLockSettings): boolean {
  const stored = readIdleLockSettings();
  return minutes !== stored.minutes || onSleep !== stored.onSleep;
}

async function keptAfter(setting: Promise<Outcome<true>>, settings: IdleLockSettings): Promise<Outcome<true>> {
  const outcome = await setting;
  if (isSuccessfulPassphraseChange(outcome)) saveIdleLockSettings(settings);
  return outcome;
}

function faultIn({ fresh, again }: typeof NOTHING) {
  if (fresh.length < MIN_PASSPHRASE_LENGTH) return refusal("vault.short", { least: MIN_PASSPHRASE_LENGTH });
  return fresh === again ? null : refusal("passphrase.differ");
}

interface ActionsProps {
  readonly isSet: boolean;
  readonly busy: boolean;
  readonly mayRemove: boolean;
  readonly maySave: boolean;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function Actions({ isSet, busy, mayRemove, maySave, onRemove, onClose }: ActionsProps) {
  return (
    <div className={partsStyles.actions}>
      {isSet && (
        <Button look="quiet" className={partsStyles.first} isDisabled={busy || !mayRemove} onPress={onRemove}>
          {message("passphrase.remove")}
        </Button>
      )}
      <Button isDisabled={busy} onPress={onClose}>
        {message("dialog.cancel")}
      </Button>
      <Button type="submit" look="primary" isDisabled={busy || !maySave}>
        {message(busy ? "passphrase.working" : "passphrase.save")}
      </Button>
    </div>
  );
}

interface LockTimesProps {
  readonly settings: IdleLockSettings;
  readonly onChange: (settings: IdleLockSettings) => void;
}

/** When the windows lock automatically. */
function LockTimes({ settings, onChange }: LockTimesProps) {
  const { host } = useWorkspace();
  const choose = (change: Partial<IdleLockSettings>) => onChange({ ...settings, ...change });
  return (
    <div className={styles.lockWhen}>
      <SelectField
        label={message("lock.after")}
        options={IDLE_MINUTE_OPTIONS.map((minutes) => ({
          id: `${minutes}`,
          name: message("lock.minutes", { minutes }),
        }))}
        value={`${settings.minutes}`}
        onChange={(id) => choose({ minutes: IDLE_MINUTE_OPTIONS.find((each) => `${each}` === id) ?? 0 })}
      />
      {host.vault.asked && (
        <CheckboxField isSelected={settings.onSleep} onChange={(onSleep) => choose({ onSleep })}>
          <span>{message("lock.on-sleep")}</span>
        </CheckboxField>
      )}
    </div>
  );
}
