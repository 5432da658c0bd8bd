import type { RefObject } from "react";
import { message } from "#shared/messages/messages.ts";
import { CaptureSyntaxReference } from "./CaptureSyntaxReference.tsx";
import { LineToggleButton } from "./LineToggleButton.tsx";
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
      <LineToggleButton
        label={message("guide.line")}
        isOpen={isOpen}
        onToggle={() => {
          field.current?.focus();
          onToggle();
        }}
      >
        {QUESTION}
      </LineToggleButton>
      {isOpen && (
        <div
          className={styles.capturePanel}
          role="region"
          aria-label={message("guide.line")}
          // In a low window it scrolls, by key as well.
          tabIndex={0}
          onMouseDown={(event) => event.preventDefault()}
        >
          <CaptureSyntaxReference heading="h2" />
        </div>
      )}
    </>
  );
}
