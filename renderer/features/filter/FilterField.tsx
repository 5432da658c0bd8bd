import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { findFilterQueryCompletions } from "#shared/ledger/filters/completeQuery.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery, printFilterQuery, type FilterQueryFault } from "#shared/ledger/filters/parseQuery.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { AutocompleteList, autocompleteOptionId } from "#renderer/parts/controls/AutocompleteList.tsx";
import { useAutocomplete, type AutocompleteOption } from "#renderer/parts/behaviour/useAutocomplete.ts";
import type { FilterTarget } from "./filterTarget.ts";
import { NO_SAVED_FILTERS } from "./savedFilters.ts";
import { listFilterValues } from "./filterValues.ts";
import * as styles from "./filter.module.css";

/** How long the user has to pause before the notes follow, in ms. */
const PAUSE_MS = 120;

/** A suggestion for the field: a saved filter as a whole, or a replacement for the part at the caret. */
interface Suggestion extends AutocompleteOption {
  readonly line: string;
  readonly caret: number;
}

/** The field by which notes are filtered: it contains what is typed and what is chosen from menus. */
export function FilterField({ target }: { readonly target: Pick<FilterTarget, "fieldId" | "enter"> }) {
  const workspace = useWorkspace();
  const { viewState } = workspace;
  const filter = useSignal(viewState.filter);
  const { typed, type, settle } = useQueryLine(filter, (next) => (viewState.filter.value = next));
  const [caret, setCaret] = useState(0);
  const [isFocused, setFocused] = useState(false);
  const put = useRef<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const faults = parseFilterQuery(typed).faults.filter((fault) => !isFocused || !isUnfinished(fault, typed));
  const offered = useSuggestions(typed, caret, isFocused);
  const take = ({ line, caret: at }: Suggestion) => {
    type(line);
    setCaret(at);
    put.current = at;
  };
  const { isOpen, active, onKey } = useAutocomplete(offered, typed, { first: -1, tab: typed.trim() !== "", take });
  useLayoutEffect(() => {
    if (put.current !== null) field.current?.setSelectionRange(put.current, put.current);
    put.current = null;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || onKey(event)) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    settle();
    viewState.markFinished();
    if (event.key === "Escape" || typed.trim() === "") return workspace.textController.value?.focus();
    target.enter();
  };
  const follow = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => setCaret(currentTarget.selectionEnd ?? 0);
  return (
    <div className={styles.filterLine}>
      <input
        id={target.fieldId}
        ref={field}
        role="combobox"
        aria-label={message("filter.line")}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={autocompleteOptionId(list, active)}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={faults.length > 0 ? `${list}-why` : undefined}
        placeholder={message("filter.placeholder")}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => {
          type(event.currentTarget.value);
          follow(event);
        }}
        onSelect={follow}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          settle();
        }}
        onKeyDown={onKeyDown}
      />
      {faults.length > 0 && <FilterFault id={`${list}-why`} fault={faults[0]!} />}
      {isOpen && (
        <AutocompleteList
          id={list}
          label={message("filter.completions")}
          options={offered}
          active={active}
          onTake={take}
        />
      )}
    </div>
  );
}

function FilterFault({ id, fault }: { readonly id: string; readonly fault: FilterQueryFault }) {
  return (
    <p className={styles.why} id={id} role="alert">
      {whyOf(fault)}
    </p>
  );
}

/** Returns the suggestions: saved filters if the field is empty, otherwise completions of the part at the caret. */
function useSuggestions(typed: string, caret: number, isFocused: boolean): readonly Suggestion[] {
  const workspace = useWorkspace();
  const saved = useSignal(useDossier().session?.localState.savedFilters ?? NO_SAVED_FILTERS);
  if (!isFocused) return [];
  if (typed.trim() !== "") return completed(workspace, typed, caret);
  return saved.map(({ name, line }) => ({ id: name, name, note: line, line, caret: line.length }));
}

/** Returns what is typed, with the filter following after a pause. A filter that was set elsewhere replaces it. */
function useQueryLine(filter: Filter, set: (filter: Filter) => void) {
  const [typed, setTyped] = useState(() => printFilterQuery(filter));
  const [shown, setShown] = useState(filter);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (filter !== shown) {
    setShown(filter);
    const line = printFilterQuery(filter);
    if (line !== printFilterQuery(parseFilterQuery(typed).filter)) setTyped(line);
  }
  const apply = (line: string) => {
    clearTimeout(timer.current);
    const next = line.trim() === "" ? NO_FILTER : parseFilterQuery(line).filter;
    if (printFilterQuery(next) !== printFilterQuery(filter)) set(next);
  };
  const type = (line: string) => {
    setTyped(line);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => apply(line), PAUSE_MS);
  };
  return { typed, type, settle: () => apply(typed) };
}

function completed(workspace: Workspace, typed: string, caret: number): readonly Suggestion[] {
  const { from, to, options } = findFilterQueryCompletions(typed, caret, (field) => listFilterValues(workspace, field));
  return options.map(({ text, field, name }) => {
    const rest = typed.slice(to).replace(/^ /, "");
    const start = `${typed.slice(0, from)}${text}${name === undefined ? "" : " "}`;
    return { id: text, name: text, note: name ?? message(`field.${field}`), line: start + rest, caret: start.length };
  });
}

/** Explains briefly why a part cannot be read. The names of the fields are suggested while the user types. */
function whyOf({ refusal }: FilterQueryFault): string {
  return refusal.code === "filter.field"
    ? message("filter.unknown", { typed: refusal.params.typed ?? "", near: refusal.params.near ?? "none" })
    : explainRefusal(refusal);
}

/** Whether a fault may only be due to unfinished typing. */
function isUnfinished({ to }: FilterQueryFault, typed: string): boolean {
  return to >= typed.length;
}
