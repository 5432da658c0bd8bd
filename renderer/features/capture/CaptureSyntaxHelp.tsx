import { useEffect, type RefObject } from "react";
import { message } from "#shared/messages/messages.ts";
import { CaptureSyntaxReference } from "./CaptureSyntaxReference.tsx";
import * as styles from "./capture.module.css";

/** Typed alone, it shows how the line is written. */
const QUESTION = "?";

/** Whether nothing is in the line, or nothing but the question how it is written. */
export function isCaptureLineBlank(typed: string): boolean {
  return typed.trim() === "" || typed.trim() === QUESTION;
}

interface HelpProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly isFocused: boolean;
  readonly set: (typed: string) => void;
}

/** A button that asks how the line is written and, while that is asked in the line, the answer beneath it. */
export function CaptureSyntaxHelp({ field, typed, isFocused, set }: HelpProps) {
  const isOpen = isFocused && typed.trim() === QUESTION;
  useEffect(() => {
    const input = field.current!;
    const clear = () => {
      if (input.value.trim() === QUESTION) set("");
    };
    input.addEventListener("blur", clear);
    return () => input.removeEventListener("blur", clear);
  });
  return (
    <>
      <button
        type="button"
        className={styles.question}
        aria-label={message("guide.line")}
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          field.current?.focus();
          if (isCaptureLineBlank(typed)) set(isOpen ? "" : QUESTION);
        }}
      >
        {QUESTION}
      </button>
      {isOpen && (
        <div className={styles.capturePanel} onMouseDown={(event) => event.preventDefault()}>
          <CaptureSyntaxReference />
        </div>
      )}
    </>
  );
}
