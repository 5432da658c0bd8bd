import { memo, type CSSProperties } from "react";
import { message } from "#shared/messages/messages.ts";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { useSignalSelector } from "#renderer/workspace/base/signals.ts";
import { useDossier } from "#renderer/workspace/context.ts";
import type { NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { describeNote } from "./describeNote.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./noteList.module.css";

interface RowProps {
  readonly line: NoteListLine;
  /** Its number in the grid, from 1; the header is 1. */
  readonly number: number;
  readonly top: number;
  readonly isStop: boolean;
  /** Whether all, some or none of its items are selected. */
  readonly selected: "all" | "some" | "none";
  /** Whether the list is of several texts. */
  readonly withText: boolean;
  readonly onOpen: (item: NoteListItem) => void;
}

/** A line of the list. The grid handles keys and clicks, except those on the address. */
export const NoteListRow = memo(function NoteListRow(props: RowProps) {
  const { line, number, top, isStop, selected } = props;
  const place: CSSProperties = { transform: `translateY(${top}px)` };
  const shared = {
    role: "row",
    "aria-rowindex": number,
    tabIndex: isStop ? 0 : -1,
    "data-line": line.key,
    "data-kind": line.kind,
    style: place,
  };
  if (line.kind === "group")
    return (
      <div {...shared} className={styles.groupRow}>
        <div role="gridcell" className={styles.tick}>
          <RowCheckbox name={line.name} selected={selected} />
        </div>
        <div role="gridcell" aria-colspan={6} dir="auto">
          <b data-words>{line.name}</b> <small>{line.ids.length}</small>
        </div>
      </div>
    );
  return <ItemRow {...props} line={line} attributes={{ ...shared, "aria-selected": selected === "all" }} />;
});

interface ItemRowProps extends RowProps {
  readonly line: Extract<NoteListLine, { kind: "item" }>;
  readonly attributes: object;
}

function ItemRow({ attributes, ...props }: ItemRowProps) {
  const { line, selected, withText, onOpen } = props;
  const { ledger, me, unread } = useDossier();
  const isUnread = useSignalSelector(unread.ids, (ids) => ids.has(line.id));
  const note = describeNote(ledger, line.item, me?.member, withText);
  const { address, text, label, tone, isProvisional, words, quote, author, date, state, visibility, details } = note;
  return (
    <div
      {...attributes}
      className={styles.row}
      aria-label={isUnread ? [message("card.unread"), note.name].join(message("list.comma")) : note.name}
      data-settled={note.isSettled || undefined}
    >
      <div role="gridcell" className={styles.tick}>
        <RowCheckbox name={`${address} ${words}`} selected={selected} />
      </div>
      <div role="gridcell" className={styles.place}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={message("note-list.go", { address })}
          onClick={() => onOpen(line.item)}
        >
          <span dir="ltr" data-words>
            {address}
          </span>
        </button>
        {text && (
          <small dir="auto" data-words>
            {text}
          </small>
        )}
      </div>
      <div role="gridcell" className={styles.words}>
        <p dir="auto" data-words>
          {words}
        </p>
        <p className={styles.details}>
          {isUnread && <b>{message("card.unread")}</b>}
          <span className={chipsStyles.confidentiality}>{visibility}</span>
          {details.map((each) => (
            <span key={each} dir="auto" data-words>
              {each}
            </span>
          ))}
          {quote && (
            <q dir="auto" data-words>
              {quote}
            </q>
          )}
        </p>
      </div>
      <div role="gridcell" className={styles.severity}>
        <NoteLabelBadge tone={tone} provisional={isProvisional}>
          {label}
        </NoteLabelBadge>
      </div>
      <div role="gridcell" className={styles.author}>
        <bdi data-words>{author}</bdi>
      </div>
      <div role="gridcell" className={styles.date}>
        {date}
      </div>
      <div role="gridcell" className={styles.state}>
        {state}
      </div>
    </div>
  );
}

/** The grid handles clicks on it, as its keys do the same; so it is no tab stop. */
function RowCheckbox({ name, selected }: Pick<RowProps, "selected"> & { readonly name: string }) {
  return (
    <input
      type="checkbox"
      autoComplete="off"
      tabIndex={-1}
      aria-label={message("note-list.select", { name })}
      checked={selected === "all"}
      ref={(box) => {
        if (box) box.indeterminate = selected === "some";
      }}
      onChange={() => undefined}
    />
  );
}
