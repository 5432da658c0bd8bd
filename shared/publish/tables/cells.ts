/** A date (YYYY-MM-DD) or an instant (ISO 8601). */
interface TimeCell {
  readonly time: string;
}

/** The content of a cell: a text, a number, or a time; "" for nothing. */
export type TableCell = string | number | TimeCell;

/** Makes a cell of a time that may be unknown. */
export function toTimeCell(time: string | undefined): TableCell {
  return time ? { time } : "";
}

/** Makes a cell of a number that may be unknown. */
export function toNumberCell(value: number | null | undefined): TableCell {
  return value ?? "";
}

/** Returns a cell's content as text: a time as it is in ISO 8601. */
export function tableCellText(cell: TableCell): string {
  return typeof cell === "object" ? cell.time : String(cell);
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets is 30 December 1899; before March 1900 they count a day that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** Returns the days since day 0 of a spreadsheet, in UTC; null if it cannot have the time as a number. */
export function toSpreadsheetDays(time: string): number | null {
  const days = (Date.parse(time) - DAY_ZERO) / DAY;
  return Number.isFinite(days) && days >= FIRST_DAY ? days : null;
}

/** Returns the instant of a spreadsheet's number of days, in ISO 8601. */
export function instantOfSpreadsheetDays(days: number): string {
  return new Date(DAY_ZERO + Math.round(days * DAY)).toISOString();
}
