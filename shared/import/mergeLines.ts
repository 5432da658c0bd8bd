import type { Footnote, TrackedChange } from "../draft/draft.ts";
import type {
  LineChange,
  SourceLine,
  LineHints,
  ParagraphEndChange,
  RawFootnote,
  ImportWarning,
  Remark,
} from "./sourceLines.ts";

/** A change and its words; a paragraph's end is a line break that has no place in the text. */
interface Found extends LineChange {
  readonly words: string;
}

/** Several lines' words put together as one text, everything on it in that text's offsets. */
interface Raw {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  readonly changes: readonly Found[];
  readonly notes: readonly RawFootnote[];
  readonly remarks: readonly Remark[];
}

/**
 * Makes one line of lines that are one paragraph where `gone` changes are not in the text. The last line's end
 * is the one that stays, so the paragraph looks like that line. Footnotes that went are said in `lost`.
 */
export function mergeLines(group: readonly SourceLine[], gone: LineChange["type"], lost: ImportWarning[]): SourceLine {
  const raw = rawOf(group);
  const { text, map } = without(raw, gone);
  const at = (offset: number) => Math.min(map[offset]!, text.length);
  const says = group.map((line, i) => at(raw.starts[i]!) < at(raw.starts[i]! + line.text.length));
  const where = (group[says.indexOf(true)] ?? group[group.length - 1]!).where;
  const [kept, left] = [false, true].map((is) => raw.notes.filter((note) => isWithin(note, gone) === is));
  for (const { mark, text: words } of left!) lost.push({ code: "reading.note-gone", params: { mark, words }, where });
  return {
    text,
    hints: hintsOf(group, says, gone),
    ...some(
      "footnotes",
      kept!.map((note) => noteOf(note, at(note.at), gone)),
    ),
    ...some(
      "tracked",
      merged(raw.changes).map((change) => trackedOf(change, at)),
    ),
    ...some(
      "remarks",
      raw.remarks.map((remark) => ({ ...remark, ...onWords(text, at(remark.start), at(remark.end)) })),
    ),
    where,
  };
}

function some<K extends string, T>(name: K, all: readonly T[]): { readonly [name in K]?: readonly T[] } {
  return (all.length > 0 ? { [name]: all } : {}) as { readonly [name in K]?: readonly T[] };
}

function rawOf(group: readonly SourceLine[]): Raw {
  const starts: number[] = [];
  let length = 0;
  for (const line of group) {
    starts.push(length);
    length += line.text.length;
  }
  const of = <T>(each: (line: SourceLine, by: number) => readonly T[]) =>
    group.flatMap((line, i) => each(line, starts[i]!));
  return {
    text: group.map((line) => line.text).join(""),
    starts,
    changes: of(foundIn),
    notes: of(({ footnotes = [] }, by) => footnotes.map((note) => ({ ...note, at: note.at + by }))),
    remarks: of(({ remarks = [] }, by) => remarks.map((remark) => moved(remark, by))),
  };
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function foundIn({ text, changes = [], mark }: SourceLine, by: number): Found[] {
  const inText = changes.map((change) => ({ ...change, words: text.slice(change.start, change.end) }));
  // The end of a paragraph that says nothing is nothing in the text either way.
  const end = text.trim() === "" ? [] : endsOf(mark, text.length);
  return [...inText, ...end].map((found) => moved(found, by));
}

function endsOf(mark: ParagraphEndChange | undefined, at: number): Found[] {
  if (!mark) return [];
  const { undone, ...change } = mark;
  const end = { start: at, end: at, words: "\n" };
  return [{ ...change, ...end }, ...(undone ? [{ ...undone, type: "deleted" as const, ...end }] : [])];
}

/** The text without what is gone, its white space folded, and where each offset of the raw text has come to. */
function without({ text: raw, changes }: Raw, gone: LineChange["type"]): { text: string; map: Uint32Array } {
  const isGone = new Uint8Array(raw.length);
  for (const { type, start, end } of changes) if (type === gone) isGone.fill(1, start, end);
  const map = new Uint32Array(raw.length + 1);
  let text = "";
  let blank = true;
  for (let i = 0; i < raw.length; i++) {
    map[i] = text.length;
    const isBlank = raw[i] === " ";
    if (isGone[i] || (isBlank && blank)) continue;
    text += raw[i];
    blank = isBlank;
  }
  map[raw.length] = text.length;
  return { text: text.trimEnd(), map };
}

/** Changes of a type by one author that follow on each other are one, begun when the first was. */
function merged(changes: readonly Found[]): Found[] {
  const all: Found[] = [];
  const last: Partial<Record<LineChange["type"], number>> = {};
  for (const change of changes) {
    const at = last[change.type] ?? -1;
    const before = all[at];
    if (before?.author === change.author && before.end === change.start) {
      all[at] = { ...before, end: change.end, words: before.words + change.words };
    } else last[change.type] = all.push(change) - 1;
  }
  return all;
}

function trackedOf({ type, start, end, words, author, at }: Found, to: (offset: number) => number): TrackedChange {
  const folded = words.replace(/ +/g, " ");
  return { type, start: to(start), end: to(end), words: folded, author, ...(at === undefined ? {} : { at }) };
}

function isWithin(note: RawFootnote, gone: LineChange["type"]): boolean {
  return note.within?.includes(gone) ?? false;
}

function noteOf(note: RawFootnote, at: number, gone: LineChange["type"]): Footnote {
  const { mark, text } = (gone === "inserted" ? note.rejected : undefined) ?? note;
  return { at, mark, text };
}

/** A stretch without the blanks at its ends. */
function onWords(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return { start, end };
}

/** The last line's hints; bold and italic where all that says anything is. */
function hintsOf(group: readonly SourceLine[], says: readonly boolean[], gone: LineChange["type"]): LineHints {
  const each = group.map((line) => (gone === "inserted" ? line.rejected : undefined) ?? line.hints);
  const last = each[each.length - 1]!;
  if (group.length === 1) return last;
  const { bold: _bold, italic: _italic, ...rest } = last;
  const said = each.filter((_, i) => says[i]);
  const all = (look: "bold" | "italic") => said.length > 0 && said.every((hints) => hints[look]);
  return { ...rest, ...(all("bold") ? { bold: true } : {}), ...(all("italic") ? { italic: true } : {}) };
}
