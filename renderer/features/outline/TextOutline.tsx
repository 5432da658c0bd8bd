import { memo, type CSSProperties, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { useOtherPresentMembers, type PresentMember } from "#renderer/workspace/queries/presentMembers.ts";
import { useSignal, useDeferredSignal } from "#renderer/workspace/base/signals.ts";
import { binarySearchLastIndex } from "#renderer/workspace/base/binarySearch.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { StatusesOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import { NoteCountsBar } from "#renderer/parts/domain/NoteCountsBar.tsx";
import { PersonInitials } from "#renderer/parts/controls/PersonInitials.tsx";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import { moveRovingFocus } from "#renderer/parts/behaviour/rovingFocus.ts";
import { useRenderStage } from "#renderer/parts/behaviour/useRenderStage.ts";
import {
  countNoteTonesByRow,
  groupOtherMembersByRow,
  buildOutlineRows,
  outlineRowNameOf,
  type OutlineRow,
} from "./outlineRows.ts";
import { outlineStatusOf, type OutlineStatus } from "./outlineStatus.ts";
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
  const drawn = AT_ONCE * (1 + useRenderStage(Math.max(0, Math.ceil(rows.length / AT_ONCE) - 1)));
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
  const here = binarySearchLastIndex(rows, ({ index }) => index <= reading);
  const current = rows[here]?.heading ? here + 1 : here;
  return (
    <ol
      className={styles.outline}
      dir={notes.text.draft.direction}
      lang={notes.text.draft.language}
      style={{ "--longest": longest } as CSSProperties}
      onKeyDown={moveRovingFocus}
    >
      {rows.slice(0, drawn).map((row, i) => (
        <Line
          key={row.index}
          row={row}
          name={row.heading ? "" : outlineRowNameOf(draft, row)}
          isTabStop={i === Math.max(0, current)}
          counts={counts.get(row.index)}
          status={marks.get(row.index)}
          others={hereBy.get(row.index)}
          current={i === current}
        />
      ))}
    </ol>
  );
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
  const lengths = rows.map(({ heading, provision }) => (heading ? 0 : numberOf(provision).length));
  return { draft, rows, longest: Math.max(0, ...lengths.filter((length) => length <= LONG)) };
}

interface LineProps {
  readonly row: OutlineRow;
  /** The name of an article: its heading or its first words. */
  readonly name: string;
  /** Arrows move from line to line, and Tab leaves the outline. */
  readonly isTabStop: boolean;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly status: OutlineStatus | undefined;
  /** The other members who are there now. */
  readonly others: readonly PresentMember[] | undefined;
  readonly current: boolean;
}

const Line = memo(function Line({ row, name, isTabStop, counts, status, others, current }: LineProps) {
  const { index, provision, heading } = row;
  const workspace = useWorkspace();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = () => {
    workspace.viewState.outlineOpen.value = false;
    workspace.focusText((textController) => void textController.jump({ provision: index }));
  };
  const label = heading ? [provision.num, provision.heading].filter(Boolean).join(" · ") : name;
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={heading ? styles.heading : styles.line}
        tabIndex={isTabStop ? 0 : -1}
        data-stop
        aria-current={current ? "location" : undefined}
        title={label}
        data-outlined-provision={index}
        onClick={go}
      >
        {!heading && <span className={styles.num}>{numberOf(provision)}</span>}
        <span className={styles.name}>{label}</span>
        {others && <Others others={others} />}
        {status && (
          <span className={styles.lineStatus}>
            <ProvisionStatusIcon shape={status.shape} />
            <span className={styles.word}>{status.word}</span>
          </span>
        )}
        {!heading && <NoteCountsBar counts={counts ?? {}} label={barLabel(counts)} />}
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

/** Returns the number to list: "5 bis" for "Article 5 bis". */
function numberOf({ kind, address }: OutlineRow["provision"]): string {
  return kind === "article" || kind === "rule" ? address.replace(/^.*?(\d)/u, "$1") : "";
}

function barLabel(counts: LineProps["counts"]): string {
  return counts ? message("outline.bar", counts) : message("outline.none");
}
