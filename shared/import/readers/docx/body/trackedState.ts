import type { SourceTrackedChange, ParagraphEndChange } from "#shared/import/sourceLines.ts";
import { docxChildOf, type XmlElement } from "../package/docxXml.ts";

type By = Pick<SourceTrackedChange, "author" | "at">;

/** Who inserted and who deleted something; both if one author deleted another's insertion. */
export interface TrackedState {
  readonly inserted?: By;
  readonly deleted?: By;
}

export const UNTRACKED: TrackedState = {};

const TYPES: Readonly<Record<string, SourceTrackedChange["type"]>> = {
  ins: "inserted",
  moveTo: "inserted",
  cellIns: "inserted",
  del: "deleted",
  moveFrom: "deleted",
  cellDel: "deleted",
};

/** Returns whether an element contains inserted, deleted or moved content. */
export function isChangeElement({ name }: XmlElement): boolean {
  return name in TYPES;
}

/** Returns the tracked state of the content of a change. */
export function enterTrackedChange(change: XmlElement, outer: TrackedState): TrackedState {
  const type = TYPES[change.name];
  return type === undefined ? outer : { [type]: readAuthorship(change), ...outer };
}

/** Returns the tracked state of an element with these properties (of a paragraph's mark, a row, a cell). */
export function trackedStateFromProperties(properties: XmlElement | undefined, outer: TrackedState): TrackedState {
  return Object.keys(TYPES).reduce((state, name) => {
    const change = docxChildOf(properties, name);
    return change ? enterTrackedChange(change, state) : state;
  }, outer);
}

/** Returns the author of a change or comment, and the time if it is valid. */
export function readAuthorship({ attributes: { author = "", date = "" } }: XmlElement): By {
  return INSTANT.test(date) ? { author, at: date } : { author };
}

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Converts the tracked state of a paragraph's end for a line; undefined if it is unchanged. */
export function toParagraphEndChange({ inserted, deleted }: TrackedState): ParagraphEndChange | undefined {
  if (inserted) return { type: "inserted", ...inserted, ...(deleted ? { undone: deleted } : {}) };
  return deleted && { type: "deleted", ...deleted };
}

/** Returns the types of change that apply to something; undefined if there are none. */
export function changeTypesOf({ inserted, deleted }: TrackedState): readonly SourceTrackedChange["type"][] | undefined {
  const types = [...(inserted ? ["inserted" as const] : []), ...(deleted ? ["deleted" as const] : [])];
  return types.length > 0 ? types : undefined;
}
