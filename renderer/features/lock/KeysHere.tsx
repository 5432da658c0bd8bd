import { message } from "../../../shared/messages/messages.ts";
import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import "./lock.css";

/** How the keys on this machine are protected, and what that means. */
export function KeysHere() {
  const desk = useDesk();
  const { keyStore } = desk.host;
  const state = useSignal(desk.lock.state);
  const isBare = state === "none" && keyStore !== "keychain";
  return (
    <section className="keys-here">
      <h2>{message("keys.here")}</h2>
      <p className={isBare ? "warning" : "hint"}>
        {message(state === "open" ? "keys.by.passphrase" : `keys.by.${keyStore}`)}
      </p>
      <div className="one-line">
        {state === "open" && <Button onPress={() => void desk.lock.lock()}>{message("command.lock")}</Button>}
        <Button onPress={() => (desk.place.dialog.value = "passphrase")}>
          {message(state === "open" ? "passphrase.change" : "passphrase.set")}
        </Button>
      </div>
    </section>
  );
}
