/** A range of a block that is drawn in a way of its own: the words of a note, or words that only one version has. */
export interface MarkedRangeInBlock {
  readonly start: number;
  readonly end: number;
  /** The colour of a note; null for a difference. */
  readonly tone: string | null;
}

/** A stretch of a block with the marks that cover all of it. */
export interface BlockSegment {
  readonly start: number;
  readonly text: string;
  readonly tone: string | null;
  readonly isDifference: boolean;
}

/** Cuts the text of a block where marks begin and end. Of several notes, the first one gives the colour. */
export function cutBlockAtMarks(text: string, marks: readonly MarkedRangeInBlock[]): readonly BlockSegment[] {
  const inside = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length);
  const points = [0, ...[...new Set(inside)].sort((a, b) => a - b), text.length];
  return points.slice(1).map((end, i) => {
    const start = points[i]!;
    const covering = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      text: text.slice(start, end),
      tone: covering.find(({ tone }) => tone !== null)?.tone ?? null,
      isDifference: covering.some(({ tone }) => tone === null),
    };
  });
}
