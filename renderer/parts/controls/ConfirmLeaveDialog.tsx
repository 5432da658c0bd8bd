import { message } from "#shared/messages/messages.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import * as styles from "../parts.module.css";

interface StayOrLeaveProps {
  readonly title: string;
  /** What would be lost. */
  readonly what: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks for confirmation before work in a dialog is lost. */
export function ConfirmLeaveDialog({ title, what, onStay, onLeave }: StayOrLeaveProps) {
  return (
    <Dialog title={title} onClose={onStay}>
      <p>{what}</p>
      <div className={styles.actions}>
        <Button onPress={onLeave}>{message("review.leave")}</Button>
        <Button look="primary" autoFocus onPress={onStay}>
          {message("review.stay")}
        </Button>
      </div>
    </Dialog>
  );
}
