import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./lock.module.css";

/** Replaces the window's content while it is locked, and shows none of it. */
export function LockScreen() {
  const { lock } = useWorkspace();
  const holding = useSignal(lock.waitingForDisk);
  const [passphrase, setPassphrase] = useState("");
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const turn = useRef(Promise.resolve());
  // The field is free at once: while one passphrase is tried, the next can be typed, and Enter queues it.
  const unlock = (tried: string) => {
    setPassphrase("");
    turn.current = turn.current.then(async () => {
      if (!lock.isLocked) return;
      setBusy(true);
      const outcome = await lock.unlock(tried);
      setBusy(false);
      if (isRefusal(outcome)) setWhy(explainRefusal(outcome));
    });
  };
  return (
    <main className={styles.lockScreen} aria-label={message("lock.title")}>
      <h1>{message("lock.title")}</h1>
      <p className={partsStyles.hint}>{message("lock.what")}</p>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== "") unlock(passphrase);
        }}
      >
        <TextInputField
          autoFocus
          type="password"
          label={message("passphrase.label")}
          value={passphrase}
          onChange={setPassphrase}
        />
        <p role="alert" className={styles.lockWhy}>
          {busy ? "" : why}
        </p>
        <Button type="submit" look="primary" isDisabled={passphrase === ""}>
          {message(busy ? "lock.opening" : "lock.open")}
        </Button>
      </Form>
      {holding && <p className={partsStyles.warning}>{message("lock.holding")}</p>}
    </main>
  );
}
