import type { Change, Mark } from "#shared/import/lines.ts";
import { childOf, type Element } from "./xml.ts";

type By = Pick<Change, "author" | "at">;

/** Who inserted and who deleted something; both where what one inserted another deleted again. */
export interface Standing {
  readonly inserted?: By;
  readonly deleted?: By;
}

export const PLAIN: Standing = {};

const TYPES: Readonly<Record<string, Change["type"]>> = {
  ins: "inserted",
  moveTo: "inserted",
  cellIns: "inserted",
  del: "deleted",
  moveFrom: "deleted",
  cellDel: "deleted",
};

/** True of an element that holds what was inserted, deleted or moved. */
export function isChange({ name }: Element): boolean {
  return name in TYPES;
}

/** How what lies inside a change stands. */
export function inside(change: Element, outer: Standing): Standing {
  const type = TYPES[change.name];
  return type === undefined ? outer : { [type]: byOf(change), ...outer };
}

/** How what has these properties (of a paragraph's mark, a row, a cell) stands. */
export function marked(properties: Element | undefined, outer: Standing): Standing {
  return Object.keys(TYPES).reduce((standing, name) => {
    const change = childOf(properties, name);
    return change ? inside(change, standing) : standing;
  }, outer);
}

/** Who said or did what an element holds, and when, where that is a time. */
export function byOf({ attributes: { author = "", date = "" } }: Element): By {
  return INSTANT.test(date) ? { author, at: date } : { author };
}

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** A paragraph's end as a line tells it; undefined where nobody changed it. */
export function markOf({ inserted, deleted }: Standing): Mark | undefined {
  if (inserted) return { type: "inserted", ...inserted, ...(deleted ? { undone: deleted } : {}) };
  return deleted && { type: "deleted", ...deleted };
}

/** The types of change that something stands in; undefined where in none. */
export function typesOf({ inserted, deleted }: Standing): readonly Change["type"][] | undefined {
  const types = [...(inserted ? ["inserted" as const] : []), ...(deleted ? ["deleted" as const] : [])];
  return types.length > 0 ? types : undefined;
}
