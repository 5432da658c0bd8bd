import { useState, type KeyboardEvent } from "react";
import type { Provision } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ReviewWindowState } from "../reviewWindowState.ts";
import * as styles from "../review.module.css";

interface RenameProps {
  readonly bench: ReviewWindowState;
  readonly provision: Provision;
}

/** Fields in the row for a provision's number and heading: Enter accepts them, Escape cancels. */
export function RenameProvisionFields({ bench, provision }: RenameProps) {
  const [num, setNum] = useState(provision.num);
  const [heading, setHeading] = useState(provision.heading);
  const end = () => {
    bench.isRenaming.value = false;
    bench.focus("outline");
  };
  const take = () => {
    const isOther = num !== provision.num || heading !== provision.heading;
    if (isOther) bench.repair({ what: "rename", at: bench.review.provision.value, num, heading });
    end();
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") end();
    else if (event.key === "Enter") take();
  };
  return (
    <div className={styles.rename} role="gridcell" onKeyDown={onKey}>
      <input
        value={num}
        onChange={(event) => setNum(event.target.value)}
        aria-label={message("review.num")}
        autoComplete="off"
        dir="auto"
        autoFocus
        onFocus={(event) => event.target.select()}
      />
      <input
        value={heading}
        onChange={(event) => setHeading(event.target.value)}
        aria-label={message("review.heading")}
        placeholder={message("review.heading")}
        autoComplete="off"
        dir="auto"
      />
    </div>
  );
}
