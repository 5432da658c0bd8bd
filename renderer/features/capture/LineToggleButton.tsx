import type { ReactNode } from "react";
import * as styles from "./capture.module.css";

interface LineToggleButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A button in the capture line that opens or closes a panel beneath it. Pressing it leaves the focus where it is. */
export function LineToggleButton({ label, isOpen, onToggle, children }: LineToggleButtonProps) {
  return (
    <button
      type="button"
      className={styles.lineButton}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
