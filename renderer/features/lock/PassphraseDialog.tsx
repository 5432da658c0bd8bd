import { useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refuse, type Outcome } from "../../../shared/base/result.ts";
import { SHORTEST } from "../../../shared/base/vault.ts";
import { explain, message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/base/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Check } from "../../parts/Check.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { keepLockSettings, lockSettings, MINUTES, type LockSettings } from "./settings.ts";
import "./lock.css";

const NOTHING = { old: "", fresh: "", again: "" };

/** Sets, changes or removes the passphrase over the keys of this machine, and says when the window locks by itself. */
export function PassphraseDialog() {
  const desk = useDesk();
  const { lock, host, place, notices } = desk;
  const isSet = useCell(lock.state) === "open";
  const [typed, setTyped] = useState(NOTHING);
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const close = () => busy || place.dialog.set(null);
  const during = async (work: () => Promise<Outcome<true>>, done: "passphrase.done" | "passphrase.removed") => {
    setBusy(true);
    setWhy("");
    const outcome = await work();
    setBusy(false);
    if (isRefusal(outcome)) return setWhy(explain(outcome));
    await lock.look();
    notices.tell(done);
    place.dialog.set(null);
  };
  const save = () => {
    const fault = faultIn(typed);
    if (fault) return setWhy(explain(fault));
    void during(() => host.vault.set(typed.fresh, isSet ? typed.old : ""), "passphrase.done");
  };
  const field = (name: keyof typeof NOTHING, label: "passphrase.now" | "passphrase.new" | "passphrase.again") => (
    <Field
      type="password"
      autoFocus={name === (isSet ? "old" : "fresh")}
      label={message(label)}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      {...(name === "fresh" && { hint: message("passphrase.hint", { least: SHORTEST }) })}
    />
  );
  return (
    <Dialog title={message(isSet ? "passphrase.change.title" : "passphrase.title")} onClose={close}>
      <p>{message("passphrase.what")}</p>
      <p className="hint">{message(host.edition === "web" ? "passphrase.traces.web" : "passphrase.traces")}</p>
      <Form
        className="stacked"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) save();
        }}
      >
        {isSet && field("old", "passphrase.now")}
        {field("fresh", "passphrase.new")}
        {field("again", "passphrase.again")}
        <p role="alert" className="lock-why">
          {why}
        </p>
        <When />
        <div className="actions">
          {isSet && (
            <Button
              look="quiet"
              className="first"
              isDisabled={busy || typed.old === ""}
              onPress={() => void during(() => host.vault.remove(typed.old), "passphrase.removed")}
            >
              {message("passphrase.remove")}
            </Button>
          )}
          <Button isDisabled={busy} onPress={close}>
            {message("dialog.cancel")}
          </Button>
          <Button type="submit" look="primary" isDisabled={busy || typed.fresh === ""}>
            {message(busy ? "passphrase.working" : "passphrase.save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function faultIn({ fresh, again }: typeof NOTHING) {
  if (fresh.length < SHORTEST) return refuse("vault.short", { least: SHORTEST });
  return fresh === again ? null : refuse("passphrase.differ");
}

/** When the window locks by itself. */
function When() {
  const { host } = useDesk();
  const [settings, set] = useState(lockSettings);
  const choose = (change: Partial<LockSettings>) => {
    const next = { ...settings, ...change };
    keepLockSettings(next);
    set(next);
  };
  return (
    <div className="lock-when">
      <Choice
        label={message("lock.after")}
        options={MINUTES.map((minutes) => ({ id: `${minutes}`, name: message("lock.minutes", { minutes }) }))}
        value={`${settings.minutes}`}
        onChange={(id) => choose({ minutes: MINUTES.find((each) => `${each}` === id) ?? 0 })}
      />
      {host.vault.asked && (
        <Check isSelected={settings.onSleep} onChange={(onSleep) => choose({ onSleep })}>
          <span>{message("lock.on-sleep")}</span>
        </Check>
      )}
    </div>
  );
}
