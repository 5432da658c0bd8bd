import { useRef, type KeyboardEvent } from "react";
import { reply } from "../../../shared/acts/reply.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { isBlank, type Writing } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";
import { MentionArea } from "../../parts/MentionArea.tsx";
import { useOthers } from "./Mentioned.tsx";
import { useFirstFocus } from "./focus.ts";
import { useOnce } from "./once.ts";

/** An answer being written in its thread. */
export function ReplyForm({ writing }: { readonly writing: Writing & { what: "reply" } }) {
  const desk = useDesk();
  const { ledger, seat } = useDossier();
  const cell = seat!.own.writing;
  const blank = isBlank(writing, ledger);
  const others = useOthers();
  const field = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(field);
  const leave = () => desk.hand.now?.focus();
  const discard = () => {
    cell.set(null);
    leave();
  };
  const say = useOnce(async () => {
    if (blank || !(await desk.say(reply(ledger, desk.me, writing.on, writing.text)))) return;
    discard();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      desk.place.finish();
      say();
    }
    if (event.key !== "Escape") return;
    if (blank) cell.set(null);
    leave();
  };
  return (
    <div className="reply-form" onKeyDown={onKeyDown}>
      <MentionArea
        label={message("reply.label")}
        value={writing.text}
        onChange={(text) => cell.set({ ...writing, text })}
        field={field}
        rows={2}
        members={others}
      />
      <div className="actions">
        <Button onPress={discard}>{message("form.discard")}</Button>
        <Button look="primary" isDisabled={blank} onPress={say}>
          {message("reply.send")}
        </Button>
      </div>
    </div>
  );
}
