import { refusal, type Outcome } from "#shared/base/result.ts";
import { parseCsv } from "../csv.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";
import { REGISTER_REPLY_MARK, normaliseTableWord, type RegisterColumn, type RegisterVocabulary } from "./columns.ts";

/**
 * Reads a risk register that comes back as CSV. Its head may be in any of our languages, and columns may be left out,
 * moved or added.
 *
 * @returns the notes, `returned.no-register` if there is no column for comments, or `returned.none` if there is no note
 */
export function readReturnedRegisterCsv(text: string, words: RegisterVocabulary): Outcome<ReturnedContent> {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((title) => words.columns.get(normaliseTableWord(title)));
  if (!columns.includes("comment")) return refusal("returned.no-register");
  const notes = rows.flatMap((cells) => {
    const row = new Map(cells.map((cell, i) => [columns[i], cell]));
    return noteOf((column) => row.get(column)?.trim() ?? "", words);
  });
  return notes.length > 0 ? { notes, proposals: [] } : refusal("returned.none");
}

type Row = (column: RegisterColumn) => string;

function noteOf(row: Row, words: RegisterVocabulary): readonly ReturnedNote[] {
  const kind = words.kinds.get(normaliseTableWord(row("kind")));
  if (!kind && row("comment") === "") return [];
  const state = words.states.get(normaliseTableWord(row("settled")));
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
      ...(row("at") && { at: row("at") }),
      ...(state && { state }),
      replies: repliesOf(row("replies"), row("repliers")),
    },
  ];
}

function placeOf(row: Row, words: RegisterVocabulary): ReturnedPlace {
  const provision = row("eid") || row("address");
  const part = words.parts.get(normaliseTableWord(row("part")));
  return {
    ...(provision && { provision }),
    ...(row("words") && { exact: row("words") }),
    ...(/^\d+$/.test(row("start")) && { start: Number(row("start")) }),
    ...(part === "gap" && { gap: true }),
  };
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
