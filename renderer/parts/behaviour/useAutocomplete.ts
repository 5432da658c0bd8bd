import { useState, type KeyboardEvent } from "react";

/** Something that may be taken from a list beneath a field. */
export interface AutocompleteOption {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

/** Which option is gone to, and what keys do. */
export interface AutocompleteState {
  readonly isOpen: boolean;
  /** The index of the option gone to; -1 for none. */
  readonly active: number;
  /** Takes a key for the list; false for one that is not for it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface Ways<O> {
  /** The option gone to at first; -1 for none. */
  readonly first: number;
  /** Whether Tab takes the first option where none is gone to. */
  readonly tab: boolean;
  readonly take: (option: O) => void;
}

/** Arrows go through the options, Enter and Tab take one, Escape closes the list until something else is typed. */
export function useAutocomplete<O extends AutocompleteOption>(
  options: readonly O[],
  typed: string,
  { first, tab, take }: Ways<O>,
): AutocompleteState {
  const [gone, setGone] = useState({ typed: "", to: first, isClosed: false });
  const now = gone.typed === typed ? gone : { typed, to: first, isClosed: false };
  const isOpen = options.length > 0 && !now.isClosed;
  const active = isOpen ? Math.min(now.to, options.length - 1) : -1;
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isTab = event.key === "Tab" && !event.shiftKey;
    const chosen = isTab && tab ? Math.max(0, active) : isTab || event.key === "Enter" ? active : -1;
    if (step !== 0) setGone({ typed, to: stepped(active, step, options.length, first), isClosed: false });
    else if (options[chosen]) take(options[chosen]);
    else if (event.key === "Escape") setGone({ ...now, isClosed: true });
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { isOpen, active, onKey };
}

/** Up and down the list; where none need be gone to, out of it at both ends. */
function stepped(active: number, step: 1 | -1, count: number, lowest: number): number {
  const next = active + step;
  if (next >= count) return lowest;
  return next < lowest ? count - 1 : next;
}
