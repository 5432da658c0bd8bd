import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./lock.module.css";

/** How the keys on this machine are protected, and what that means. */
export function KeysHere() {
  const desk = useDesk();
  const { keyStore } = desk.host;
  const state = useSignal(desk.lock.state);
  const isBare = state === "none" && keyStore !== "keychain";
  return (
    <section className={styles.keysHere}>
      <h2>{message("keys.here")}</h2>
      <p className={isBare ? partsStyles.warning : partsStyles.hint}>
        {message(state === "open" ? "keys.by.passphrase" : `keys.by.${keyStore}`)}
      </p>
      <div className={formsStyles.oneLine}>
        {state === "open" && <Button onPress={() => void desk.lock.lock()}>{message("command.lock")}</Button>}
        <Button onPress={() => (desk.place.dialog.value = "passphrase")}>
          {message(state === "open" ? "passphrase.change" : "passphrase.set")}
        </Button>
      </div>
    </section>
  );
}
