import type { EditorView } from "prosemirror-view";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { DocumentPositionMap } from "./documentPositionMap.ts";

/**
 * Returns the first and last provision between two heights (client pixels). Each takes twelve measurements for 3,000
 * provisions.
 */
export function findProvisionsBetweenHeights(
  view: EditorView,
  positions: DocumentPositionMap,
  top: number,
  bottom: number,
): { first: number; last: number } {
  const above = (height: number) => (provision: number) => clientTopOfProvision(view, positions, provision) <= height;
  const last = Math.max(0, binarySearchLastIndex(positions.provisions, above(bottom)));
  return { first: Math.min(last, Math.max(0, binarySearchLastIndex(positions.provisions, above(top)))), last };
}

/** Returns the top of a provision, in client pixels. */
export function clientTopOfProvision(view: EditorView, positions: DocumentPositionMap, provision: number): number {
  return boundsOf(view, positions, provision).top;
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

/** Returns where a provision is on the screen; estimated from its portion's reserved space if it is not drawn yet. */
function boundsOf(
  view: EditorView,
  positions: DocumentPositionMap,
  provision: number,
): Pick<DOMRect, "top" | "bottom"> {
  const [before, after] = [positions.before(provision), positions.after(provision)];
  const drawn = view.nodeDOM(before);
  if (drawn) return (drawn as HTMLElement).getBoundingClientRect();
  const $before = view.state.doc.resolve(before);
  const { top, height } = (view.nodeDOM($before.before()) as HTMLElement).getBoundingClientRect();
  const [start, size] = [$before.start(), $before.parent.content.size];
  return { top: top + (height * (before - start)) / size, bottom: top + (height * (after - start)) / size };
}
