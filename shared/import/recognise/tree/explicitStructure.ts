import type { SourceLine } from "#shared/import/sourceLines.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";
import { isEmptyAnnotatedText, EMPTY_ANNOTATED_TEXT, pickAnnotatedText } from "../annotatedText.ts";

/** Returns whether a source states where each provision begins. */
export function hasExplicitStructure(lines: readonly SourceLine[]): boolean {
  return lines.some(({ hints }) => hints.unit !== undefined);
}

/**
 * Builds the forest of a source that states its structure: each line with a unit opens it, the lines after it are
 * further text of it; text before the first unit becomes a unit of its own.
 */
export function buildExplicitProvisionTree(lines: readonly SourceLine[]): readonly ProvisionNode[] {
  const roots: ProvisionNode[] = [];
  const open: { readonly level: number; readonly node: ProvisionNode }[] = [];
  for (const line of lines) {
    const { unit } = line.hints;
    if (unit) {
      while (open.length > 0 && open[open.length - 1]!.level >= unit.level) open.pop();
      const heading = unit.heading === "" ? EMPTY_ANNOTATED_TEXT : { text: unit.heading };
      const opened = createProvisionNode(unit.kind, line.where, unit.num, heading, unit.eId);
      (open[open.length - 1]?.node.children ?? roots).push(opened);
      open.push({ level: unit.level, node: opened });
    }
    if (!isEmptyAnnotatedText(line)) addText(line, open[open.length - 1]?.node, roots);
  }
  return roots;
}

function addText(line: SourceLine, owner: ProvisionNode | undefined, roots: ProvisionNode[]): void {
  const target = owner ?? createProvisionNode("text", line.where);
  if (!owner) roots.push(target);
  target.blocks.push(pickAnnotatedText(line));
}
