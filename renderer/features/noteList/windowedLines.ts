import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";

/** The heights of the two kinds of lines, in px. */
export type LineHeights = Readonly<Record<NoteListLine["kind"], number>>;

/** The tops of lines one below the other, in px, and the end of the last one. */
export interface LineLayout {
  readonly tops: readonly number[];
  readonly end: number;
}

/** How far out of view lines are drawn, in px. */
const NEAR = 240;

export function layOutLines(lines: readonly NoteListLine[], heights: LineHeights): LineLayout {
  const tops: number[] = [];
  let end = 0;
  for (const { kind } of lines) {
    tops.push(end);
    end += heights[kind];
  }
  return { tops, end };
}

/**
 * Returns the indexes of the lines to draw, in order: those in view or near it and, wherever it is, the line that has
 * the tab stop, because it may have the focus.
 */
export function linesToDraw(
  { tops, end }: LineLayout,
  view: { readonly top: number; readonly height: number },
  stop: number,
): readonly number[] {
  if (tops.length === 0) return [];
  const from = Math.max(
    0,
    binarySearchLastIndex(tops, (top) => top <= view.top - NEAR),
  );
  const to = end < view.top - NEAR ? from : binarySearchLastIndex(tops, (top) => top < view.top + view.height + NEAR);
  const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (stop < 0 || stop >= tops.length || near.includes(stop)) return near;
  return stop < from ? [stop, ...near] : [...near, stop];
}
