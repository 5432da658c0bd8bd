import type { Footnote, TrackedChange } from "../draft/draft.ts";
import type {
  SourceTrackedChange,
  SourceLine,
  LineHints,
  ParagraphEndChange,
  SourceFootnote,
  ImportWarning,
  SourceComment,
  WordsLook,
} from "./sourceLines.ts";

/** A change with its words. The end of a paragraph is a line break without extent in the text. */
interface ChangeWithWords extends SourceTrackedChange {
  readonly words: string;
}

/** The words of several lines joined into one text, with all changes, notes and remarks in the offsets of that text. */
interface JoinedLines {
  readonly text: string;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
  readonly changes: readonly ChangeWithWords[];
  readonly notes: readonly SourceFootnote[];
  readonly remarks: readonly SourceComment[];
  readonly looks: readonly WordsLook[];
}

/**
 * Merges lines that are one paragraph once changes of type `gone` are removed. The end of the last line remains, so the
 * paragraph takes that line's hints. Footnotes that are removed are reported in `lost`.
 */
export function mergeLinesAfterRemovingChanges(
  group: readonly SourceLine[],
  gone: SourceTrackedChange["type"],
  lost: ImportWarning[],
): SourceLine {
  const raw = joinLines(group);
  const { text, map } = removeChanges(raw, gone);
  const at = (offset: number) => Math.min(map[offset]!, text.length);
  const hasWords = group.map((line, i) => at(raw.starts[i]!) < at(raw.starts[i]! + line.text.length));
  const where = (group[hasWords.indexOf(true)] ?? group[group.length - 1]!).where;
  const [kept, left] = [false, true].map((is) => raw.notes.filter((note) => isWithin(note, gone) === is));
  for (const { mark, text: words } of left!) lost.push({ code: "reading.note-gone", params: { mark, words }, where });
  return {
    text,
    hints: hintsOf(group, hasWords, gone),
    ...optionalField(
      "footnotes",
      kept!.map((note) => toFootnote(note, at(note.at), gone)),
    ),
    ...optionalField(
      "tracked",
      mergeChanges(raw.changes).map((change) => toTrackedChange(change, at)),
    ),
    ...optionalField(
      "remarks",
      raw.remarks.map((remark) => ({ ...remark, ...trimRange(text, at(remark.start), at(remark.end)) })),
    ),
    ...optionalField(
      "looks",
      raw.looks
        .map((look) => ({ ...look, ...trimRange(text, at(look.start), at(look.end)) }))
        .filter(({ start, end }) => start < end),
    ),
    where,
  };
}

function optionalField<K extends string, T>(name: K, all: readonly T[]): { readonly [name in K]?: readonly T[] } {
  return (all.length > 0 ? { [name]: all } : {}) as { readonly [name in K]?: readonly T[] };
}

function joinLines(group: readonly SourceLine[]): JoinedLines {
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
    changes: of(changesOf),
    notes: of(({ footnotes = [] }, by) => footnotes.map((note) => ({ ...note, at: note.at + by }))),
    remarks: of(({ remarks = [] }, by) => remarks.map((remark) => moved(remark, by))),
    looks: of(({ looks = [] }, by) => looks.map((look) => moved(look, by))),
  };
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function changesOf({ text, changes = [], mark }: SourceLine, by: number): ChangeWithWords[] {
  const inText = changes.map((change) => ({ ...change, words: text.slice(change.start, change.end) }));
  // The end of an empty paragraph adds nothing to the text in either view.
  const end = text.trim() === "" ? [] : endsOf(mark, text.length);
  return [...inText, ...end].map((found) => moved(found, by));
}

function endsOf(mark: ParagraphEndChange | undefined, at: number): ChangeWithWords[] {
  if (!mark) return [];
  const { undone, ...change } = mark;
  const end = { start: at, end: at, words: "\n" };
  return [{ ...change, ...end }, ...(undone ? [{ ...undone, type: "deleted" as const, ...end }] : [])];
}

/**
 * Removes the words of changes of type `gone` and folds white space. `map` gives the new offset for each raw offset.
 */
function removeChanges(
  { text: raw, changes }: JoinedLines,
  gone: SourceTrackedChange["type"],
): { text: string; map: Uint32Array } {
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

/** Merges adjacent changes of one type and author; the result keeps the time of the first. */
function mergeChanges(changes: readonly ChangeWithWords[]): ChangeWithWords[] {
  const all: ChangeWithWords[] = [];
  const last: Partial<Record<SourceTrackedChange["type"], number>> = {};
  for (const change of changes) {
    const at = last[change.type] ?? -1;
    const before = all[at];
    if (before?.author === change.author && before.end === change.start) {
      all[at] = { ...before, end: change.end, words: before.words + change.words };
    } else last[change.type] = all.push(change) - 1;
  }
  return all;
}

function toTrackedChange(
  { type, start, end, words, author, at }: ChangeWithWords,
  to: (offset: number) => number,
): TrackedChange {
  const folded = words.replace(/ +/g, " ");
  return { type, start: to(start), end: to(end), words: folded, author, ...(at === undefined ? {} : { at }) };
}

function isWithin(note: SourceFootnote, gone: SourceTrackedChange["type"]): boolean {
  return note.within?.includes(gone) ?? false;
}

function toFootnote(note: SourceFootnote, at: number, gone: SourceTrackedChange["type"]): Footnote {
  const { mark, text } = (gone === "inserted" ? note.rejected : undefined) ?? note;
  return { at, mark, text };
}

/** Shrinks a range to exclude blanks at its ends. */
function trimRange(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return { start, end };
}

/** Returns the last line's hints, with bold and italic set if they hold for every line that has words. */
function hintsOf(
  group: readonly SourceLine[],
  hasWords: readonly boolean[],
  gone: SourceTrackedChange["type"],
): LineHints {
  const each = group.map((line) => (gone === "inserted" ? line.rejected : undefined) ?? line.hints);
  const last = each[each.length - 1]!;
  if (group.length === 1) return last;
  const { bold: _bold, italic: _italic, ...rest } = last;
  const nonEmpty = each.filter((_, i) => hasWords[i]);
  const all = (look: "bold" | "italic") => nonEmpty.length > 0 && nonEmpty.every((hints) => hints[look]);
  return { ...rest, ...(all("bold") ? { bold: true } : {}), ...(all("italic") ? { italic: true } : {}) };
}
