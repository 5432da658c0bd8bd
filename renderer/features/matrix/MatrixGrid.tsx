import {
  memo,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { MatrixHead, RenderedMatrixCell, RenderedMatrix } from "./render/renderedMatrix.ts";
import { gridCellAfterKey, type GridCellPosition, pressedDigitOf } from "./gridNavigation.ts";
import { NO_MARKED_HEADS, type MarkedHeads } from "./markedHeads.ts";
import { useMarkedHeads } from "./useMarkedHeads.ts";
import * as styles from "./matrix.module.css";

interface GridProps {
  readonly sheet: RenderedMatrix;
  /** Shows a table in words, without cells to move between. */
  readonly plain: boolean;
  readonly onOpen: (row: string, column: string) => void;
  /** Called when a digit is pressed in the grid. */
  readonly onDigit: (digit: number) => void;
  /** The heads of the passage at the caret, if the text is beside the table. */
  readonly marked?: MarkedHeads;
  /** Called with the heads of a cell that the user moves to, or with a head that is clicked, if the text is beside. */
  readonly onVisit?: (heads: readonly MatrixHead[]) => void;
}

/**
 * A matrix as a grid with one tab stop, as in the ARIA practices: keys move the focus from cell to cell, and Enter
 * opens one. Its headers stay in view. `plain` shows the same data as a table in words.
 */
export function MatrixGrid({ sheet, plain, onOpen, onDigit, marked = NO_MARKED_HEADS, onVisit }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const drawn = useDrawn();
  useTabStop(table, sheet, plain);
  useMarkedHeads(table, marked, [sheet, drawn]);
  const goTo = (next: GridCellPosition) => {
    focusCell(table.current!, next);
    onVisit?.([sheet.rows[next.row]!, sheet.columns[next.column]!]);
  };
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = positionOf(event.target);
    if (!at || plain || event.altKey) return;
    const { rows, columns } = sheet;
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = gridCellAfterKey(at, event, { rows: rows.length, columns: columns.length }, rtl);
    const digit = pressedDigitOf(event);
    if (next) goTo(next);
    else if (event.key === "Enter" || event.key === " ") onOpen(rows[at.row]!.id, columns[at.column]!.id);
    else if (digit !== null) onDigit(digit);
    else return;
    event.preventDefault();
  };
  const press = (target: EventTarget) => {
    const head = headOf(target, sheet);
    if (head) return onVisit?.([head]);
    const at = positionOf(target);
    if (!at || plain) return;
    goTo(at);
    onOpen(sheet.rows[at.row]!.id, sheet.columns[at.column]!.id);
  };
  return (
    <div className={styles.matrixPane} {...(plain && { role: "region", tabIndex: 0, "aria-label": sheet.label })}>
      <table
        ref={table}
        className={styles.matrixTable}
        data-look={sheet.look}
        data-plain={plain || undefined}
        data-beside={onVisit ? "" : undefined}
        role={plain ? undefined : "grid"}
        aria-label={sheet.label}
        onKeyDown={onKey}
        onClick={(event) => press(event.target)}
      >
        <Content sheet={sheet} plain={plain} drawn={drawn} />
      </table>
    </div>
  );
}

/** How many rows and columns are drawn; for a start, those of a large screen. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const SCREEN: Extent = { rows: 45, columns: 32 };
const WHOLE: Extent = { rows: Infinity, columns: Infinity };

/** Returns how many rows and columns are drawn: at first those in view, then all. */
function useDrawn(): Extent {
  const [drawn, draw] = useState(SCREEN);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => draw(WHOLE)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return drawn;
}

interface ContentProps extends Pick<GridProps, "sheet" | "plain"> {
  readonly drawn: Extent;
}

/** Drawn again only for another sheet: moving in it changes only the focus. */
const Content = memo(function Content({ sheet, plain, drawn }: ContentProps) {
  const { cell, corner } = sheet;
  const columns = sheet.columns.slice(0, drawn.columns);
  const rows = sheet.rows.slice(0, drawn.rows);
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className={styles.cornerHead}>
            {corner}
          </th>
          {columns.map(({ id, head }) => (
            <th key={id} scope="col">
              <span className={styles.head}>{head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.head}</th>
            {columns.map((column) => (
              <Cell key={column.id} drawn={cell(row.id, column.id)} plain={plain} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
});

function Cell({ drawn, plain }: { readonly drawn: RenderedMatrixCell | null; readonly plain: boolean }) {
  if (!drawn) return plain ? <td /> : <td tabIndex={-1} />;
  const closed = drawn.restricted ?? [];
  const words = [drawn.words, ...closed].join(" · ");
  if (plain) return <td>{words}</td>;
  return (
    <td tabIndex={-1} data-filled="">
      <div aria-hidden="true" className={styles.look}>
        {drawn.look}
        {closed.map((label) => (
          <small key={label} className={styles.closed}>
            {label}
          </small>
        ))}
      </div>
      <span className={styles.unseen}>{words}</span>
    </td>
  );
}

/** Keeps one cell as the tab stop: the current one, the one that was focused last, or the first. */
function useTabStop(table: RefObject<HTMLTableElement | null>, sheet: RenderedMatrix, plain: boolean): void {
  const was = useRef<GridCellPosition>({ row: 0, column: 0 });
  useLayoutEffect(() => {
    const element = table.current!;
    if (plain) return;
    const note = ({ target }: FocusEvent) => {
      const position = positionOf(target);
      if (!position) return;
      was.current = position;
      moveTabStop(element, position);
    };
    const row = Math.min(was.current.row, sheet.rows.length - 1);
    const column = Math.min(was.current.column, sheet.columns.length - 1);
    moveTabStop(element, { row, column });
    element.addEventListener("focusin", note);
    return () => element.removeEventListener("focusin", note);
  }, [table, sheet, plain]);
}

function moveTabStop(table: HTMLTableElement, position: GridCellPosition): void {
  for (const cell of table.querySelectorAll<HTMLElement>('td[tabindex="0"]')) cell.tabIndex = -1;
  const cell = cellAt(table, position);
  if (cell) cell.tabIndex = 0;
}

function focusCell(table: HTMLTableElement, position: GridCellPosition): void {
  cellAt(table, position)?.focus();
}

function cellAt(table: HTMLTableElement, { row, column }: GridCellPosition): HTMLElement | undefined {
  return table.tBodies[0]?.rows[row]?.cells[column + 1];
}

/** Returns the row or the column whose head a target is in; null outside the heads, and for the corner. */
function headOf(target: EventTarget, { rows, columns }: RenderedMatrix): MatrixHead | null {
  const head = target instanceof Element ? target.closest("th") : null;
  const line = head?.parentElement;
  if (!head || !(line instanceof HTMLTableRowElement)) return null;
  return (head.scope === "row" ? rows[line.sectionRowIndex] : columns[head.cellIndex - 1]) ?? null;
}

function positionOf(target: EventTarget | null): GridCellPosition | null {
  const cell = target instanceof Element ? target.closest("td") : null;
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return null;
  return { row: row.sectionRowIndex, column: cell.cellIndex - 1 };
}
