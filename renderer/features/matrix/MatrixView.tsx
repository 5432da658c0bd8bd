import { signal, type ReadonlySignal } from "@preact/signals-core";
import { useMemo, useRef, useState, useLayoutEffect, type ComponentProps, type KeyboardEvent } from "react";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import { isEntryToReview, listPositionsWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { describeContradiction, findContradictoryPositions } from "#shared/ledger/queries/contradictoryPositions.ts";
import { message } from "#shared/messages/messages.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { makeUnplacedPanelOpener } from "#renderer/workspace/actions/makeUnplacedPanelOpener.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { MATRIX_TABLES, type MatrixTableName } from "#renderer/workspace/viewState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { MatrixCellDialog } from "./MatrixCellDialog.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { MatrixDisplayToolbar } from "./MatrixDisplayToolbar.tsx";
import { TextStateHistoryChart } from "./TextStateHistoryChart.tsx";
import { EMPTY_TABLE_ATTRIBUTE, findGridFocusTarget } from "./findGridFocusTarget.ts";
import { pressedDigitOf } from "./gridNavigation.ts";
import { DEFAULT_MATRIX_OPTIONS } from "./matrixOptions.ts";
import { findMarkedHeads } from "./markedHeads.ts";
import type { MatrixCellItem, MatrixHead } from "./render/renderedMatrix.ts";
import { renderMatrix, type MatrixSourceData } from "./render/renderMatrix.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./matrix.module.css";

/** The matrix view of the open text: one of six tables, whose cells lead to their items. */
export function MatrixView() {
  const on = useOpenText(useDossier());
  return on && <MatrixOf on={on} isBeside={false} />;
}

/**
 * The same beside the text: the text goes along with the focus in the table, and the passage at the caret is marked in
 * it.
 */
export function MatrixPane() {
  const on = useOpenText(useDossier());
  return on && <MatrixOf on={on} isBeside />;
}

interface MatrixProps {
  readonly on: MatrixSourceData;
  readonly isBeside: boolean;
}

function MatrixOf({ on, isBeside }: MatrixProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  const table = useSignal(workspace.viewState.table);
  const [options, choose] = useState(DEFAULT_MATRIX_OPTIONS);
  const [opened, open] = useState<{ readonly title: string; readonly items: readonly MatrixCellItem[] } | null>(null);
  // The ledger is one object that changes in place; its version shows that it has.
  const sheet = useMemo(
    () => version >= 0 && renderMatrix(workspace, ledger, on, table, options),
    [workspace, ledger, version, on, table, options],
  );
  const view = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  useLayoutEffect(() => {
    if (refocus.current) findGridFocusTarget(view.current)?.focus();
    refocus.current = false;
  }, [sheet]);
  if (!sheet) return null;
  const grid = { sheet, plain: options.plain };
  const openCell = (row: string, column: string) => {
    const items = sheet.cell(row, column)?.items() ?? [];
    if (items.length === 1) return items[0]!.go();
    const names = { row: nameIn(sheet.rows, row), column: nameIn(sheet.columns, column) };
    if (items.length > 1) open({ title: message("matrix.contents", names), items });
  };
  const onDigit = (digit: number) => {
    const next = MATRIX_TABLES[digit - 1];
    if (!next || next === table) return;
    refocus.current = true;
    workspace.viewState.table.value = next;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !opened) workspace.focusText();
  };
  return (
    <div className={styles.matrix} ref={view} onKeyDown={onKey}>
      <MatrixDisplayToolbar table={table} options={options} onChange={choose} isBeside={isBeside} />
      {table === "positions" && <UnplacedPositions text={on.text.id} />}
      {table === "state" && <TextStateHistoryChart draft={on.text.id} />}
      {table === "positions" && <ContradictionsLink text={on.text} onOpen={open} />}
      {sheet.rows.length === 0 ? (
        <EmptyTable words={emptyWords(table, on)} onDigit={onDigit} />
      ) : (
        <>
          {isBeside ? (
            <GridBesideText key={table} {...grid} draft={on.text.draft} onOpen={openCell} onDigit={onDigit} />
          ) : (
            <MatrixGrid key={table} {...grid} onOpen={openCell} onDigit={onDigit} />
          )}
          <MatrixLegend table={table} sheet={sheet} plain={options.plain} />
        </>
      )}
      {opened && <MatrixCellDialog {...opened} onClose={() => open(null)} />}
    </div>
  );
}

/** The only part that is drawn again as the caret moves. */
function GridBesideText({ draft, ...props }: ComponentProps<typeof MatrixGrid> & { readonly draft: Draft }) {
  const workspace = useWorkspace();
  const caret = useSignal(workspace.viewState.caret);
  const marked = useMemo(() => findMarkedHeads(props.sheet, draft, caret), [props.sheet, draft, caret]);
  const visit = (heads: readonly MatrixHead[]) => {
    const provision = heads.find((head) => head.provision !== undefined)?.provision;
    if (provision !== undefined) workspace.showProvision(provision);
  };
  return <MatrixGrid {...props} marked={marked} onVisit={visit} />;
}

/** What is shown in place of a table without rows. It has the keys that lead to the other tables, as the grid has. */
function EmptyTable({ words, onDigit }: { readonly words: string; readonly onDigit: (digit: number) => void }) {
  const onKey = (event: KeyboardEvent) => {
    const digit = pressedDigitOf(event);
    if (digit !== null) onDigit(digit);
  };
  return (
    <p className={partsStyles.hint} tabIndex={-1} {...{ [EMPTY_TABLE_ATTRIBUTE]: true }} onKeyDown={onKey}>
      {words}
    </p>
  );
}

/** How many positions are not in the table because they were taken on other words, with a link to them. */
function UnplacedPositions({ text }: { readonly text: Hash }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  useSignal(useDossier().version);
  const count = listPositionsWithValidityInText(ledger, text).filter(isEntryToReview).length;
  if (count === 0) return null;
  const review = makeUnplacedPanelOpener(workspace);
  return (
    <p className={`${partsStyles.hint} ${styles.leftBehind}`}>
      {message("matrix.left-behind", { count })}{" "}
      {review && (
        <Button look="quiet" onPress={review}>
          {message("matrix.left-behind.show")}
        </Button>
      )}
    </p>
  );
}

/** How many pairs of positions contradict each other on provisions that cite each other, with a list of them. */
function ContradictionsLink({
  text: { id, draft },
  onOpen,
}: {
  readonly text: OpenedText;
  readonly onOpen: (list: { readonly title: string; readonly items: readonly MatrixCellItem[] }) => void;
}) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const found = findContradictoryPositions(ledger, id, draft);
  if (found.length === 0) return null;
  const title = message("reach.contradictions", { count: found.length });
  const items = found.map((each) => ({
    id: `${each.citing.position.id} ${each.cited.position.id}`,
    title: describeContradiction(draft, each),
    about: message("reach.contradictions.what"),
    go: () => goToAnchor(workspace, { draft: id, provision: draft.provisions[each.citing.provision]!.eId }),
  }));
  return (
    <p className={`${partsStyles.hint} ${styles.leftBehind}`}>
      <Button look="quiet" onPress={() => onOpen({ title, items })}>
        {message("reach.contradictions.show", { count: found.length })}
      </Button>
    </p>
  );
}

/** Says why a table is empty. Ratings that a blind round hides are not reported as missing. */
function emptyWords(table: MatrixTableName, { notes }: MatrixSourceData): string {
  const hidden = table === "spread" ? notes.filter(({ thread }) => hasRatingsHiddenByBlindRound(thread)).length : 0;
  if (hidden > 0) return message("left.hidden", { notes: hidden });
  return message(`matrix.none.${table}`, { key: formatChord("Mod+KeyK") });
}

function nameIn(heads: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return heads.find((each) => each.id === id)?.name ?? "";
}

const NOTHING: ReadonlySignal<null> = signal(null);

/** Returns the workspace's data on the open text; null if none is open. */
function useOpenText({ notes, proposals, positions, statuses }: Dossier): MatrixSourceData | null {
  const [notesView, proposalsView, positionsView, words] = [
    useSignal(notes),
    useSignal(proposals),
    useSignal(positions),
    useSignal(statuses),
  ];
  const allNotes = useSignal<MatrixSourceData["notes"] | null>(notesView?.all ?? NOTHING);
  const allProposals = useSignal<MatrixSourceData["proposals"] | null>(proposalsView?.all ?? NOTHING);
  const allHeld = useSignal<MatrixSourceData["held"] | null>(positionsView?.all ?? NOTHING);
  const allStatuses = useSignal<MatrixSourceData["statuses"] | null>(words?.all ?? NOTHING);
  const text = notesView?.text;
  return useMemo(() => {
    if (!text || !allNotes || !allProposals || !allHeld || !allStatuses) return null;
    return { text, notes: allNotes, proposals: allProposals, held: allHeld, statuses: allStatuses };
  }, [text, allNotes, allProposals, allHeld, allStatuses]);
}
