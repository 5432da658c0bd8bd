import { useState, type KeyboardEvent } from "react";
import {
  findCaptureLineCompletions,
  type CaptureLineCompletion,
  type CaptureLineCompletions,
} from "#shared/acts/capture/captureLineCompletions.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";

/** The list of completions of the part before the caret. */
export interface CaptureCompletionList {
  readonly completions: CaptureLineCompletions;
  /** The index of the active option; -1 for none. */
  readonly active: number;
  readonly complete: (completion: CaptureLineCompletion) => void;
  /** Handles a key for the list; returns false if the key is not for it. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

/** Returns the completions of the line. `put` replaces the line and puts the caret at an offset of it. */
export function useCaptureCompletionList(
  text: OpenedText,
  typed: string,
  caret: number,
  isFocused: boolean,
  put: (line: string, at: number) => void,
): CaptureCompletionList {
  const ledger = useLedger();
  // An option stays active only as long as the line is unchanged.
  const [activeOption, setActiveOption] = useState({ line: "", to: -1 });
  const active = activeOption.line === typed ? activeOption.to : -1;
  const setActive = (to: number) => setActiveOption({ line: typed, to });
  const names = {
    tracks: ledger.tracks.map(({ name }) => name),
    delegations: delegationDirectoryOf(ledger),
    draft: text.draft,
  };
  const completions = isFocused ? findCaptureLineCompletions(typed, caret, names) : { from: 0, to: 0, options: [] };
  const { from, to, options } = completions;
  const complete = ({ text: word }: CaptureLineCompletion) => {
    const rest = typed.slice(to).replace(/^ /, "");
    put(`${typed.slice(0, from)}${word} ${rest}`, from + word.length + 1);
  };
  const take = ({ key, shiftKey }: KeyboardEvent) => {
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    const chosen = options[key === "Tab" && !shiftKey ? Math.max(0, active) : key === "Enter" ? active : -1];
    if (step !== 0 && options.length > 0) setActive(stepOption(active, step, options.length));
    else if (chosen) complete(chosen);
    else if (key === "Escape" && active >= 0) setActive(-1);
    else return false;
    return true;
  };
  return { completions, active, complete, handleKey: take };
}

/** Moves up or down the list, and past both ends to no option. */
function stepOption(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
