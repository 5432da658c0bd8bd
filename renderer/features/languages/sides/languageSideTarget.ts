import { createProvisionAnchor, createRangeAnchor, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { LanguageVersionComparison } from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageSideName, LanguageSidesPosition } from "#renderer/workspace/comparison/languageSidesState.ts";
import type { LanguageVersionPair } from "./languagePair.ts";

/** A target in one of two texts. */
export interface LanguageSideTarget {
  readonly side: LanguageSideName;
  readonly provision: number;
  readonly anchor: Outcome<Anchor>;
}

/** Returns the selected words of a column, or else the provision at a position; null if that version lacks it. */
export function findSelectedPassageOnSide(
  pair: LanguageVersionPair,
  { rows }: LanguageVersionComparison,
  position: LanguageSidesPosition,
): LanguageSideTarget | null {
  const selected = selectedRange();
  if (selected) {
    const { id, draft } = pair[selected.side];
    const anchor = createRangeAnchor(draft, id, selected.from, selected.to);
    return { side: selected.side, provision: selected.from.provision, anchor };
  }
  const [provision] = rows.all[position.row]?.[position.side] ?? [];
  if (provision === undefined) return null;
  const { id, draft } = pair[position.side];
  return { side: position.side, provision, anchor: createProvisionAnchor(draft, id, provision) };
}

function selectedRange(): {
  readonly side: LanguageSideName;
  readonly from: DraftPoint;
  readonly to: DraftPoint;
} | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [from, to] = [pointAt(startContainer, startOffset), pointAt(endContainer, endOffset)];
  return from && to && from.side === to.side ? { side: from.side, from: from.point, to: to.point } : null;
}

function pointAt(node: Node, offset: number): { readonly side: LanguageSideName; readonly point: DraftPoint } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>("[data-at]");
  const block = stretch?.closest<HTMLElement>("[data-block]");
  const cell = block?.closest<HTMLElement>("[data-language-side]");
  if (!stretch || !block || !cell) return null;
  const at = Number(stretch.dataset.at) + (node instanceof Element ? 0 : offset);
  const point = { provision: Number(block.dataset.provision), block: Number(block.dataset.block), offset: at };
  return { side: cell.dataset.languageSide as LanguageSideName, point };
}
