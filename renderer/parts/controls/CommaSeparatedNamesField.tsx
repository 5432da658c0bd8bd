import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import * as listsStyles from "../lists.module.css";
import * as namesStyles from "../names.module.css";
import * as partsStyles from "../parts.module.css";

/** Completions of the name that is being typed. */
interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

interface NamesProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly complete: (typed: string, caret: number) => Completions;
}

/** A field of names separated by commas, each completed as it is typed: arrows choose, Tab or Enter takes. */
export function CommaSeparatedNamesField({ label, placeholder, hint, value, onChange, complete }: NamesProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const put = useRef<number | null>(null);
  const [caret, setCaret] = useState(value.length);
  const [isFocused, setFocused] = useState(false);
  // A closed list stays closed, and an option active, until the text changes.
  const [list, setList] = useState({ typed: value, isClosed: true, to: -1 });
  const isKnown = list.typed === value;
  const { from, to, options } =
    isFocused && !(isKnown && list.isClosed) ? complete(value, caret) : { from: 0, to: 0, options: [] };
  const active = isKnown && list.to < options.length ? list.to : -1;

  useLayoutEffect(() => {
    if (put.current !== null) field.current?.setSelectionRange(put.current, put.current);
    put.current = null;
  });
  const take = (name: string) => {
    const next = value.slice(0, from) + name + value.slice(to);
    setList({ typed: next, isClosed: true, to: -1 });
    setCaret((put.current = from + name.length));
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event;
    if (options.length === 0 || nativeEvent.isComposing || altKey || ctrlKey || metaKey) return;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    const chosen = options[key === "Tab" && !shiftKey ? Math.max(0, active) : key === "Enter" ? active : -1];
    if (step !== 0) setList({ typed: value, isClosed: false, to: stepOption(active, step, options.length) });
    else if (chosen !== undefined) take(chosen);
    else if (key === "Escape") setList({ typed: value, isClosed: true, to: -1 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) =>
    setCaret(currentTarget.selectionEnd ?? currentTarget.value.length);
  return (
    <div className={`${partsStyles.field} ${namesStyles.names}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={value}
        onChange={(event) => {
          follow(event);
          onChange(event.currentTarget.value);
        }}
        onSelect={follow}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      <CompletionList id={id} label={label} options={options} active={active} take={take} />
      {hint && (
        <span slot="description" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface CompletionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly active: number;
  readonly take: (name: string) => void;
}

function CompletionList({ id, label, options, active, take }: CompletionListProps) {
  if (options.length === 0) return null;
  return (
    <ul id={`${id}-list`} className={`${listsStyles.list} ${namesStyles.offered}`} role="listbox" aria-label={label}>
      {options.map((name, i) => (
        <li
          key={name}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          data-focused={i === active || undefined}
          dir="auto"
          // Before the field loses the focus, which would close the list.
          onPointerDown={(event) => {
            event.preventDefault();
            take(name);
          }}
        >
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Moves up or down the list, and past both ends to no option. */
function stepOption(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
