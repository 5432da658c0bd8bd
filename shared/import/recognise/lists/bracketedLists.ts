import {
  findInnermost,
  isFirstNumber,
  isParagraphNumber,
  isSuccessor,
  type UpcomingMarker,
  type NumberingLevel,
} from "./listLevels.ts";
import type { ListMarker, MarkerReading } from "./listMarker.ts";
import type { ProvisionNode } from "../tree/provisionNode.ts";
import { isLaterNumber, isOptionMarker } from "./options.ts";

/** The lists that are announced within square brackets: "[inter alia: 1. … 2. …]." */
export class BracketedLists {
  #open = 0;
  /** How many brackets are open around those of a list, by what announces it. */
  readonly #around = new WeakMap<ProvisionNode, number>();

  /** Text is added to a node; `announces` says whether a list comes behind it. */
  addText(node: ProvisionNode, text: string, announces: boolean): void {
    const around = this.#open;
    for (const sign of text) this.#open = Math.max(0, this.#open + (sign === "[" ? 1 : sign === "]" ? -1 : 0));
    if (announces && this.#open > around) this.#around.set(node, around);
  }

  /**
   * What is still open where a marker comes: a list whose brackets are closed is over before an option behind which it
   * does not go on, and before a number with which the paragraphs around it go on. A number that is left out there does
   * not matter, unless the list itself goes on with this one.
   */
  closeFinished(
    levels: readonly NumberingLevel<ProvisionNode>[],
    marker: ListMarker,
    ahead: UpcomingMarker | null,
  ): readonly NumberingLevel<ProvisionNode>[] {
    const depth = findInnermost(levels, ({ node }) => this.#open <= (this.#around.get(node) ?? -1));
    if (depth < 0) return levels;
    const outer = levels.slice(0, levels[depth]!.reading.style === "text" ? depth : depth + 1);
    const inner = levels.slice(depth + 1);
    const isOver = isOptionMarker(marker) ? !isBetween(outer, inner, ahead) : goesOn(outer, inner, marker, ahead);
    return isOver ? outer : levels;
  }
}

/** Whether what is open around a list goes on with a marker, and not the list. */
function goesOn(
  outer: readonly NumberingLevel<ProvisionNode>[],
  inner: readonly NumberingLevel<ProvisionNode>[],
  { readings }: ListMarker,
  ahead: UpcomingMarker | null,
): boolean {
  const number = readings.find(isParagraphNumber);
  if (!number) return false;
  const isNext = ({ reading }: NumberingLevel<ProvisionNode>) => isSuccessor(reading, number);
  const isLater = ({ reading }: NumberingLevel<ProvisionNode>) =>
    isParagraphNumber(reading) && isLaterNumber(reading, number);
  if (!inner.some(isNext)) return outer.some(isNext) || outer.some(isLater);
  return outer.some(isNext) && !comesAgain(number, ahead);
}

/** How many markers may come before a number is met again. */
const LOOK_AHEAD = 200;

/** Whether a paragraph's number comes again before another list or an option begins: the first is that of a list within. */
function comesAgain(number: MarkerReading, ahead: UpcomingMarker | null): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && !isOptionMarker(at.marker); n++, at = at.after) {
    const next = at.marker.readings.find(isParagraphNumber);
    if (next && isFirstNumber(next)) return false;
    if (next && next.value === number.value && next.suffix === number.suffix) return true;
  }
  return false;
}

/** Whether an option stands between two items of a list: the first marker behind the options goes on with it alone. */
function isBetween(
  outer: readonly NumberingLevel<ProvisionNode>[],
  inner: readonly NumberingLevel<ProvisionNode>[],
  ahead: UpcomingMarker | null,
): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && isOptionMarker(at.marker); n++) at = at.after;
  const readings = at && !isOptionMarker(at.marker) ? at.marker.readings : [];
  const isNext = ({ reading }: NumberingLevel<ProvisionNode>) => readings.some((next) => isSuccessor(reading, next));
  const isLater = ({ reading }: NumberingLevel<ProvisionNode>) =>
    isParagraphNumber(reading) && readings.some((next) => isParagraphNumber(next) && isLaterNumber(reading, next));
  return inner.some(isNext) && !outer.some((level) => isNext(level) || isLater(level));
}
