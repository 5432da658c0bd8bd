import { useRef, useState, type KeyboardEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";
import type { NoteFormState, NoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { OwnNameField, OwnNameNotice } from "./OwnNameField.tsx";
import { NoteFields } from "./NoteFields.tsx";
import { useInitialFieldFocus } from "./useInitialFieldFocus.ts";
import { useMarginFormHandlers } from "./useMarginFormHandlers.ts";
import { commitPrivateNote, saveNote } from "./saveNote.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** Whether a severity was chosen. If so, the note has content, whatever else is missing. */
function isRated({ kind, assessment }: NoteInput): boolean {
  return isKindWithSeverity(kind) && Object.keys(assessment).length > 0;
}

/** The form for a note: rate, type, Enter. Its content is stored on this machine until it is committed. */
export function NoteForm({ writing }: { readonly writing: NoteFormState }) {
  const workspace = useWorkspace();
  const formSignal = useDossier().session!.localState.form;
  const [name, setName] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const { words } = writing;
  const isMine = writing.what === "mine" || writing.what === "mine-edit";
  const set = (changes: Partial<NoteInput>) => (formSignal.value = { ...writing, words: { ...words, ...changes } });
  const moveOn = (id: string) => void (isRated(words) && commitPrivateNote(workspace, id, name));
  const form = useMarginFormHandlers<NoteFormState>(
    field,
    (writing, close) => saveNote(workspace, writing, name, close),
    { moveOn },
  );
  useInitialFieldFocus(field, form.enter);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && /^Digit[1-4]$/.test(event.code) && isKindWithSeverity(words.kind)) {
      event.preventDefault();
      set({ assessment: { ...words.assessment, provisional: Number(event.code.at(-1)) as SeverityGrade } });
    }
    if (event.altKey && event.code === "KeyS") {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>("[aria-keyshortcuts='Alt+S']")?.focus();
    }
    form.onKeyDown(event);
  };
  return (
    <section
      className={isMine ? `${styles.card} ${styles.form} ${styles.mine}` : `${styles.card} ${styles.form}`}
      data-form="card"
      data-attended
      aria-label={message(`form.${writing.what}`)}
      onKeyDownCapture={form.onKeyDownCapture}
      onKeyDown={onKeyDown}
    >
      <NoteFields words={words} set={set} field={field}>
        {!isMine && <OwnNameField name={name} setName={setName} />}
      </NoteFields>
      {isMine ? <p className={partsStyles.hint}>{message("mine.hint")}</p> : <OwnNameNotice />}
      <div className={partsStyles.actions}>
        {/* The focus stays in the assessment while they are pressed: see NoteRatingForm. */}
        <Button preventFocusOnPress onPress={form.discard}>
          {message("dialog.cancel")}
        </Button>
        <Button preventFocusOnPress look="primary" onPress={form.save}>
          {message(isMine ? "mine.keep" : "form.save")}
        </Button>
      </div>
    </section>
  );
}
