import { explain, message } from "#shared/messages/messages.ts";
import { useSyncState } from "../workspace/context.ts";
import * as styles from "./frame.module.css";

/** What stands where the text would be, until it is here; and why it does not come, where the hub says so. */
export function TextPlaceholder() {
  const step = useSyncState();
  return (
    <p className={styles.waiting} role="status">
      {step?.state === "refused"
        ? message("dossier.waiting.refused", { reason: explain(step.refusal) })
        : message("dossier.waiting")}
    </p>
  );
}
