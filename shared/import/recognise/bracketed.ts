import { innermost, isParagraph, isSuccessor, type Level } from "./lists.ts";
import type { Marker } from "./marker.ts";
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
   * What is still open where a marker comes: a list whose brackets are closed is over before an option, and before a
   * number with which the paragraphs around it go on. A number that is left out there does not matter, unless the list
   * itself goes on with this one.
   */
  stillOpen(levels: readonly Level<Node>[], marker: Marker): readonly Level<Node>[] {
    const depth = innermost(levels, ({ node }) => this.#open <= (this.#around.get(node) ?? -1));
    if (depth < 0) return levels;
    const outer = levels.slice(0, levels[depth]!.reading.style === "text" ? depth : depth + 1);
    return namesOption(marker) || goesOn(outer, levels.slice(depth + 1), marker) ? outer : levels;
  }
}

function goesOn(outer: readonly Level<Node>[], inner: readonly Level<Node>[], { readings }: Marker): boolean {
  const number = readings.find(isParagraph);
  if (!number) return false;
  const isNext = ({ reading }: Level<Node>) => isSuccessor(reading, number);
  const isLater = ({ reading }: Level<Node>) => isParagraph(reading) && isBehind(reading, number);
  return outer.some(isNext) || (outer.some(isLater) && !inner.some(isNext));
}
