import type { ReactNode } from "react";
import "./parts.css";

/** A note's label in its tone; a provisional one is hatched. */
export function Badge(props: { readonly tone: string; readonly provisional?: boolean; readonly children: ReactNode }) {
  return (
    <span className="badge" data-tone={props.tone} data-provisional={props.provisional || undefined}>
      {props.children}
    </span>
  );
}
