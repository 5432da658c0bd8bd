import type { CellPosition } from "#shared/import/sourceLines.ts";
import { type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { enterTrackedChange, isDocxChangeElement } from "./trackedState.ts";
import {
  chooseAlternateContent,
  docxChildOf,
  xmlChildrenOf,
  docxChildValueOf,
  type XmlElement,
} from "../package/docxXml.ts";

/** The context of a paragraph, table or row: its tracked state, cell and list of contents. */
export interface TrackedBlockContext {
  readonly standing: TrackedState;
  readonly cell?: CellPosition;
  /** Whether it is in a table of contents. */
  readonly isContents: boolean;
}

export interface DocxElementInContext {
  readonly element: XmlElement;
  readonly context: TrackedBlockContext;
}

/** Elements that contain paragraphs, rows, cells or runs and have no text themselves. */
const WRAPPERS: ReadonlySet<string> = new Set("sdtContent smartTag customXml hyperlink dir bdo".split(" "));

/** Finds the wanted elements in a container, also inside wrappers, each with its context. */
export function findDocxElementsInContext(
  container: XmlElement,
  context: TrackedBlockContext,
  wanted: ReadonlySet<string>,
): DocxElementInContext[] {
  return xmlChildrenOf(container).flatMap((element) => {
    if (wanted.has(element.name)) return [{ element, context }];
    const [inner, within] = unwrapDocxElement(element, context);
    return inner ? findDocxElementsInContext(inner, within, wanted) : [];
  });
}

/** Returns the content of a wrapper and its context; undefined content if the element is not a wrapper. */
export function unwrapDocxElement(
  element: XmlElement,
  context: TrackedBlockContext,
): readonly [XmlElement | undefined, TrackedBlockContext] {
  if (WRAPPERS.has(element.name)) return [element, context];
  if (isDocxChangeElement(element))
    return [element, { ...context, standing: enterTrackedChange(element, context.standing) }];
  if (element.name === "other:AlternateContent") return [chooseAlternateContent(element), context];
  if (element.name !== "sdt") return [undefined, context];
  const gallery = docxChildValueOf(docxChildOf(element, "sdtPr", "docPartObj"), "docPartGallery");
  const isContents = context.isContents || gallery === "Table of Contents";
  return [docxChildOf(element, "sdtContent"), { ...context, isContents }];
}
