import { importAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import { looksLikeHeadingTitle } from "../headings/heading.ts";
import {
  EMPTY_ANNOTATED_TEXT,
  isEmptyAnnotatedText,
  joinAnnotatedTexts,
  keepAnnotationsDropText,
  keepOnlyFootnotes,
  prependAutomaticNumber,
  withoutFootnotes,
} from "../annotatedText.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";

/** The depth of a heading that is only set off by its look: beneath every heading that the source marks. */
const DEEPEST = 10;
const LONGEST_HEADING = 250;
const LONGEST_BOLD_HEADING = 120;

/**
 * Builds the forest of a text as it stands: each line is a paragraph with a running number, ¶1, ¶2 …, and each heading
 * opens a section. Numbers that the source prints are part of the text.
 */
export function buildTreeOfNumberedLines(lines: readonly SourceLine[]): readonly ProvisionNode[] {
  const root = createProvisionNode("text", null);
  const open: { readonly depth: number; readonly node: ProvisionNode }[] = [];
  const inner = () => open[open.length - 1]?.node ?? root;
  let count = 0;
  // A heading has no footnotes; they move to the next paragraph.
  let carried = EMPTY_ANNOTATED_TEXT;
  lines.forEach((line, i) => {
    const words = prependAutomaticNumber(line);
    const depth = headingDepthOf(line, lines[i + 1]);
    if (depth === null) {
      const paragraph = createProvisionNode("paragraph", line.where, importAssignedNumber(++count));
      paragraph.blocks.push(isEmptyAnnotatedText(carried) ? words : joinAnnotatedTexts(carried, words));
      carried = EMPTY_ANNOTATED_TEXT;
      inner().children.push(paragraph);
      return;
    }
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop();
    const section = createProvisionNode("section", line.where, "", withoutFootnotes(words));
    carried = joinAnnotatedTexts(carried, keepAnnotationsDropText(keepOnlyFootnotes(words)));
    inner().children.push(section);
    open.push({ depth, node: section });
  });
  return root.children;
}

/**
 * Returns the depth of a heading, or null for any other line. A heading is marked by the source, or is a bold line above
 * one that is not, and in both cases has something beneath it.
 */
function headingDepthOf({ text, hints, footnotes }: SourceLine, next: SourceLine | undefined): number | null {
  if (!next || hints.cell || !/\p{L}/u.test(text) || text.length > LONGEST_HEADING) return null;
  if (hints.heading !== undefined) return hints.heading;
  const isSetOff = hints.bold === true && next.hints.bold !== true && !footnotes;
  return isSetOff && text.length <= LONGEST_BOLD_HEADING && looksLikeHeadingTitle(text) ? DEEPEST : null;
}
