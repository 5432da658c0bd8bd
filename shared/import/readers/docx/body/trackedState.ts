import { authorshipOf, type Authorship, type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";
import { docxChildOf, type XmlElement } from "../package/docxXml.ts";

const TYPES: Readonly<Record<string, SourceTrackedChange["type"]>> = {
  ins: "inserted",
  moveTo: "inserted",
  cellIns: "inserted",
  del: "deleted",
  moveFrom: "deleted",
  cellDel: "deleted",
};

/** Returns whether an element contains inserted, deleted or moved content. */
export function isDocxChangeElement({ name }: XmlElement): boolean {
  return name in TYPES;
}

/** Returns the tracked state of the content of a change. */
export function enterTrackedChange(change: XmlElement, outer: TrackedState): TrackedState {
  const type = TYPES[change.name];
  return type === undefined ? outer : { [type]: readDocxAuthorship(change), ...outer };
}

/** Returns the tracked state of an element with these properties (of a paragraph's mark, a row, a cell). */
export function trackedStateFromProperties(properties: XmlElement | undefined, outer: TrackedState): TrackedState {
  return Object.keys(TYPES).reduce((state, name) => {
    const change = docxChildOf(properties, name);
    return change ? enterTrackedChange(change, state) : state;
  }, outer);
}

/** Returns the author of a change or comment, and the time if it is valid. */
export function readDocxAuthorship({ attributes: { author = "", date = "" } }: XmlElement): Authorship {
  return authorshipOf(author, date);
}
