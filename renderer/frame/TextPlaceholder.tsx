import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSyncState } from "../workspace/context.ts";
import * as styles from "./frame.module.css";

/** Shown in place of the text until it arrives, with the hub's reason if the hub refuses to send it. */
export function TextPlaceholder() {
  const step = useSyncState();
  return (
    <p className={styles.waiting} role="status">
      {step?.state === "refused"
        ? message("dossier.waiting.refused", { reason: explainRefusal(step.refusal) })
        : message("dossier.waiting")}
    </p>
  );
}
