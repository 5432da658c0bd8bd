import type { EditorView } from "prosemirror-view";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { binarySearchLastIndex, binarySearchLastMatch } from "#shared/base/binarySearch.ts";
import type { DocumentPositionMap } from "./documentPositionMap.ts";

type Extent = Pick<DOMRect, "top" | "bottom">;

/**
 * Returns the first and last provision between two heights (client pixels). For each it measures some of the portions,
 * whose heights are always known, and then some provisions of the portion that is there, so that no other is laid out.
 */
export function findProvisionsBetweenHeights(
  view: EditorView,
  positions: DocumentPositionMap,
  top: number,
  bottom: number,
): { first: number; last: number } {
  const { portionStarts } = positions;
  const lastAbove = (height: number): number => {
    const portion = binarySearchLastIndex(portionStarts, (start) => portionOf(view, positions, start).top <= height);
    if (portion < 0) return 0;
    const begin = portionStarts[portion]!;
    const count = (portionStarts[portion + 1] ?? positions.provisionCount) - begin;
    const isAbove = (i: number) => clientTopOfProvision(view, positions, begin + i) <= height;
    return begin + Math.max(0, binarySearchLastMatch(count, isAbove));
  };
  const last = lastAbove(bottom);
  return { first: Math.min(last, lastAbove(top)), last };
}

/** Returns the top of a provision, in client pixels. The browser lays out its portion for it. */
export function clientTopOfProvision(view: EditorView, positions: DocumentPositionMap, provision: number): number {
  return boundsOf(view, positions, provision).top;
}

/** Returns the top of a provision, in client pixels; only estimated if it is far from the view. */
export function estimateClientTop(view: EditorView, positions: DocumentPositionMap, provision: number): number {
  const section = view.nodeDOM(positions.before(provision)) as HTMLElement | null;
  const isLaidOut = section && "checkVisibility" in section && section.checkVisibility({ contentVisibilityAuto: true });
  return isLaidOut ? section.getBoundingClientRect().top : estimateBounds(view, positions, provision).top;
}

/** Returns the top of an anchor's words, of its provision, or of its gap, in client pixels. */
export function clientTopOfAnchor(
  view: EditorView,
  positions: DocumentPositionMap,
  draft: Draft,
  { quote, gap }: Anchor,
  { provision, pieces }: ResolvedRange,
): number {
  const [first] = pieces;
  if (quote && first) return view.coordsAtPos(positions.at(first.provision, first.block, first.start), 1).top;
  if (gap) return boundsOf(view, positions, findSubtreeEnd(draft, provision) - 1).bottom;
  return clientTopOfProvision(view, positions, provision);
}

/** Returns where a provision is on the screen; estimated if its portion is not drawn yet. */
function boundsOf(view: EditorView, positions: DocumentPositionMap, provision: number): Extent {
  const drawn = view.nodeDOM(positions.before(provision)) as HTMLElement | null;
  return drawn?.getBoundingClientRect() ?? estimateBounds(view, positions, provision);
}

/** Estimates where a provision is from the space of its portion. */
function estimateBounds(view: EditorView, positions: DocumentPositionMap, provision: number): Extent {
  const [before, after] = [positions.before(provision), positions.after(provision)];
  const { top, height } = portionOf(view, positions, provision);
  const $before = view.state.doc.resolve(before);
  const [start, size] = [$before.start(), $before.parent.content.size];
  return { top: top + (height * (before - start)) / size, bottom: top + (height * (after - start)) / size };
}

/** Returns where the portion of a provision is on the screen. */
function portionOf(view: EditorView, positions: DocumentPositionMap, provision: number): DOMRect {
  const $before = view.state.doc.resolve(positions.before(provision));
  return (view.nodeDOM($before.before()) as HTMLElement).getBoundingClientRect();
}
