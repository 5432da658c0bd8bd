import { useEffect, useRef, type KeyboardEvent } from "react";
import { TextArea, TextField } from "react-aria-components";
import { reply } from "../../../shared/acts/reply.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { isBlank, type Writing } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";

/** An answer being written in its thread. */
export function ReplyForm({ writing }: { readonly writing: Writing & { what: "reply" } }) {
  const desk = useDesk();
  const cell = useDossier().seat!.own.writing;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const leave = () => desk.hand.now?.focus();
  const say = async () => {
    if (!desk.ledger || isBlank(writing)) return;
    if (!(await desk.say(reply(desk.ledger, desk.me, writing.on, writing.text)))) return;
    cell.set(null);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void say();
    }
    if (event.key !== "Escape") return;
    if (isBlank(writing)) cell.set(null);
    leave();
  };
  return (
    <div className="reply-form" onKeyDown={onKeyDown}>
      <TextField
        aria-label={message("reply.label")}
        value={writing.text}
        onChange={(text) => cell.set({ ...writing, text })}
        autoComplete="off"
      >
        <TextArea ref={field} rows={2} dir="auto" />
      </TextField>
      <div className="actions">
        <Button onPress={() => cell.set(null)}>{message("form.discard")}</Button>
        <Button look="primary" isDisabled={isBlank(writing)} onPress={() => void say()}>
          {message("reply.send")}
        </Button>
      </div>
    </div>
  );
}
