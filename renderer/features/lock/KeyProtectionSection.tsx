import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./lock.module.css";

/** How the keys on this machine are protected, and what that means. */
export function KeyProtectionSection() {
  const workspace = useWorkspace();
  const { keyStore } = workspace.host;
  const state = useSignal(workspace.lock.state);
  const isBare = state === "none" && keyStore !== "keychain";
  return (
    <section className={styles.keysHere}>
      <h2>{message("keys.here")}</h2>
      <p className={isBare ? partsStyles.warning : partsStyles.hint}>
        {message(state === "open" ? "keys.by.passphrase" : `keys.by.${keyStore}`)}
      </p>
      <div className={formsStyles.oneLine}>
        {state === "open" && <Button onPress={() => void workspace.lock.lock()}>{message("command.lock")}</Button>}
        <Button onPress={() => (workspace.viewState.dialog.value = "passphrase")}>
          {message(state === "open" ? "passphrase.change" : "passphrase.set")}
        </Button>
      </div>
    </section>
  );
}
