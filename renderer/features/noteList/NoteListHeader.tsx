import { NOTE_SORT_KEYS, type NoteSort, type NoteSortKey } from "#shared/ledger/noteList/sortNotes.ts";
import { message } from "#shared/messages/messages.ts";
import { toggleAllSelected } from "#renderer/workspace/base/rangeSelection.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import * as styles from "./noteList.module.css";

/** The columns after the checkbox, in order; all but the note's words can be sorted by. */
const COLUMNS = ["place", "note", "severity", "author", "date", "state"] as const;

/** What is in ascending order without being reversed: severity and date begin with the highest and the newest. */
const ASCENDING: ReadonlySet<NoteSortKey> = new Set(["place", "author", "state"]);

/** The names of the columns, which sort, and the checkbox that selects everything. */
export function NoteListHeader() {
  const workspace = useWorkspace();
  const { noteList } = workspace.viewState;
  const model = noteListOf(workspace);
  const sort = useSignal(noteList.sort);
  const shown = useSignal(model.shown);
  const selected = useSignal(model.selected).length;
  return (
    <div role="rowgroup" className={styles.head} data-header>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" className={styles.tick}>
          <input
            type="checkbox"
            autoComplete="off"
            aria-label={message("note-list.select.all")}
            checked={selected > 0 && selected === shown.length}
            ref={(box) => {
              if (box) box.indeterminate = selected > 0 && selected < shown.length;
            }}
            onChange={() => {
              const ids = shown.map(({ id }) => id);
              noteList.selection.value = toggleAllSelected(noteList.selection.value, ids);
            }}
          />
        </div>
        {COLUMNS.map((column) =>
          isSortKey(column) ? (
            <div key={column} role="columnheader" className={styles[column]} aria-sort={ariaSort(sort, column)}>
              <button type="button" onClick={() => (noteList.sort.value = sortedBy(sort, column))}>
                {message(`note-list.sort.${column}`)}
                <span className={styles.arrow} data-way={arrowOf(sort, column)} aria-hidden="true" />
              </button>
            </div>
          ) : (
            <div key={column} role="columnheader" className={styles.words}>
              {message("note-list.column.note")}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

const isSortKey = (column: string): column is NoteSortKey => NOTE_SORT_KEYS.some((key) => key === column);

/** Sorts by a column or, if the list is sorted by it already, the other way round. */
function sortedBy({ by, reversed }: NoteSort, column: NoteSortKey): NoteSort {
  return { by: column, reversed: by === column && !reversed };
}

function ariaSort({ by, reversed }: NoteSort, column: NoteSortKey): "none" | "ascending" | "descending" {
  if (by !== column) return "none";
  return ASCENDING.has(column) === reversed ? "descending" : "ascending";
}

function arrowOf(sort: NoteSort, column: NoteSortKey): "up" | "down" | undefined {
  const way = ariaSort(sort, column);
  return way === "none" ? undefined : way === "ascending" ? "up" : "down";
}
