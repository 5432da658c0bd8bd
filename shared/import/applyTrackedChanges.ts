import type { TrackedChange } from "../draft/draft.ts";
import type {
  SourceTrackedChange,
  TrackedChangeMode,
  SourceLine,
  LineHints,
  FormatReaderOutput,
  ParagraphEndChange,
  ImportExclusion,
  ImportWarning,
  SourceComment,
} from "./sourceLines.ts";
import { mergeLinesAfterRemovingChanges } from "./mergeLinesAfterRemovingChanges.ts";

/** The type of change whose words each view leaves out. */
const REMOVED_TYPE: Readonly<Record<TrackedChangeMode, SourceTrackedChange["type"]>> = {
  accepted: "deleted",
  shown: "deleted",
  rejected: "inserted",
};

/**
 * Applies the tracked changes of lines as a view shows them: removed words leave `text`, a paragraph whose end was
 * removed merges with the next one (and takes its hints), and `tracked` lists what was inserted and deleted. Changes
 * and remarks on a line that becomes empty move to the next line, or to the end of the last line.
 */
export function applyTrackedChanges(lines: FormatReaderOutput, view: TrackedChangeMode): FormatReaderOutput {
  const gone = REMOVED_TYPE[view];
  const done: SourceLine[] = [];
  const lost: ImportWarning[] = [];
  let left: SourceLine[] = [];
  for (const group of groupLines(lines.lines, gone)) {
    const line = isPlain(group) ? group[0]! : mergeLinesAfterRemovingChanges(group, gone, lost);
    if (isEmptyLine(line, group, gone)) left.push(line);
    else {
      done.push(prependDetails(left, line));
      left = [];
    }
  }
  const last = done.pop();
  if (last) done.push(appendDetails(last, left));
  return {
    ...lines,
    lines: done,
    warnings: [...lines.warnings, ...countChanges(done, view), ...lost],
    exclusions: [...(lines.exclusions ?? []), ...lost.map(removedNote)],
  };
}

function removedNote({ params: { words }, where }: ImportWarning): ImportExclusion {
  return { reason: "note", text: String(words), where };
}

/** Groups the lines that merge into one, in order: every line of a group but the last has lost its end. */
function groupLines(lines: readonly SourceLine[], gone: SourceTrackedChange["type"]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    if (open && last && isEndRemoved(last.mark, gone) && inOneCell(last.hints, line.hints)) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isEndRemoved(mark: ParagraphEndChange | undefined, gone: SourceTrackedChange["type"]): boolean {
  return mark !== undefined && (mark.type === gone || mark.undone !== undefined);
}

function inOneCell({ cell: one }: LineHints, { cell: other }: LineHints): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

function isPlain(group: readonly SourceLine[]): boolean {
  const { text, changes, mark, rejected, footnotes } = group[0]!;
  if (group.length > 1 || changes || mark || rejected || text !== text.trim()) return false;
  return !footnotes?.some((note) => note.within ?? note.rejected);
}

/** Returns whether a line has no word, no note and no spelled-out number. */
function isEmptyLine(line: SourceLine, group: readonly SourceLine[], gone: SourceTrackedChange["type"]): boolean {
  if (line.text !== "" || line.footnotes || /\p{L}{3}/u.test(line.hints.number ?? "")) return false;
  return line.hints.unit === undefined || isEndRemoved(group[group.length - 1]!.mark, gone);
}

/** Adds the changes and remarks of the removed lines before a line to its beginning. */
function prependDetails(gone: readonly SourceLine[], line: SourceLine): SourceLine {
  if (gone.length === 0) return line;
  const remarks = [...remarksOn(gone), ...(line.remarks ?? [])];
  return withDetails(line, [...trackedOn(gone), ...(line.tracked ?? [])], remarks);
}

/** Adds the changes and remarks of the removed lines after the last line to its end. */
function appendDetails(line: SourceLine, gone: readonly SourceLine[]): SourceLine {
  if (gone.length === 0) return line;
  const here = { start: line.text.length, end: line.text.length };
  const tracked = trackedOn(gone).map(({ words, ...change }, i, all) => {
    const begins = all[i - 1]?.words.endsWith("\n") ?? true;
    return { ...change, ...here, words: (begins ? "\n" : "") + words.replace(/\n$/, "") };
  });
  const remarks = remarksOn(gone).map((remark) => ({ ...remark, ...here }));
  return withDetails(line, [...(line.tracked ?? []), ...tracked], [...(line.remarks ?? []), ...remarks]);
}

/**
 * Returns the changes of removed lines. Each line was a paragraph and ends with a line break; adjacent changes of one
 * type and author are merged.
 */
function trackedOn(gone: readonly SourceLine[]): TrackedChange[] {
  const all: TrackedChange[] = [];
  for (const { tracked = [] } of gone) {
    tracked.forEach((change, i) => {
      const ends = i === tracked.length - 1 && !change.words.endsWith("\n");
      const words = ends ? `${change.words}\n` : change.words;
      const last = all[all.length - 1];
      const continues = i === 0 && last?.type === change.type && last.author === change.author;
      if (last && continues) all[all.length - 1] = { ...last, words: last.words + words };
      else all.push({ ...change, words });
    });
  }
  return all;
}

function remarksOn(gone: readonly SourceLine[]): SourceComment[] {
  return gone.flatMap(({ remarks = [] }) => remarks);
}

function withDetails(
  line: SourceLine,
  tracked: readonly TrackedChange[],
  remarks: readonly SourceComment[],
): SourceLine {
  return { ...line, ...(tracked.length > 0 ? { tracked } : {}), ...(remarks.length > 0 ? { remarks } : {}) };
}

/** The warnings for changes that the text does not show. */
const CODES = {
  accepted: { inserted: "reading.insertions", deleted: "reading.deletions" },
  rejected: { inserted: "reading.insertions-left", deleted: "reading.deletions-kept" },
} as const;

/** Counts the changes of each type if the text itself does not show them. */
function countChanges(lines: readonly SourceLine[], view: TrackedChangeMode): ImportWarning[] {
  if (view === "shown") return [];
  const tracked = lines.flatMap((line) => line.tracked ?? []);
  return (["inserted", "deleted"] as const).flatMap((type) => {
    const count = tracked.filter((change) => change.type === type).length;
    return count > 0 ? [{ code: CODES[view][type], params: { count }, where: null }] : [];
  });
}
