import {
  findInnermostMatchingDepth,
  isFirstListNumber,
  hasParagraphNumberStyle,
  isNextListNumber,
  type UpcomingListMarker,
  type NumberingLevel,
} from "./listLevels.ts";
import type { ListMarker, ListMarkerInterpretation } from "./listMarker.ts";
import type { ProvisionNode } from "../tree/provisionNode.ts";
import { isLaterListNumber, isDraftingOptionMarker } from "./draftingOptions.ts";

/** Lists announced within square brackets: "[inter alia: 1. … 2. …]." */
export class BracketedListCloser {
  #open = 0;
  /** How many brackets are open around those of a list, by the node that announces it. */
  readonly #around = new WeakMap<ProvisionNode, number>();

  /** Counts the brackets of text added to a node; `announces` says whether a list follows it. */
  addText(node: ProvisionNode, text: string, announces: boolean): void {
    const around = this.#open;
    for (const sign of text) this.#open = Math.max(0, this.#open + (sign === "[" ? 1 : sign === "]" ? -1 : 0));
    if (announces && this.#open > around) this.#around.set(node, around);
  }

  /**
   * Returns the levels still open at a marker. A list whose brackets are closed ends before an option after which it
   * does not continue, and before a number that continues the paragraphs around it. Gaps in those paragraphs are
   * allowed, unless the list itself continues with this number.
   */
  closeFinished(
    levels: readonly NumberingLevel<ProvisionNode>[],
    marker: ListMarker,
    ahead: UpcomingListMarker | null,
  ): readonly NumberingLevel<ProvisionNode>[] {
    const depth = findInnermostMatchingDepth(levels, ({ node }) => this.#open <= (this.#around.get(node) ?? -1));
    if (depth < 0) return levels;
    const outer = levels.slice(0, levels[depth]!.reading.style === "text" ? depth : depth + 1);
    const inner = levels.slice(depth + 1);
    const isOver = isDraftingOptionMarker(marker)
      ? !isBetween(outer, inner, ahead)
      : continuesOuter(outer, inner, marker, ahead);
    return isOver ? outer : levels;
  }
}

/** Returns whether a marker continues what is open around a list, and not the list. */
function continuesOuter(
  outer: readonly NumberingLevel<ProvisionNode>[],
  inner: readonly NumberingLevel<ProvisionNode>[],
  { readings }: ListMarker,
  ahead: UpcomingListMarker | null,
): boolean {
  const number = readings.find(hasParagraphNumberStyle);
  if (!number) return false;
  const isNext = ({ reading }: NumberingLevel<ProvisionNode>) => isNextListNumber(reading, number);
  const isLater = ({ reading }: NumberingLevel<ProvisionNode>) =>
    hasParagraphNumberStyle(reading) && isLaterListNumber(reading, number);
  if (!inner.some(isNext)) return outer.some(isNext) || outer.some(isLater);
  return outer.some(isNext) && !recurs(number, ahead);
}

/** How many markers are examined for a number that recurs. */
const LOOK_AHEAD = 200;

/**
 * Returns whether a paragraph number recurs before another list or an option begins: if so, the first one belongs to an
 * inner list.
 */
function recurs(number: ListMarkerInterpretation, ahead: UpcomingListMarker | null): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && !isDraftingOptionMarker(at.marker); n++, at = at.after) {
    const next = at.marker.readings.find(hasParagraphNumberStyle);
    if (next && isFirstListNumber(next)) return false;
    if (next && next.value === number.value && next.suffix === number.suffix) return true;
  }
  return false;
}

/** Returns whether options are between two items of a list: the first marker after them continues only the list. */
function isBetween(
  outer: readonly NumberingLevel<ProvisionNode>[],
  inner: readonly NumberingLevel<ProvisionNode>[],
  ahead: UpcomingListMarker | null,
): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && isDraftingOptionMarker(at.marker); n++) at = at.after;
  const readings = at && !isDraftingOptionMarker(at.marker) ? at.marker.readings : [];
  const isNext = ({ reading }: NumberingLevel<ProvisionNode>) =>
    readings.some((next) => isNextListNumber(reading, next));
  const isLater = ({ reading }: NumberingLevel<ProvisionNode>) =>
    hasParagraphNumberStyle(reading) &&
    readings.some((next) => hasParagraphNumberStyle(next) && isLaterListNumber(reading, next));
  return inner.some(isNext) && !outer.some((level) => isNext(level) || isLater(level));
}
