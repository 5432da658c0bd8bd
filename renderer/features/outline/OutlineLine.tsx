import { memo, useEffect, useRef, type CSSProperties, type MouseEvent } from "react";
import { countedNumberOf } from "#shared/draft/countedNumber.ts";
import { message } from "#shared/messages/messages.ts";
import type { PresentMember } from "#renderer/workspace/queries/presentMembers.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { NoteCountsBar } from "#renderer/parts/domain/NoteCountsBar.tsx";
import { PersonInitials } from "#renderer/parts/controls/PersonInitials.tsx";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import type { OutlineRow } from "./outlineRows.ts";
import type { OutlineStatus } from "./outlineStatus.ts";
import * as styles from "./outline.module.css";

interface LineProps {
  readonly row: OutlineRow;
  /** The name of an article: its heading or its first words. */
  readonly name: string;
  /** Undefined if there is nothing beneath it. */
  readonly isOpen: boolean | undefined;
  readonly setOpen: (row: OutlineRow, isOpen: boolean) => void;
  /** Arrows move from line to line, and Tab leaves the outline. */
  readonly isTabStop: boolean;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly status: OutlineStatus | undefined;
  /** The other members who are there now. */
  readonly others: readonly PresentMember[] | undefined;
  readonly current: boolean;
}

/** A line of the outline: a press goes to its provision; its triangle opens and closes it. */
export const OutlineLine = memo(function OutlineLine({ row, name, isOpen, setOpen, ...shown }: LineProps) {
  const { isTabStop, counts, status, others, current } = shown;
  const { index, provision, heading, level } = row;
  const workspace = useWorkspace();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = () => {
    workspace.viewState.outlineOpen.value = false;
    workspace.focusText((textController) => void textController.jump({ provision: index }));
  };
  const onClick = (event: MouseEvent) => {
    const isOnTriangle = event.target instanceof Element && event.target.closest("[data-triangle]") !== null;
    if (isOnTriangle && isOpen !== undefined) setOpen(row, !isOpen);
    else go();
  };
  const hasCounts = !heading || isOpen === false;
  const label = heading ? [provision.num, provision.heading].filter(Boolean).join(" · ") : name;
  return (
    <li role="none" style={{ "--level": level } as CSSProperties}>
      <button
        ref={line}
        type="button"
        role="treeitem"
        aria-level={level}
        aria-expanded={isOpen}
        className={heading ? styles.heading : styles.line}
        tabIndex={isTabStop ? 0 : -1}
        data-stop
        aria-current={current ? "location" : undefined}
        title={label}
        data-outlined-provision={index}
        onClick={onClick}
      >
        <span className={styles.triangle} data-triangle={isOpen === undefined ? undefined : ""} aria-hidden="true" />
        {!heading && <span className={styles.num}>{numberOfRow(row)}</span>}
        <span className={styles.name}>{label}</span>
        {others && !(heading && isOpen) && <Others others={others} />}
        {status && (
          <span className={styles.lineStatus}>
            <ProvisionStatusIcon shape={status.shape} />
            <span className={styles.word}>{status.word}</span>
          </span>
        )}
        {hasCounts && <NoteCountsBar counts={counts ?? {}} label={barLabel(counts)} />}
      </button>
    </li>
  );
});

/** The other members at an article: two of them drawn, all of them named. */
function Others({ others }: { readonly others: readonly PresentMember[] }) {
  const names = others.map(({ name }) => name).join(message("list.comma"));
  return (
    <span className={styles.others} role="img" aria-label={message("presence.here", { names })} title={names}>
      {others.slice(0, 2).map(({ id, name }) => (
        <PersonInitials key={id} id={id} name={name} small />
      ))}
    </span>
  );
}

/** Returns the number to list: "5 bis" for "Article 5 bis", and the printed or counted one beneath an article. */
export function numberOfRow({ heading, provision }: OutlineRow): string {
  const { kind, address, num } = provision;
  if (heading || kind === "preamble") return "";
  if (kind === "article" || kind === "rule") return address.replace(/^.*?(\d)/u, "$1");
  return countedNumberOf(provision) ?? num;
}

function barLabel(counts: LineProps["counts"]): string {
  return counts ? message("outline.bar", counts) : message("outline.none");
}
