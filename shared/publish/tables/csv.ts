import { replaceControlCharacters } from "#shared/base/controlCharacters.ts";
import { tableCellText, type TableCell } from "./cells.ts";

/**
 * Writes a table as CSV (RFC 4180), with a byte order mark that tells spreadsheets it is UTF-8. No cell is a formula,
 * or controls a terminal. Times are in ISO 8601, and numbers have a point before their decimals.
 */
export function writeCsv(rows: readonly (readonly TableCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** What spreadsheets read as the beginning of a formula, after any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function cell(value: TableCell): string {
  if (typeof value === "number") return String(value);
  const text = replaceControlCharacters(tableCellText(value));
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Removes the apostrophe that kept a cell from being a formula. */
export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Parses CSV as spreadsheets write it: separated by commas, semicolons or tabs, with lines ended in any way, perhaps
 * below a line that names the separator. Removes the apostrophe that kept a cell from being a formula. Leaves out empty
 * lines.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/^\uFEFF/, "");
  const named = /^"?sep=([,;\t])"?\r?\n/iu.exec(whole);
  const plain = named ? whole.slice(named[0].length) : whole;
  const separator = named?.[1] ?? separatorOf(plain);
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const endCell = () => {
    row.push(withoutFormulaGuard(cell));
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') cell += plain[++at]!;
      else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === separator) endCell();
    else if (letter === "\n") endRow();
    else if (letter !== "\r" || plain[at + 1] !== "\n") cell += letter;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/** Returns the separator that occurs most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let quoted = false;
  for (let at = 0; at < text.length && (quoted || text[at] !== "\n"); at++) {
    const sign = text[at]!;
    if (sign === '"') quoted = !quoted;
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
