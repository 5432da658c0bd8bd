import type { Cell } from "#shared/import/lines.ts";
import { inside, isChange, type Standing } from "./standing.ts";
import { alternative, childOf, childrenOf, valueOf, type Element } from "./xml.ts";

/** Where a paragraph, a table or a row stands. */
export interface Context {
  readonly standing: Standing;
  readonly cell?: Cell;
  /** In a list of contents. */
  readonly isContents: boolean;
}

export interface Block {
  readonly element: Element;
  readonly context: Context;
}

/** What holds paragraphs, rows, cells or runs and says nothing itself. */
const WRAPPERS: ReadonlySet<string> = new Set("sdtContent smartTag customXml hyperlink dir bdo".split(" "));

/** The wanted elements in a container, through whatever wraps them, each with how it stands there. */
export function blocksIn(container: Element, context: Context, wanted: ReadonlySet<string>): Block[] {
  return childrenOf(container).flatMap((element) => {
    if (wanted.has(element.name)) return [{ element, context }];
    const [inner, within] = unwrapped(element, context);
    return inner ? blocksIn(inner, within, wanted) : [];
  });
}

/** What lies in a wrapper, and how it stands there; nothing for what is no wrapper. */
export function unwrapped(element: Element, context: Context): readonly [Element | undefined, Context] {
  if (WRAPPERS.has(element.name)) return [element, context];
  if (isChange(element)) return [element, { ...context, standing: inside(element, context.standing) }];
  if (element.name === "other:AlternateContent") return [alternative(element), context];
  if (element.name !== "sdt") return [undefined, context];
  const gallery = valueOf(childOf(element, "sdtPr", "docPartObj"), "docPartGallery");
  const isContents = context.isContents || gallery === "Table of Contents";
  return [childOf(element, "sdtContent"), { ...context, isContents }];
}
