import { signal, type ReadonlySignal } from "@preact/signals-core";
import { useMemo, useRef, useState, useLayoutEffect, type KeyboardEvent } from "react";
import type { Hash } from "#shared/base/hash.ts";
import { isRedacted } from "#shared/ledger/store/blindRedaction.ts";
import { needsReview, listPositions } from "#shared/ledger/placement/appliedPositions.ts";
import { message } from "#shared/messages/messages.ts";
import { trayOfOpen } from "#renderer/desk/asked/reviewing.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { spell } from "#renderer/desk/keys/chord.ts";
import { TABLES, type TableName } from "#renderer/desk/place.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { CellList } from "./CellList.tsx";
import { Grid } from "./Grid.tsx";
import { Legend } from "./Legend.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { gridIn } from "./grid.ts";
import { USUAL } from "./options.ts";
import type { Item } from "./sheet.ts";
import { sheetOf, type OnText } from "./sheets.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./matrix.module.css";

/** The matrix view of the open text: one of four tables, whose cells lead to what stands in them. */
export function Matrix() {
  const on = useOpenText(useDossier());
  return on && <MatrixOf on={on} />;
}

function MatrixOf({ on }: { readonly on: OnText }) {
  const desk = useDesk();
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  const table = useSignal(desk.place.table);
  const [options, choose] = useState(USUAL);
  const [opened, open] = useState<{ readonly title: string; readonly items: readonly Item[] } | null>(null);
  // The ledger is one object whatever changes in it; its version tells.
  const sheet = useMemo(
    () => version >= 0 && sheetOf(desk, ledger, on, table, options),
    [desk, ledger, version, on, table, options],
  );
  const view = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  useLayoutEffect(() => {
    if (refocus.current) gridIn(view.current)?.focus();
    refocus.current = false;
  }, [sheet]);
  if (!sheet) return null;
  const openCell = (row: string, column: string) => {
    const items = sheet.cell(row, column)?.items() ?? [];
    if (items.length === 1) return items[0]!.go();
    const names = { row: nameIn(sheet.rows, row), column: nameIn(sheet.columns, column) };
    if (items.length > 1) open({ title: message("matrix.contents", names), items });
  };
  const onDigit = (digit: number) => {
    const next = TABLES[digit - 1];
    if (!next || next === table) return;
    refocus.current = true;
    desk.place.table.value = next;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !opened) desk.toText();
  };
  return (
    <div className={styles.matrix} ref={view} onKeyDown={onKey}>
      <Toolbar table={table} options={options} onChange={choose} />
      {table === "positions" && <LeftBehind text={on.text.id} />}
      {sheet.rows.length === 0 ? (
        <p className={partsStyles.hint}>{emptyWords(table, on)}</p>
      ) : (
        <>
          <Grid key={table} sheet={sheet} plain={options.plain} onOpen={openCell} onDigit={onDigit} />
          <Legend table={table} sheet={sheet} plain={options.plain} />
        </>
      )}
      {opened && <CellList {...opened} onClose={() => open(null)} />}
    </div>
  );
}

/** How many positions are not in the table for having been taken on other words, with the way to them. */
function LeftBehind({ text }: { readonly text: Hash }) {
  const desk = useDesk();
  const ledger = useLedger();
  useSignal(useDossier().version);
  const count = listPositions(ledger, text).filter(needsReview).length;
  if (count === 0) return null;
  const review = trayOfOpen(desk);
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

/** Why a table is empty; of ratings that a blind round hides it is not said that there are none. */
function emptyWords(table: TableName, { notes }: OnText): string {
  const hidden = table === "spread" ? notes.filter(({ thread }) => isRedacted(thread)).length : 0;
  if (hidden > 0) return message("left.hidden", { notes: hidden });
  return message(`matrix.none.${table}`, { key: spell("Mod+KeyK") });
}

function nameIn(heads: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return heads.find((each) => each.id === id)?.name ?? "";
}

const NOTHING: ReadonlySignal<null> = signal(null);

/** What the desk has of the open text; null while none is open. */
function useOpenText({ notes, proposals, held, statuses }: Dossier): OnText | null {
  const [standing, rival, holdings, words] = [
    useSignal(notes),
    useSignal(proposals),
    useSignal(held),
    useSignal(statuses),
  ];
  const allNotes = useSignal<OnText["notes"] | null>(standing?.all ?? NOTHING);
  const allProposals = useSignal<OnText["proposals"] | null>(rival?.all ?? NOTHING);
  const allHeld = useSignal<OnText["held"] | null>(holdings?.all ?? NOTHING);
  const allStatuses = useSignal<OnText["statuses"] | null>(words?.all ?? NOTHING);
  const text = standing?.text;
  return useMemo(() => {
    if (!text || !allNotes || !allProposals || !allHeld || !allStatuses) return null;
    return { text, notes: allNotes, proposals: allProposals, held: allHeld, statuses: allStatuses };
  }, [text, allNotes, allProposals, allHeld, allStatuses]);
}
