import type { Line } from "../lines.ts";
import { node, type Node } from "./node.ts";
import { isNothing, NO_WORDS, wordsOf } from "./words.ts";

/** True of a source that says itself where each provision begins. */
export function isOutright(lines: readonly Line[]): boolean {
  return lines.some(({ hints }) => hints.unit !== undefined);
}

/**
 * The forest of a source that says its structure outright: each line with a unit opens it, the lines behind
 * it are its further text; what stands before the first unit is text of nobody.
 */
export function outrightTree(lines: readonly Line[]): readonly Node[] {
  const roots: Node[] = [];
  const open: { readonly level: number; readonly node: Node }[] = [];
  for (const line of lines) {
    const { unit } = line.hints;
    if (unit) {
      while (open.length > 0 && open[open.length - 1]!.level >= unit.level) open.pop();
      const heading = unit.heading === "" ? NO_WORDS : { text: unit.heading };
      const opened = node(unit.kind, line.where, unit.num, heading, unit.eId);
      (open[open.length - 1]?.node.children ?? roots).push(opened);
      open.push({ level: unit.level, node: opened });
    }
    if (!isNothing(line)) say(line, open[open.length - 1]?.node, roots);
  }
  return roots;
}

function say(line: Line, owner: Node | undefined, roots: Node[]): void {
  const target = owner ?? node("text", line.where);
  if (!owner) roots.push(target);
  target.blocks.push(wordsOf(line));
}
