import { useRef } from "react";
import { reply } from "#shared/acts/notes/reply.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import { isBlank, type Writing } from "#renderer/desk/words/writing.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { MentionArea } from "#renderer/parts/MentionArea.tsx";
import { useOthers } from "./Mentioned.tsx";
import { useFirstFocus } from "./focus.ts";
import { useForm } from "./form.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./margin.module.css";

/** An answer being written in its thread. */
export function ReplyForm({ writing }: { readonly writing: Writing & { what: "reply" } }) {
  const desk = useDesk();
  const { ledger, seat } = useDossier();
  const cell = seat!.own.writing;
  const blank = isBlank(writing, ledger);
  const others = useOthers();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useForm<typeof writing>(field, async (writing) => {
    if (isBlank(writing, ledger)) return null;
    return (await desk.say(reply(ledger, desk.me, writing.on, writing.text))) ? writing.on : null;
  });
  useFirstFocus(field, form.enter);
  return (
    <div className={styles.replyForm} data-reply onKeyDownCapture={form.onKeyDownCapture} onKeyDown={form.onKeyDown}>
      <MentionArea
        label={message("reply.label")}
        value={writing.text}
        onChange={(text) => (cell.value = { ...writing, text })}
        field={field}
        rows={2}
        members={others}
      />
      <div className={partsStyles.actions}>
        <Button onPress={form.discard}>{message("form.discard")}</Button>
        <Button look="primary" isDisabled={blank} onPress={form.save}>
          {message("reply.send")}
        </Button>
      </div>
    </div>
  );
}
