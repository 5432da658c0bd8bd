import { useRef } from "react";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { isEntryFormPristine, type EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { MentionTextArea } from "#renderer/parts/domain/MentionTextArea.tsx";
import { useMentionableMembers } from "../cards/MentionText.tsx";
import { useInitialFieldFocus } from "./useInitialFieldFocus.ts";
import { useMarginFormHandlers } from "./useMarginFormHandlers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** The form for a reply in its thread. */
export function ReplyForm({ writing }: { readonly writing: EntryFormState & { what: "reply" } }) {
  const workspace = useWorkspace();
  const { ledger, session } = useDossier();
  const formSignal = session!.localState.form;
  const blank = isEntryFormPristine(writing, ledger);
  const others = useMentionableMembers();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useMarginFormHandlers<typeof writing>(field, async (writing) => {
    if (isEntryFormPristine(writing, ledger)) return null;
    return (await workspace.commit(replyToThreadAct(ledger, workspace.me, writing.on, writing.text)))
      ? writing.on
      : null;
  });
  useInitialFieldFocus(field, form.enter);
  return (
    <div className={styles.replyForm} data-reply onKeyDownCapture={form.onKeyDownCapture} onKeyDown={form.onKeyDown}>
      <MentionTextArea
        label={message("reply.label")}
        value={writing.text}
        onChange={(text) => (formSignal.value = { ...writing, text })}
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
