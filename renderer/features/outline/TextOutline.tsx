import { type CSSProperties, useDeferredValue, useMemo } from "react";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { useOtherPresentMembers } from "#renderer/workspace/queries/presentMembers.ts";
import { useSignal, useDeferredSignal } from "#renderer/workspace/base/signals.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { StatusesOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import { useRenderStage } from "#renderer/parts/behaviour/useRenderStage.ts";
import { numberOfRow, OutlineLine } from "./OutlineLine.tsx";
import { onOutlineKey } from "./outlineKeys.ts";
import {
  countNoteTonesByRow,
  groupOtherMembersByRow,
  buildOutlineRows,
  isRowOpen,
  listVisibleRows,
  outlineRowNameOf,
  type OutlineRow,
} from "./outlineRows.ts";
import { outlineStatusOf } from "./outlineStatus.ts";
import { useToggledRows } from "./useToggledRows.ts";
import * as styles from "./outline.module.css";

/** How many rows are drawn at once: more than most texts have. */
const AT_ONCE = 100;

/** The outline of the open text. */
export function TextOutline() {
  const dossier = useDossier();
  const notes = useSignal(dossier.notes);
  const statuses = useSignal(dossier.statuses);
  return notes && statuses && <OutlineOf notes={notes} statuses={statuses} />;
}

function OutlineOf({ notes, statuses }: { readonly notes: NotesOnText; readonly statuses: StatusesOnText }) {
  const { viewState } = useWorkspace();
  const { ledger } = useDossier();
  // A long outline is drawn at low priority; nothing waits for it.
  const { draft, rows, longest } = useDeferredValue(
    useMemo(() => outlineOf(notes.text.draft), [notes]),
    NOTHING,
  );
  const { toggled, setOpen } = useToggledRows(notes.text.id);
  const visible = useMemo(() => listVisibleRows(rows, toggled), [rows, toggled]);
  const isNumbered = useMemo(() => visible.some((row) => numberOfRow(row) !== ""), [visible]);
  const drawn = AT_ONCE * (1 + useRenderStage(Math.max(0, Math.ceil(visible.length / AT_ONCE) - 1)));
  const all = useDeferredSignal(notes.all);
  const hidden = useSignal(viewState.hidden);
  const counts = useMemo(() => countNoteTonesByRow(rows, hidden ? [] : all), [rows, all, hidden]);
  const statusMap = useSignal(statuses.all);
  const marks = useMemo(
    () => new Map(rows.map((row) => [row.index, outlineStatusOf(ledger, draft, statusMap, row)])),
    [ledger, draft, rows, statusMap],
  );
  const others = useOtherPresentMembers();
  const hereBy = useMemo(() => groupOtherMembersByRow(rows, others), [rows, others]);
  const reading = useSignal(viewState.topProvision);
  const current = currentRow(visible, toggled, reading);
  return (
    <ul
      role="tree"
      aria-label={message("region.outline")}
      className={styles.outline}
      dir={notes.text.draft.direction}
      lang={notes.text.draft.language}
      data-unnumbered={!isNumbered || undefined}
      style={{ "--longest": longest } as CSSProperties}
      onKeyDown={(event) => onOutlineKey(event, visible, toggled, setOpen)}
    >
      {visible.slice(0, drawn).map((row, i) => (
        <OutlineLine
          key={row.index}
          row={row}
          name={row.heading ? "" : outlineRowNameOf(draft, row)}
          isOpen={row.hasChildren ? isRowOpen(row, toggled) : undefined}
          setOpen={setOpen}
          isTabStop={i === Math.max(0, current)}
          counts={counts.get(row.index)}
          status={marks.get(row.index)}
          others={hereBy.get(row.index)}
          current={i === current}
        />
      ))}
    </ul>
  );
}

/** The row of what is being read; of an open heading, the row beneath it. */
function currentRow(visible: readonly OutlineRow[], toggled: ReadonlySet<string>, reading: number): number {
  const here = binarySearchLastIndex(visible, ({ index }) => index <= reading);
  const row = visible[here];
  return row?.heading && row.hasChildren && isRowOpen(row, toggled) ? here + 1 : here;
}

interface Outlined {
  readonly draft: Draft;
  readonly rows: readonly OutlineRow[];
  /** The length of the longest number beside a name, of those short enough for an outline. */
  readonly longest: number;
}

const LONG = 8;

const NOTHING = outlineOf({ title: "", language: "en", direction: "ltr", provisions: [] });

function outlineOf(draft: Draft): Outlined {
  const rows = buildOutlineRows(draft);
  const lengths = rows.map((row) => numberOfRow(row).length);
  return { draft, rows, longest: Math.max(0, ...lengths.filter((length) => length <= LONG)) };
}
