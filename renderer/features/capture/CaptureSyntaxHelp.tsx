import type { RefObject } from "react";
import { message } from "#shared/messages/messages.ts";
import { CaptureSyntaxReference } from "./CaptureSyntaxReference.tsx";
import * as styles from "./capture.module.css";

const QUESTION = "?";

/** Whether the line is nothing but the question how it is written. */
export function asksForSyntax(typed: string): boolean {
  return /^\s*[?？]\s*$/u.test(typed);
}

interface HelpProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A button that shows how the line is written, with examples, beneath the line; the focus stays in the line. */
export function CaptureSyntaxHelp({ field, isOpen, onToggle }: HelpProps) {
  return (
    <>
      <button
        type="button"
        className={styles.lineButton}
        aria-label={message("guide.line")}
        title={message("guide.line")}
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          field.current?.focus();
          onToggle();
        }}
      >
        {QUESTION}
      </button>
      {isOpen && (
        <div className={styles.capturePanel} onMouseDown={(event) => event.preventDefault()}>
          <CaptureSyntaxReference heading="h2" />
        </div>
      )}
    </>
  );
}
