import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { instantOfSpreadsheetDays } from "../cells.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { parseCsv, withoutFormulaGuard } from "../csv.ts";
import { readXlsx } from "../readXlsx.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";
import { REGISTER_REPLY_MARK, normaliseTableWord, type RegisterColumn, type RegisterVocabulary } from "./columns.ts";

/** Reads a risk register that comes back as CSV, like `readReturnedRegister`. */
export function readReturnedRegisterCsv(text: string, words: RegisterVocabulary): Outcome<ReturnedContent> {
  return readReturnedRegister(parseCsv(text), words);
}

/**
 * Reads a risk register that comes back as a workbook: its first sheet that is one.
 *
 * @returns the notes, or a refusal of `readXlsx` or `readReturnedRegister`
 */
export function readReturnedRegisterXlsx(file: FileToImport, words: RegisterVocabulary): Outcome<ReturnedContent> {
  const sheets = readXlsx(file);
  if (isRefusal(sheets)) return sheets;
  const read = sheets.map((rows) => readReturnedRegister(withoutCsvGuards(rows, words), words));
  return read.find((each) => !isRefusal(each)) ?? read[0] ?? refusal("returned.no-register");
}

/**
 * Removes from a workbook the apostrophes of a CSV file that a spreadsheet opened and saved as a workbook. Only such a
 * file has a comment whose digest is that of the comment without its apostrophe.
 */
function withoutCsvGuards(
  rows: readonly (readonly string[])[],
  words: RegisterVocabulary,
): readonly (readonly string[])[] {
  const columns = (rows[0] ?? []).map((title) => words.columns.get(normaliseTableWord(title)));
  const [comment, key] = [columns.indexOf("comment"), columns.indexOf("key")];
  const isGuarded = (cells: readonly string[]) => {
    const written = cells[comment] ?? "";
    const plain = withoutFormulaGuard(written);
    return plain !== written && digestComment(plain) === cells[key];
  };
  return rows.some(isGuarded) ? rows.map((cells) => cells.map(withoutFormulaGuard)) : rows;
}

/** What is left of the mark of a reply in a file that was saved in an encoding without it. */
const LOST_REPLY_MARK = "? ";

/**
 * Reads the rows of a risk register. Its head may be in any of our languages, and columns may be left out, moved or
 * added.
 *
 * @returns the notes, `returned.other-table` if it is another table of ours, `returned.no-register` if there is no
 *   column for comments, `returned.lost-letters` if a program replaced letters, or `returned.none` if there is no note
 */
function readReturnedRegister(
  [head = [], ...rows]: readonly (readonly string[])[],
  words: RegisterVocabulary,
): Outcome<ReturnedContent> {
  const titles = head.map(normaliseTableWord);
  const columns = titles.map((title) => words.columns.get(title));
  const isRegister = columns.includes("severity") || columns.includes("settled");
  if (!isRegister && titles.filter((title) => words.foreign.has(title)).length > 1)
    return refusal("returned.other-table");
  if (!columns.includes("comment")) return refusal("returned.no-register");
  const replies = columns.indexOf("replies");
  if (rows.some((cells) => cells[replies]?.startsWith(LOST_REPLY_MARK))) return refusal("returned.lost-letters");
  const notes = rows.flatMap((cells) => {
    const row = new Map(cells.map((cell, i) => [columns[i], cell]));
    return noteOf((column) => row.get(column)?.trim() ?? "", words);
  });
  return notes.length > 0 ? { notes, proposals: [] } : refusal("returned.none");
}

type Row = (column: RegisterColumn) => string;

function noteOf(row: Row, words: RegisterVocabulary): readonly ReturnedNote[] {
  const meaning = <T>(of: ReadonlyMap<string, T>, column: RegisterColumn, codes: RegisterColumn) =>
    of.get(normaliseTableWord(row(column))) ?? of.get(normaliseTableWord(row(codes)));
  const kind = meaning(words.kinds, "kind", "kind-code");
  if (!kind && row("comment") === "") return [];
  const state = meaning(words.states, "settled", "settled-code");
  const [rights, tags] = [listOf(row("rights")), listOf(row("tags"))];
  const id = row("id");
  return [
    {
      ...(/^[0-9a-f]{64}$/.test(id) && { id }),
      place: placeOf(row, words),
      comment: row("comment"),
      ...(kind && { kind }),
      ...(rights.length > 0 && { rights: rights.map((right) => words.rights.get(normaliseTableWord(right)) ?? right) }),
      ...(tags.length > 0 && { tags }),
      ...(row("author") && { by: row("author") }),
      ...(row("at") && { at: instantOf(row("at")) }),
      ...(/^[0-9a-f]{16}$/.test(row("key")) && { original: row("key") }),
      ...(state && { state }),
      replies: repliesOf(row("replies"), row("repliers")),
    },
  ];
}

function placeOf(row: Row, words: RegisterVocabulary): ReturnedPlace {
  const provision = row("eid") || row("address");
  const part = words.parts.get(normaliseTableWord(row("part"))) ?? words.parts.get(row("part-code"));
  return {
    ...(provision && { provision }),
    ...(row("words") && { exact: row("words") }),
    ...(/^\d+$/.test(row("start")) && { start: Number(row("start")) }),
    ...(part === "gap" && { gap: true }),
  };
}

/** Returns an instant as it is written or, in a workbook, by its number of days. */
function instantOf(cell: string): string {
  return /^\d{4,6}(?:\.\d+)?$/.test(cell) ? instantOfSpreadsheetDays(Number(cell)) : cell;
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(/[;；]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Splits a cell into replies. Each begins with the mark; text typed into the cell without one is a reply, too. */
function repliesOf(cell: string, names: string): readonly ReturnedReply[] {
  const by = names.split("\n");
  const texts: string[] = [];
  for (const line of cell.split("\n")) {
    const begins = line.startsWith(REGISTER_REPLY_MARK.trim());
    if (begins || texts.length === 0) texts.push(begins ? line.slice(REGISTER_REPLY_MARK.trim().length) : line);
    else texts[texts.length - 1] += `\n${line}`;
  }
  return texts.flatMap((text, i) => {
    const trimmed = text.trim();
    return trimmed === "" ? [] : [{ text: trimmed, ...(by[i]?.trim() && { by: by[i].trim() }) }];
  });
}
