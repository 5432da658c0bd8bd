import { useState, type KeyboardEvent } from "react";

/** An option in the list beneath a field. */
export interface AutocompleteOption {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

/** The active option, and how keys are handled. */
export interface AutocompleteState {
  readonly isOpen: boolean;
  /** The index of the active option; -1 for none. */
  readonly active: number;
  /** Handles a key for the list; returns false if the key is not for it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface AutocompleteSettings<O> {
  /** The option that is active at first; -1 for none. */
  readonly first: number;
  /** Whether Tab takes the first option if none is active. */
  readonly tab: boolean;
  readonly take: (option: O) => void;
}

/**
 * Handles keys: arrows move through the options, Enter and Tab take one, Escape closes the list until the text changes.
 */
export function useAutocomplete<O extends AutocompleteOption>(
  options: readonly O[],
  typed: string,
  { first, tab, take }: AutocompleteSettings<O>,
): AutocompleteState {
  const [listState, setListState] = useState({ typed: "", to: first, isClosed: false });
  const now = listState.typed === typed ? listState : { typed, to: first, isClosed: false };
  const isOpen = options.length > 0 && !now.isClosed;
  const active = isOpen ? Math.min(now.to, options.length - 1) : -1;
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isTab = event.key === "Tab" && !event.shiftKey;
    const chosen = isTab && tab ? Math.max(0, active) : isTab || event.key === "Enter" ? active : -1;
    if (step !== 0) setListState({ typed, to: stepOption(active, step, options.length, first), isClosed: false });
    else if (options[chosen]) take(options[chosen]);
    else if (event.key === "Escape") setListState({ ...now, isClosed: true });
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { isOpen, active, onKey };
}

/** Moves up or down the list and around its ends; if no option needs to be active, past both ends to none. */
function stepOption(active: number, step: 1 | -1, count: number, lowest: number): number {
  const next = active + step;
  if (next >= count) return lowest;
  return next < lowest ? count - 1 : next;
}
