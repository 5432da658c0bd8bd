import { useLayoutEffect, useRef, useState } from "react";
import { Label, Text, TextArea, TextField } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { FATES } from "../../../shared/records/kinds/proposal.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { oldWords, type ProposalWriting, type ProposedWords } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { ConfidentialityChoice } from "../../parts/ConfidentialityChoice.tsx";
import { Field } from "../../parts/Field.tsx";
import { Redline } from "../../parts/Redline.tsx";
import { AskName } from "./AskName.tsx";
import { useFirstFocus } from "./focus.ts";
import { useForm } from "./form.ts";
import { saveProposal } from "./saveProposal.ts";

/** Rival wording being written: the words as they stand, to be changed, and what differs beneath them. */
export function ProposalForm({ writing }: { readonly writing: ProposalWriting }) {
  const desk = useDesk();
  const { seat, notes } = useDossier();
  const cell = seat!.own.writing;
  const [name, setName] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(field);
  useFirstFocus(field);
  const { words } = writing;
  const old = oldWords(writing, useLedger());
  const set = (changes: Partial<ProposedWords>) => cell.set({ ...writing, words: { ...words, ...changes } });
  const form = useForm(writing, field, () => saveProposal(desk, writing, name));
  const isNew = writing.what === "proposal";
  const { language, direction } = notes.now!.text.draft;
  return (
    <section
      className="card form"
      data-attended
      aria-label={message(isNew ? "proposal-form.new" : "proposal-form.edit")}
      onKeyDownCapture={form.onKeyDownCapture}
      onKeyDown={form.onKeyDown}
    >
      <TextField
        className="field"
        autoComplete="off"
        value={words.wording}
        onChange={(wording) => set({ wording })}
        spellCheck="true"
      >
        <Label>{message("proposal-form.wording")}</Label>
        <TextArea
          ref={field}
          className="wording"
          rows={rowsFor(words.wording)}
          lang={language}
          dir="auto"
          placeholder={message(old === "" ? "proposal-form.gap-placeholder" : "proposal-form.placeholder")}
        />
        {words.wording === old && <Text slot="description">{message("proposal-form.wording.hint")}</Text>}
      </TextField>
      {words.wording !== old && old !== "" && (
        <Redline before={old} after={words.wording} lang={language} dir={direction} short />
      )}
      <Field
        label={message("proposal-form.proposers")}
        placeholder={message("proposal-form.proposers.placeholder")}
        value={words.proposers}
        onChange={(proposers) => set({ proposers })}
      />
      <Field
        label={message("proposal-form.comment")}
        rows={words.comment === "" ? 1 : 2}
        value={words.comment}
        onChange={(comment) => set({ comment })}
      />
      <Circumstances words={words} set={set} withFate={!isNew} />
      <AskName name={name} setName={setName} />
      <div className="actions">
        <Button onPress={form.discard}>{message(isNew ? "form.discard" : "dialog.cancel")}</Button>
        <Button look="primary" isDisabled={words.wording === old} onPress={form.save}>
          {message("form.save")}
        </Button>
      </div>
    </section>
  );
}

interface CircumstancesProps {
  readonly words: ProposedWords;
  readonly set: (changes: Partial<ProposedWords>) => void;
  readonly withFate: boolean;
}

/** Who may see it, the track, and what became of it. */
function Circumstances({ words, set, withFate }: CircumstancesProps) {
  return (
    <>
      <div className="side-by-side">
        <ConfidentialityChoice value={words.confidentiality} onChange={(confidentiality) => set({ confidentiality })} />
        <Field label={message("form.track")} value={words.track ?? ""} onChange={(track) => set({ track })} />
      </div>
      {withFate && (
        <Choice
          label={message("proposal-form.fate")}
          options={(["open", ...FATES] as const).map((id) => ({ id, name: message(`fate.${id}`) }))}
          value={words.fate ?? "open"}
          onChange={(fate) => set({ fate: fate === "open" ? undefined : fate })}
        />
      )}
    </>
  );
}

/** The caret behind the words that stand there already: they are gone through, or added to. */
function useCaretAtEnd(field: React.RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const { current } = field;
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [field]);
}

function rowsFor(text: string): number {
  return Math.min(10, Math.max(2, Math.ceil(text.length / 42)));
}
