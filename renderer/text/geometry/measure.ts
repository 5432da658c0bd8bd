import type { EditorView } from "prosemirror-view";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { findLastSortedIndex } from "#renderer/workspace/base/binarySearch.ts";
import type { PositionMap } from "./positionMap.ts";

/** The first and the last provision between two heights (client pixels): twelve measures each for 3,000 provisions. */
export function provisionsBetween(
  view: EditorView,
  positions: PositionMap,
  top: number,
  bottom: number,
): { first: number; last: number } {
  const above = (height: number) => (provision: number) => topOfProvision(view, positions, provision) <= height;
  const last = Math.max(0, findLastSortedIndex(positions.provisions, above(bottom)));
  return { first: Math.min(last, Math.max(0, findLastSortedIndex(positions.provisions, above(top)))), last };
}

/** The top of a provision, in client pixels. */
export function topOfProvision(view: EditorView, positions: PositionMap, provision: number): number {
  return box(view, positions, provision).top;
}

/** The top of the words that an anchor means, of its provision, or of the gap, in client pixels. */
export function topOfAnchor(
  view: EditorView,
  positions: PositionMap,
  draft: Draft,
  { quote, gap }: Anchor,
  { provision, pieces }: ResolvedRange,
): number {
  const [first] = pieces;
  if (quote && first) return view.coordsAtPos(positions.at(first.provision, first.block, first.start), 1).top;
  if (gap) return box(view, positions, subtreeEnd(draft, provision) - 1).bottom;
  return topOfProvision(view, positions, provision);
}

/** Where a provision stands; of one that is not drawn yet, about where in the place that is kept for it. */
function box(view: EditorView, positions: PositionMap, provision: number): Pick<DOMRect, "top" | "bottom"> {
  const [before, after] = [positions.before(provision), positions.after(provision)];
  const drawn = view.nodeDOM(before);
  if (drawn) return (drawn as HTMLElement).getBoundingClientRect();
  const $before = view.state.doc.resolve(before);
  const { top, height } = (view.nodeDOM($before.before()) as HTMLElement).getBoundingClientRect();
  const [start, size] = [$before.start(), $before.parent.content.size];
  return { top: top + (height * (before - start)) / size, bottom: top + (height * (after - start)) / size };
}
