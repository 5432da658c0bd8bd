import type { Node, Slice } from "prosemirror-model";
import type { Selection } from "prosemirror-state";

/** What is copied as plain text: provisions a line each, with their numbers as printed where they begin in it. */
export function serialiseClipboardText({ content }: Slice, selection: Selection): string {
  const lines: string[] = [];
  content.forEach((portion) =>
    portion.forEach((node) => void lines.push(...linesOf(node, lines.length > 0 || isWhole(selection)))),
  );
  return lines.join("\n");
}

/** Whether a selection holds the whole of the provision that it begins in: a few of its words have no number. */
function isWhole({ $from, to }: Selection): boolean {
  return $from.parentOffset === 0 && $from.index(2) === 0 && to >= $from.end(2) - 1;
}

function linesOf(node: Node, isNumbered: boolean): string[] {
  const lines: string[] = [];
  node.forEach((child) => lines.push(child.textContent));
  const { num } = node.attrs as { num: string };
  return isNumbered && num ? [[num, lines[0]].filter(Boolean).join(" "), ...lines.slice(1)] : lines;
}
