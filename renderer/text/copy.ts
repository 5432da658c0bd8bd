import type { Node, Slice } from "prosemirror-model";

/** What is copied as plain text: provisions a line each, with their numbers as printed. */
export function copyText(slice: Slice): string {
  const lines: string[] = [];
  slice.content.forEach((node) => lines.push(...linesOf(node)));
  return lines.join("\n");
}

function linesOf(node: Node): string[] {
  if (node.type.name !== "provision") return [node.textContent];
  const lines: string[] = [];
  node.forEach((child) => lines.push(child.textContent));
  const { num } = node.attrs as { num: string };
  // A selection that begins within a provision has no number before it: it is not the provision's beginning.
  return lines.length > 1 && num ? [`${num} ${lines[0]}`, ...lines.slice(1)] : lines;
}
