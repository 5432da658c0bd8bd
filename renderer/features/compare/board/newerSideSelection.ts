import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { ComparisonModel } from "../comparisonModel.ts";
import { draftPointAtOffset, comparisonRowSidesOf } from "./rowSides.ts";

/** Returns the anchor of the words selected on the newer side; null if none are selected. */
export function anchorNewerSideSelection(comparison: ComparisonModel): Outcome<Anchor> | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = pointIn(comparison, startContainer, startOffset);
  const to = pointIn(comparison, endContainer, endOffset);
  const { id, draft } = comparison.pair.to;
  return from && to && createRangeAnchor(draft, id, from, to);
}

function pointIn(comparison: ComparisonModel, node: Node, offset: number) {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>("[data-at]");
  const row = element?.closest<HTMLElement>("[data-row]");
  if (!stretch || !row) return null;
  const { to } = comparisonRowSidesOf(comparison.pair, comparison.rows.all[Number(row.dataset.row)]!);
  return draftPointAtOffset(to, Number(stretch.dataset.at) + (node instanceof Element ? 0 : offset));
}
