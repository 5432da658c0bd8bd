import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react";
import type { CaptureLineFault } from "#shared/acts/capture/capturedLine.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { KeyCap } from "#renderer/parts/controls/KeyCap.tsx";
import { CAPTURE_FIELD_ID } from "#renderer/workspace/session/captureLine.ts";
import type { CaptureCompletionList } from "./useCaptureCompletionList.ts";
import * as styles from "./capture.module.css";

export const CAPTURE_COMPLETIONS_ID = "jump-completions";

interface CaptureFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly faults: readonly CaptureLineFault[];
  readonly completing: CaptureCompletionList;
  readonly placeholder: string;
  readonly onChange: (typed: string) => void;
  readonly onCaret: (at: number) => void;
  readonly onFocus: (is: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The input of the capture line. A copy of the text beneath it underlines what is wrong. */
export function CaptureLineInput({
  field,
  typed,
  faults,
  completing: { completions, active },
  placeholder,
  ...on
}: CaptureFieldProps) {
  const under = useRef<HTMLDivElement>(null);
  const follow = useCallback(() => {
    if (under.current) under.current.scrollLeft = field.current?.scrollLeft ?? 0;
  }, [field]);
  // Only then: it lays the page out.
  useLayoutEffect(follow, [follow, typed]);
  const caret = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    on.onCaret(currentTarget.selectionEnd ?? currentTarget.value.length);
    follow();
  };
  return (
    <>
      <KeyCap>{formatChord("Mod+KeyK")}</KeyCap>
      <div className={styles.captureField}>
        <div className={styles.under} ref={under} aria-hidden="true">
          {marked(typed, faults)}
        </div>
        <input
          id={CAPTURE_FIELD_ID}
          ref={field}
          role="combobox"
          aria-label={message("line.label")}
          aria-autocomplete="list"
          aria-expanded={completions.options.length > 0}
          aria-controls={CAPTURE_COMPLETIONS_ID}
          aria-activedescendant={active >= 0 ? `${CAPTURE_COMPLETIONS_ID}-${active}` : undefined}
          aria-invalid={faults.length > 0 || undefined}
          aria-description={faults.map(({ refusal }) => explainRefusal(refusal)).join(" ") || undefined}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => {
            on.onChange(event.currentTarget.value);
            caret(event);
          }}
          onSelect={caret}
          onScroll={follow}
          onFocus={() => on.onFocus(true)}
          onBlur={() => on.onFocus(false)}
          onKeyDown={on.onKeyDown}
        />
      </div>
    </>
  );
}

/** Returns the text in pieces, with faults marked; of overlapping faults only the first. */
function marked(typed: string, faults: readonly CaptureLineFault[]) {
  let at = 0;
  const pieces = faults.flatMap(({ from, to }, i) => {
    if (from < at) return [];
    const before = typed.slice(at, from);
    at = to;
    return [before, <s key={i}>{typed.slice(from, to)}</s>];
  });
  return [...pieces, typed.slice(at)];
}
