import { useLayoutEffect, useRef, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { splitAtEnter } from "#renderer/workspace/shortcuts/preFocusInputBuffer.ts";
import {
  findWordingToReplace,
  type ProposalFormState,
  type ProposalInput,
} from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { WordingEditor } from "#renderer/parts/domain/WordingEditor.tsx";
import { OwnNameField, OwnNameNotice } from "./OwnNameField.tsx";
import { ProposalDetailFields } from "./ProposalDetailFields.tsx";
import { useMarginFormHandlers } from "./useMarginFormHandlers.ts";
import { saveProposal } from "./saveProposal.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** The form for a proposal or floor text: the present words, to be changed, and the redline beneath them. */
export function ProposalForm({ writing }: { readonly writing: ProposalFormState }) {
  const workspace = useWorkspace();
  const { session, notes } = useDossier();
  const formSignal = session!.localState.form;
  const [name, setName] = useState("");
  const field = useRef<HTMLDivElement>(null);
  const { words, what } = writing;
  const old = findWordingToReplace(writing, useLedger());
  const set = (changes: Partial<ProposalInput>) => (formSignal.value = { ...writing, words: { ...words, ...changes } });
  const form = useMarginFormHandlers<ProposalFormState>(field, (writing) => saveProposal(workspace, writing, name), {
    focus: () => field.current?.querySelector<HTMLElement>("[role=textbox]")?.focus(),
  });
  const isFloor = what === "floor" || what === "floor-state";
  const ahead = useTypedAhead(isFloor, form.enter);
  const { language, direction } = notes.value!.text.draft;
  const isUnchanged = words.wording === old;
  return (
    <section
      className={`${styles.card} ${styles.form}`}
      data-form="card"
      data-floor={isFloor || undefined}
      data-attended
      aria-label={message(`wording-form.${what}`)}
      onKeyDownCapture={form.onKeyDownCapture}
      onKeyDown={form.onKeyDown}
    >
      <WordingEditor
        label={message(isFloor ? "wording-form.read-out" : "proposal-form.wording")}
        hint={isUnchanged ? hintOf(isFloor) : undefined}
        placeholder={message(old === "" ? "proposal-form.gap-placeholder" : "proposal-form.placeholder")}
        lang={language}
        value={words.wording}
        onChange={(wording) => set({ wording })}
        field={field}
        typed={ahead}
        enterBreaks={isFloor}
      />
      {!isUnchanged && old !== "" && (
        <Redline before={old} after={words.wording} lang={language} dir={direction} short />
      )}
      <ProposalDetailFields what={what} words={words} set={set} />
      <OwnNameField name={name} setName={setName} />
      <OwnNameNotice />
      <div className={partsStyles.actions}>
        <Button onPress={form.discard}>{message("on" in writing ? "dialog.cancel" : "form.discard")}</Button>
        <Button look="primary" isDisabled={isUnchanged} onPress={form.save}>
          {message(isFloor ? "wording-form.store" : "form.save")}
        </Button>
      </div>
    </section>
  );
}

/**
 * Returns a function that takes what was typed before the form was ready. Enter begins a paragraph in floor text;
 * elsewhere it saves.
 */
function useTypedAhead(isFloor: boolean, enter: () => void): () => string {
  const { keystrokes } = useWorkspace();
  const isEntered = useRef(false);
  // The editor within has already taken what was typed.
  useLayoutEffect(() => {
    if (isEntered.current) enter();
    isEntered.current = false;
    // Once, when the form is mounted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return () => {
    const typed = keystrokes.end();
    const ahead = splitAtEnter(typed);
    isEntered.current = ahead.isEntered && !isFloor;
    return isFloor ? typed : ahead.text;
  };
}

function hintOf(isFloor: boolean): string {
  return isFloor
    ? message("wording-form.read-out.hint", { keys: formatChord("Mod+Enter") })
    : message("proposal-form.wording.hint");
}
