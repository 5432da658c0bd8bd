import { useId, useLayoutEffect, useRef, useState, type RefObject, type SyntheticEvent } from "react";
import { TextArea, TextField } from "react-aria-components";
import { findMentionCompletions } from "#shared/acts/input/mentions.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { AutocompleteList, autocompleteOptionId } from "../controls/AutocompleteList.tsx";
import { useAutocomplete } from "../behaviour/useAutocomplete.ts";

interface MentionAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly rows: number;
  readonly placeholder?: string;
  /** The members that can be mentioned. */
  readonly members: readonly Member[];
}

/** A text area in which "@" mentions a member: those whose names begin as typed are offered beneath it. */
export function MentionTextArea({ label, value, onChange, field, rows, placeholder, members }: MentionAreaProps) {
  const list = useId();
  const [caret, setCaret] = useState(value.length);
  /** Where to put the caret after the next rendering. */
  const put = useRef<number | null>(null);
  const offered = findMentionCompletions(value, caret, members);
  const options = (offered?.members ?? []).map(({ id, name, organisation }) => ({ id, name, note: organisation }));
  const take = ({ name }: { readonly name: string }) => {
    const from = offered!.from;
    const rest = value.slice(caret).replace(/^ /, "");
    put.current = from + name.length + 2;
    setCaret(put.current);
    onChange(`${value.slice(0, from)}@${name} ${rest}`);
  };
  const { isOpen, active, onKey } = useAutocomplete(options, value.slice(0, caret), { first: 0, tab: true, take });
  useLayoutEffect(() => {
    if (put.current !== null) field.current?.setSelectionRange(put.current, put.current);
    put.current = null;
  });
  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => setCaret(currentTarget.selectionEnd);
  return (
    <TextField aria-label={label} value={value} onChange={onChange} autoComplete="off">
      <TextArea
        ref={field}
        rows={rows}
        dir="auto"
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={autocompleteOptionId(list, active)}
        onInput={follow}
        onSelect={follow}
        onKeyDown={onKey}
      />
      {isOpen && (
        <AutocompleteList
          id={list}
          label={message("mention.offered")}
          options={options}
          active={active}
          onTake={take}
        />
      )}
    </TextField>
  );
}
