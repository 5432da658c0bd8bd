import { useRef, useState, type KeyboardEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import type { Grade } from "#shared/rights/severity.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";
import type { NoteWriting, Words } from "#renderer/desk/words/writing.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { AskName } from "./AskName.tsx";
import { NoteFields } from "./NoteFields.tsx";
import { useFirstFocus } from "./focus.ts";
import { useForm } from "./form.ts";
import { commitMine, saveNote } from "./save.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./margin.module.css";

/** Whether a severity was chosen: then a note says something, whatever else is missing. */
function isRated({ kind, assessment }: Words): boolean {
  return hasSeverity(kind) && Object.keys(assessment).length > 0;
}

/** A note being written: rate, type, Enter. Everything in it is kept on this machine until it is said. */
export function NoteForm({ writing }: { readonly writing: NoteWriting }) {
  const desk = useDesk();
  const cell = useDossier().seat!.own.writing;
  const [name, setName] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const { words } = writing;
  const isMine = writing.what === "mine" || writing.what === "mine-edit";
  const set = (changes: Partial<Words>) => (cell.value = { ...writing, words: { ...words, ...changes } });
  const moveOn = (kept: string) => void (isRated(words) && commitMine(desk, kept, name));
  const form = useForm<NoteWriting>(field, (writing) => saveNote(desk, writing, name), { moveOn });
  useFirstFocus(field, form.enter);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && /^Digit[1-4]$/.test(event.code) && hasSeverity(words.kind)) {
      event.preventDefault();
      set({ assessment: { ...words.assessment, provisional: Number(event.code.at(-1)) as Grade } });
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
      <NoteFields words={words} set={set} field={field} />
      {isMine ? <p className={partsStyles.hint}>{message("mine.hint")}</p> : <AskName name={name} setName={setName} />}
      <div className={partsStyles.actions}>
        <Button onPress={form.discard}>{message("dialog.cancel")}</Button>
        <Button look="primary" onPress={form.save}>
          {message(isMine ? "mine.keep" : "form.save")}
        </Button>
      </div>
    </section>
  );
}
