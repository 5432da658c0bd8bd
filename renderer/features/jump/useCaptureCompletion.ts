import { useState, type KeyboardEvent } from "react";
import { completeLine, type LineCompletion, type LineCompletions } from "#shared/acts/capture/completeLine.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import type { OpenText } from "#renderer/workspace/textModel/notesView.ts";

/** The list of what the part before the caret may become. */
export interface CaptureCompletion {
  readonly completions: LineCompletions;
  /** The option that is gone to; -1 for none. */
  readonly active: number;
  readonly complete: (completion: LineCompletion) => void;
  /** Takes a key for the list; false for one that is not for it. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

/** `put` writes a line anew, the caret at an offset of it. */
export function useCaptureCompletion(
  text: OpenText,
  typed: string,
  caret: number,
  isFocused: boolean,
  put: (line: string, at: number) => void,
): CaptureCompletion {
  const ledger = useLedger();
  // An option is gone to only as long as the line stays as it is.
  const [gone, setGone] = useState({ line: "", to: -1 });
  const active = gone.line === typed ? gone.to : -1;
  const setActive = (to: number) => setGone({ line: typed, to });
  const names = { tracks: ledger.tracks.map(({ name }) => name), draft: text.draft };
  const completions = isFocused ? completeLine(typed, caret, names) : { from: 0, to: 0, options: [] };
  const { from, to, options } = completions;
  const complete = ({ text: word }: LineCompletion) => {
    const rest = typed.slice(to).replace(/^ /, "");
    put(`${typed.slice(0, from)}${word} ${rest}`, from + word.length + 1);
  };
  const take = ({ key, shiftKey }: KeyboardEvent) => {
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    const chosen = options[key === "Tab" && !shiftKey ? Math.max(0, active) : key === "Enter" ? active : -1];
    if (step !== 0 && options.length > 0) setActive(stepped(active, step, options.length));
    else if (chosen) complete(chosen);
    else if (key === "Escape" && active >= 0) setActive(-1);
    else return false;
    return true;
  };
  return { completions, active, complete, handleKey: take };
}

/** Up and down the list, and out of it at both ends. */
function stepped(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
