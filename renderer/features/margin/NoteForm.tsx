import { useRef, useState, type KeyboardEvent } from "react";
import { message } from "../../../shared/messages/messages.ts";
import type { Grade } from "../../../shared/rights/severity.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { hasSeverity } from "../../desk/tone.ts";
import { isBlank, type Words, type Writing } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { useFirstFocus } from "./focus.ts";
import { NoteFields } from "./NoteFields.tsx";
import { useOnce } from "./once.ts";
import { saveNote } from "./save.ts";

/** A note being written: rate, type, Enter. Everything in it is kept on this machine until it is said. */
export function NoteForm({ writing }: { readonly writing: Exclude<Writing, { what: "reply" }> }) {
  const desk = useDesk();
  const cell = useDossier().seat!.own.writing;
  const [name, setName] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(field);
  const { words } = writing;
  const set = (changes: Partial<Words>) => cell.set({ ...writing, words: { ...words, ...changes } });
  const leave = () => desk.hand.now?.focus();
  const discard = () => {
    cell.set(null);
    leave();
  };
  const save = useOnce(async () => {
    const id = await saveNote(desk, writing, name);
    if (id === null) return;
    desk.hand.now?.unselect();
    discard();
    desk.place.thread.set(id);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.altKey && /^Digit[1-4]$/.test(event.code) && hasSeverity(words.kind)) {
      event.preventDefault();
      set({ assessment: { ...words.assessment, provisional: Number(event.code.at(-1)) as Grade } });
    }
    if (event.key === "Enter" && event.target === field.current && !event.shiftKey) {
      event.preventDefault();
      desk.place.finish();
      save();
    }
    // A list that is open takes Escape for itself.
    if (event.key !== "Escape" || (event.target as Element).ariaExpanded === "true") return;
    // What somebody has written stays as it is, unfinished.
    if (desk.ledger && isBlank(writing, desk.ledger)) cell.set(null);
    leave();
  };
  // Before a button or a list that has the focus takes Enter for itself.
  const onAnyKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <section
      className="card form"
      data-attended
      aria-label={message(`form.${writing.what}`)}
      onKeyDownCapture={onAnyKey}
      onKeyDown={onKeyDown}
    >
      <NoteFields words={words} set={set} field={field} />
      <AskName name={name} setName={setName} />
      <div className="actions">
        <Button onPress={discard}>{message(writing.what === "edit" ? "dialog.cancel" : "form.discard")}</Button>
        <Button look="primary" onPress={save}>
          {message("form.save")}
        </Button>
      </div>
    </section>
  );
}

/** At the first note a name is asked for; until there is one, at every note. */
function AskName({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  const { me } = useDesk();
  const known = useLedger().member(me?.member ?? "")?.name;
  if (!me || known) return null;
  return <Field label={message("name.label")} hint={message("name.hint")} value={name} onChange={setName} />;
}
