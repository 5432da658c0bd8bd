import type { Node, Slice } from "prosemirror-model";
import type { Selection } from "prosemirror-state";

/**
 * Serialises a selection as plain text: one provision per line, with its printed number if its beginning is included.
 */
export function serialiseClipboardText({ content }: Slice, selection: Selection): string {
  const lines: string[] = [];
  content.forEach((portion) =>
    portion.forEach((node) => void lines.push(...linesOf(node, lines.length > 0 || isWhole(selection)))),
  );
  return lines.join("\n");
}

/**
 * Whether a selection holds the whole of the provision it begins in. A few words of one are copied without its number.
 */
function isWhole({ $from, to }: Selection): boolean {
  return $from.parentOffset === 0 && $from.index(2) === 0 && to >= $from.end(2) - 1;
}

function linesOf(node: Node, isNumbered: boolean): string[] {
  const lines: string[] = [];
  node.forEach((child) => lines.push(child.textContent));
  const { num } = node.attrs as { num: string };
  return isNumbered && num ? [[num, lines[0]].filter(Boolean).join(" "), ...lines.slice(1)] : lines;
}
