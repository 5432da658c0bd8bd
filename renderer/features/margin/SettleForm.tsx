import { useRef, type KeyboardEvent } from "react";
import { Input, TextField } from "react-aria-components";
import { settle } from "../../../shared/acts/settle.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Writing } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";
import { useFirstFocus } from "./focus.ts";
import { useOnce } from "./once.ts";

/** One line for why a thread is settled, or opened again. It may stay empty: Enter says it either way. */
export function SettleForm({ writing }: { readonly writing: Writing & { what: "settle" } }) {
  const desk = useDesk();
  const { ledger, seat } = useDossier();
  const cell = seat!.own.writing;
  const { on, state, reason } = writing;
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const leave = () => desk.hand.now?.focus();
  const discard = () => {
    cell.set(null);
    leave();
  };
  const say = useOnce(async () => {
    if (await desk.say(settle(ledger, desk.me, on, state, reason.trim()))) discard();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && event.target === field.current) {
      event.preventDefault();
      desk.place.finish();
      say();
    }
    if (event.key !== "Escape") return;
    if (reason.trim() === "") cell.set(null);
    leave();
  };
  const label = message(`settle.label.${state}`);
  return (
    <div className="reply-form" onKeyDown={onKeyDown}>
      <TextField
        aria-label={label}
        value={reason}
        maxLength={2000}
        onChange={(text) => cell.set({ ...writing, reason: text })}
        autoComplete="off"
      >
        <Input ref={field} dir="auto" placeholder={label} />
      </TextField>
      <div className="actions">
        <Button onPress={discard}>{message("dialog.cancel")}</Button>
        <Button look="primary" onPress={say}>
          {message(`settle.${state}`)}
        </Button>
      </div>
    </div>
  );
}
