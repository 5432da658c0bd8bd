import type { ReactNode } from "react";
import { message } from "#shared/messages/messages.ts";
import * as styles from "../parts.module.css";

interface BadgeProps {
  readonly tone: string;
  /** Draws a dotted outline. A screen reader reads the word, and the tooltip explains it. */
  readonly provisional?: boolean;
  readonly children: ReactNode;
}

/** A note's label in its tone. */
export function NoteLabelBadge({ tone, provisional = false, children }: BadgeProps) {
  if (!provisional) {
    return (
      <span className={styles.badge} data-tone={tone}>
        {children}
      </span>
    );
  }
  return (
    <span className={styles.badge} data-tone={tone} data-provisional title={message("severity.provisional.what")}>
      {children} <span className={styles.unseen}>{message("severity.provisional")}</span>
    </span>
  );
}
