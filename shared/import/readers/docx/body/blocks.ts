import type { CellPosition } from "#shared/import/sourceLines.ts";
import { enterChange, isChangeElement, type TrackedState } from "./trackedState.ts";
import { chooseAlternative, childOf, childrenOf, valueOf, type XmlElement } from "../package/docxXml.ts";

/** Where a paragraph, a table or a row stands. */
export interface BlockContext {
  readonly standing: TrackedState;
  readonly cell?: CellPosition;
  /** In a list of contents. */
  readonly isContents: boolean;
}

export interface DocxBlock {
  readonly element: XmlElement;
  readonly context: BlockContext;
}

/** What holds paragraphs, rows, cells or runs and says nothing itself. */
const WRAPPERS: ReadonlySet<string> = new Set("sdtContent smartTag customXml hyperlink dir bdo".split(" "));

/** The wanted elements in a container, through whatever wraps them, each with how it stands there. */
export function findBlocks(container: XmlElement, context: BlockContext, wanted: ReadonlySet<string>): DocxBlock[] {
  return childrenOf(container).flatMap((element) => {
    if (wanted.has(element.name)) return [{ element, context }];
    const [inner, within] = unwrap(element, context);
    return inner ? findBlocks(inner, within, wanted) : [];
  });
}

/** What lies in a wrapper, and how it stands there; nothing for what is no wrapper. */
export function unwrap(element: XmlElement, context: BlockContext): readonly [XmlElement | undefined, BlockContext] {
  if (WRAPPERS.has(element.name)) return [element, context];
  if (isChangeElement(element)) return [element, { ...context, standing: enterChange(element, context.standing) }];
  if (element.name === "other:AlternateContent") return [chooseAlternative(element), context];
  if (element.name !== "sdt") return [undefined, context];
  const gallery = valueOf(childOf(element, "sdtPr", "docPartObj"), "docPartGallery");
  const isContents = context.isContents || gallery === "Table of Contents";
  return [childOf(element, "sdtContent"), { ...context, isContents }];
}
