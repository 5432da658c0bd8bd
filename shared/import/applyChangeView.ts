import type { TrackedChange } from "../draft/draft.ts";
import type {
  LineChange,
  ChangeView,
  SourceLine,
  LineHints,
  ReaderOutput,
  ParagraphEndChange,
  Exclusion,
  ImportWarning,
  Remark,
} from "./sourceLines.ts";
import { mergeLines } from "./mergeLines.ts";

/** What a view does without. */
const GONE: Readonly<Record<ChangeView, LineChange["type"]>> = {
  accepted: "deleted",
  shown: "deleted",
  rejected: "inserted",
};

/**
 * Lines with their tracked changes settled as a view takes them: words that went are out of `text`, paragraphs
 * whose end went are joined with the next (and look like it), and `tracked` tells what was inserted and deleted.
 * What stood on a line that is left with nothing goes to the next line, or to the last one at the end.
 */
export function applyChangeView(lines: ReaderOutput, view: ChangeView): ReaderOutput {
  const gone = GONE[view];
  const done: SourceLine[] = [];
  const lost: ImportWarning[] = [];
  let left: SourceLine[] = [];
  for (const group of groupsOf(lines.lines, gone)) {
    const line = isPlain(group) ? group[0]! : mergeLines(group, gone, lost);
    if (saysNothing(line, group, gone)) left.push(line);
    else {
      done.push(takenUp(left, line));
      left = [];
    }
  }
  const last = done.pop();
  if (last) done.push(withAtEnd(last, left));
  return {
    ...lines,
    lines: done,
    warnings: [...lines.warnings, ...counted(done, view), ...lost],
    exclusions: [...(lines.exclusions ?? []), ...lost.map(noteGone)],
  };
}

function noteGone({ params: { words }, where }: ImportWarning): Exclusion {
  return { reason: "note", text: String(words), where };
}

/** Lines that become one, in their order: each but the last has lost its end. */
function groupsOf(lines: readonly SourceLine[], gone: LineChange["type"]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    if (open && last && endIsGone(last.mark, gone) && inOneCell(last.hints, line.hints)) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

function endIsGone(mark: ParagraphEndChange | undefined, gone: LineChange["type"]): boolean {
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

/** True of a line with no word, no note and no spelled-out number. */
function saysNothing(line: SourceLine, group: readonly SourceLine[], gone: LineChange["type"]): boolean {
  if (line.text !== "" || line.footnotes || /\p{L}{3}/u.test(line.hints.number ?? "")) return false;
  return line.hints.unit === undefined || endIsGone(group[group.length - 1]!.mark, gone);
}

/** A line with what hung on those before it that are gone, at its beginning. */
function takenUp(gone: readonly SourceLine[], line: SourceLine): SourceLine {
  if (gone.length === 0) return line;
  return hung(line, [...trackedOn(gone), ...(line.tracked ?? [])], [...remarksOn(gone), ...(line.remarks ?? [])]);
}

/** The last line with what hung on those after it, at its end. */
function withAtEnd(line: SourceLine, gone: readonly SourceLine[]): SourceLine {
  if (gone.length === 0) return line;
  const here = { start: line.text.length, end: line.text.length };
  const tracked = trackedOn(gone).map(({ words, ...change }, i, all) => {
    const begins = all[i - 1]?.words.endsWith("\n") ?? true;
    return { ...change, ...here, words: (begins ? "\n" : "") + words.replace(/\n$/, "") };
  });
  const remarks = remarksOn(gone).map((remark) => ({ ...remark, ...here }));
  return hung(line, [...(line.tracked ?? []), ...tracked], [...(line.remarks ?? []), ...remarks]);
}

/** What was tracked on lines that are gone. Each was a paragraph and ends as one; those by one author are one. */
function trackedOn(gone: readonly SourceLine[]): TrackedChange[] {
  const all: TrackedChange[] = [];
  for (const { tracked = [] } of gone) {
    tracked.forEach((change, i) => {
      const ends = i === tracked.length - 1 && !change.words.endsWith("\n");
      const words = ends ? `${change.words}\n` : change.words;
      const last = all[all.length - 1];
      const goesOn = i === 0 && last?.type === change.type && last.author === change.author;
      if (last && goesOn) all[all.length - 1] = { ...last, words: last.words + words };
      else all.push({ ...change, words });
    });
  }
  return all;
}

function remarksOn(gone: readonly SourceLine[]): Remark[] {
  return gone.flatMap(({ remarks = [] }) => remarks);
}

function hung(line: SourceLine, tracked: readonly TrackedChange[], remarks: readonly Remark[]): SourceLine {
  return { ...line, ...(tracked.length > 0 ? { tracked } : {}), ...(remarks.length > 0 ? { remarks } : {}) };
}

/** What became of changes that are not shown. */
const SAID = {
  accepted: { inserted: "reading.insertions", deleted: "reading.deletions" },
  rejected: { inserted: "reading.insertions-left", deleted: "reading.deletions-kept" },
} as const;

/** How many changes there are of each type, where the text itself does not show them. */
function counted(lines: readonly SourceLine[], view: ChangeView): ImportWarning[] {
  if (view === "shown") return [];
  const tracked = lines.flatMap((line) => line.tracked ?? []);
  return (["inserted", "deleted"] as const).flatMap((type) => {
    const count = tracked.filter((change) => change.type === type).length;
    return count > 0 ? [{ code: SAID[view][type], params: { count }, where: null }] : [];
  });
}
