import { message } from "../../../shared/messages/messages.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";

interface LeavingProps {
  readonly repairs: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before repairs would be lost. */
export function Leaving({ repairs, onStay, onLeave }: LeavingProps) {
  return (
    <Dialog title={message("review.leaving")} onClose={onStay}>
      <p>{message("review.leaving.what", { repairs })}</p>
      <div className="actions">
        <Button onPress={onLeave}>{message("review.leave")}</Button>
        <Button look="primary" autoFocus onPress={onStay}>
          {message("review.stay")}
        </Button>
      </div>
    </Dialog>
  );
}
