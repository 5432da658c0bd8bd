import type { LineChange, ParagraphEndChange } from "#shared/import/sourceLines.ts";
import { childOf, type XmlElement } from "../package/docxXml.ts";

type By = Pick<LineChange, "author" | "at">;

/** Who inserted and who deleted something; both where what one inserted another deleted again. */
export interface TrackedState {
  readonly inserted?: By;
  readonly deleted?: By;
}

export const UNTRACKED: TrackedState = {};

const TYPES: Readonly<Record<string, LineChange["type"]>> = {
  ins: "inserted",
  moveTo: "inserted",
  cellIns: "inserted",
  del: "deleted",
  moveFrom: "deleted",
  cellDel: "deleted",
};

/** True of an element that holds what was inserted, deleted or moved. */
export function isChangeElement({ name }: XmlElement): boolean {
  return name in TYPES;
}

/** How what lies inside a change stands. */
export function enterChange(change: XmlElement, outer: TrackedState): TrackedState {
  const type = TYPES[change.name];
  return type === undefined ? outer : { [type]: readAuthorship(change), ...outer };
}

/** How what has these properties (of a paragraph's mark, a row, a cell) stands. */
export function applyChangeMarks(properties: XmlElement | undefined, outer: TrackedState): TrackedState {
  return Object.keys(TYPES).reduce((standing, name) => {
    const change = childOf(properties, name);
    return change ? enterChange(change, standing) : standing;
  }, outer);
}

/** Who said or did what an element holds, and when, where that is a time. */
export function readAuthorship({ attributes: { author = "", date = "" } }: XmlElement): By {
  return INSTANT.test(date) ? { author, at: date } : { author };
}

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** A paragraph's end as a line tells it; undefined where nobody changed it. */
export function toParagraphEndChange({ inserted, deleted }: TrackedState): ParagraphEndChange | undefined {
  if (inserted) return { type: "inserted", ...inserted, ...(deleted ? { undone: deleted } : {}) };
  return deleted && { type: "deleted", ...deleted };
}

/** The types of change that something stands in; undefined where in none. */
export function changeTypesOf({ inserted, deleted }: TrackedState): readonly LineChange["type"][] | undefined {
  const types = [...(inserted ? ["inserted" as const] : []), ...(deleted ? ["deleted" as const] : [])];
  return types.length > 0 ? types : undefined;
}
