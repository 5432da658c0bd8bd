import { innermost, isFirst, isParagraph, isSuccessor, type Ahead, type Level } from "./lists.ts";
import type { Marker, MarkerReading } from "./marker.ts";
import type { Node } from "./node.ts";
import { isBehind, namesOption } from "./options.ts";

/** The lists that are announced within square brackets: "[inter alia: 1. … 2. …]." */
export class BracketedLists {
  #open = 0;
  /** How many brackets are open around those of a list, by what announces it. */
  readonly #around = new WeakMap<Node, number>();

  /** Text is added to a node; `announces` says whether a list comes behind it. */
  say(node: Node, text: string, announces: boolean): void {
    const around = this.#open;
    for (const sign of text) this.#open = Math.max(0, this.#open + (sign === "[" ? 1 : sign === "]" ? -1 : 0));
    if (announces && this.#open > around) this.#around.set(node, around);
  }

  /**
   * What is still open where a marker comes: a list whose brackets are closed is over before an option behind which it
   * does not go on, and before a number with which the paragraphs around it go on. A number that is left out there does
   * not matter, unless the list itself goes on with this one.
   */
  stillOpen(levels: readonly Level<Node>[], marker: Marker, ahead: Ahead | null): readonly Level<Node>[] {
    const depth = innermost(levels, ({ node }) => this.#open <= (this.#around.get(node) ?? -1));
    if (depth < 0) return levels;
    const outer = levels.slice(0, levels[depth]!.reading.style === "text" ? depth : depth + 1);
    const inner = levels.slice(depth + 1);
    const isOver = namesOption(marker) ? !isBetween(outer, inner, ahead) : goesOn(outer, inner, marker, ahead);
    return isOver ? outer : levels;
  }
}

/** Whether what is open around a list goes on with a marker, and not the list. */
function goesOn(
  outer: readonly Level<Node>[],
  inner: readonly Level<Node>[],
  { readings }: Marker,
  ahead: Ahead | null,
): boolean {
  const number = readings.find(isParagraph);
  if (!number) return false;
  const isNext = ({ reading }: Level<Node>) => isSuccessor(reading, number);
  const isLater = ({ reading }: Level<Node>) => isParagraph(reading) && isBehind(reading, number);
  if (!inner.some(isNext)) return outer.some(isNext) || outer.some(isLater);
  return outer.some(isNext) && !comesAgain(number, ahead);
}

/** How many markers may come before a number is met again. */
const LOOK_AHEAD = 200;

/** Whether a paragraph's number comes again before another list or an option begins: the first is that of a list within. */
function comesAgain(number: MarkerReading, ahead: Ahead | null): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && !namesOption(at.marker); n++, at = at.after) {
    const next = at.marker.readings.find(isParagraph);
    if (next && isFirst(next)) return false;
    if (next && next.value === number.value && next.suffix === number.suffix) return true;
  }
  return false;
}

/** Whether an option stands between two items of a list: the first marker behind the options goes on with it alone. */
function isBetween(outer: readonly Level<Node>[], inner: readonly Level<Node>[], ahead: Ahead | null): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD && namesOption(at.marker); n++) at = at.after;
  const readings = at && !namesOption(at.marker) ? at.marker.readings : [];
  const isNext = ({ reading }: Level<Node>) => readings.some((next) => isSuccessor(reading, next));
  const isLater = ({ reading }: Level<Node>) =>
    isParagraph(reading) && readings.some((next) => isParagraph(next) && isBehind(reading, next));
  return inner.some(isNext) && !outer.some((level) => isNext(level) || isLater(level));
}
