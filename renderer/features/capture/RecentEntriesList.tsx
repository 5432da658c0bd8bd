import { useEffect, useRef, type KeyboardEvent } from "react";
import HistoryIcon from "@primer/octicons-react/HistoryIcon";
import { message } from "#shared/messages/messages.ts";
import { moveRovingFocus } from "#renderer/parts/behaviour/rovingFocus.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { LineToggleButton } from "./LineToggleButton.tsx";
import type { RecentEntry } from "./recentEntries.ts";
import * as styles from "./capture.module.css";

interface RecentEntriesProps {
  /** The newest first. */
  readonly entries: readonly RecentEntry[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Closes the list and returns the focus to the line. */
  readonly onClose: () => void;
  readonly onEdit: (entry: RecentEntry) => void;
  readonly onUndo: (entry: RecentEntry) => void;
}

/** A button that lists the last entries, each to be edited or undone. */
export function RecentEntriesList({ entries, isOpen, onToggle, ...on }: RecentEntriesProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <LineToggleButton label={message("line.recent")} isOpen={isOpen} onToggle={onToggle}>
        <HistoryIcon size={14} />
      </LineToggleButton>
      {isOpen && <OpenList entries={entries} {...on} />}
    </>
  );
}

type OpenListProps = Pick<RecentEntriesProps, "entries" | "onClose" | "onEdit" | "onUndo">;

function OpenList({ entries, onClose, onEdit, onUndo }: OpenListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("button")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    moveRovingFocus(event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  return (
    // Marked as a form, so that Escape closes the list and does not go to the text.
    <div className={styles.capturePanel} data-form="recent">
      <ul ref={list} className={styles.recent} aria-label={message("line.recent")} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <li key={entry.records[0]!.key}>
            <code dir="auto">{entry.line}</code>
            <Button
              data-stop
              aria-label={message("line.edit-which", { line: entry.line })}
              onPress={() => onEdit(entry)}
            >
              {message("line.edit")}
            </Button>
            <Button
              data-stop
              aria-label={message("line.undo-which", { line: entry.line })}
              onPress={() => onUndo(entry)}
            >
              {message("command.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
