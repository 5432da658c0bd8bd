import type { ReactNode } from "react";
import * as styles from "../parts.module.css";

/** A note's label in its tone. A provisional one is hatched. */
export function Badge(props: { readonly tone: string; readonly provisional?: boolean; readonly children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={props.tone} data-provisional={props.provisional || undefined}>
      {props.children}
    </span>
  );
}
