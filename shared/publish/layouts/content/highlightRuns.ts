/** A range of a block's text that a note is about: UTF-16 offsets, `end` exclusive. */
export interface HighlightedNoteRange {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** A footnote's mark at an offset of a block's text. */
export interface FootnoteMark {
  readonly at: number;
  readonly mark: string;
}

/** A note over a run. `lane` (from 0) places its underline: notes that overlap in the block have different lanes. */
export interface NoteUnderline {
  readonly n: number;
  readonly lane: number;
}

/**
 * A stretch of a block over which nothing changes: the notes about it in ascending order, those that end with
 * it, and the footnote marks that follow it.
 */
export interface HighlightRun {
  readonly text: string;
  readonly notes: readonly NoteUnderline[];
  readonly ends: readonly number[];
  readonly footnotes: readonly string[];
}

/** Cuts a block's text into runs. Joined, the runs are the text again; no surrogate pair is cut. */
export function splitIntoHighlightRuns(
  text: string,
  marks: readonly HighlightedNoteRange[],
  footnotes: readonly FootnoteMark[] = [],
): readonly HighlightRun[] {
  const inside = inLanes(marks.flatMap((mark) => within(text, mark)));
  const anchors = footnotes.map(({ at, mark }) => ({ at: whole(text, Math.min(at, text.length), 1), mark }));
  const cuts = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end]), ...anchors.map(({ at }) => at)];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const made = edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      notes: over.map(({ n, lane }) => ({ n, lane })),
      ends: over.filter((mark) => mark.end === end).map(({ n }) => n),
      footnotes: anchors.filter(({ at }) => at === end).map(({ mark }) => mark),
    };
  });
  const leading = anchors.filter(({ at }) => at === 0).map(({ mark }) => mark);
  return leading.length > 0 ? [{ text: "", notes: [], ends: [], footnotes: leading }, ...made] : made;
}

/** Gives each mark the lowest lane that is free over its whole length. Sorted by number. */
function inLanes(marks: readonly HighlightedNoteRange[]): readonly (HighlightedNoteRange & NoteUnderline)[] {
  const ends: number[] = [];
  const placed = [...marks]
    .sort((a, b) => a.start - b.start || a.n - b.n)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = mark.end;
      return { ...mark, lane };
    });
  return placed.sort((a, b) => a.n - b.n);
}

/** Clips a mark to the text without cutting a surrogate pair. Empty if the mark lies outside. */
function within(text: string, mark: HighlightedNoteRange): readonly HighlightedNoteRange[] {
  const start = Math.max(0, mark.start);
  const end = Math.min(text.length, mark.end);
  return start < end ? [{ n: mark.n, start: whole(text, start, -1), end: whole(text, end, 1) }] : [];
}

/** Returns the offset, moved by `step` if it would cut a surrogate pair. */
function whole(text: string, at: number, step: 1 | -1): number {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at + step : at;
}
