import type { ProvisionKind } from "#shared/draft/draft.ts";
import type { ProvisionUnderRepair } from "./repairableProvisions.ts";

/** The containers from the outermost to the innermost; articles and rules are below all of them. */
const CONTAINERS: readonly ProvisionKind[] = ["annex", "part", "title", "chapter", "section"];

/**
 * Returns the level for a heading of a kind at a position: below the nearest enclosing container that can contain it.
 */
export function findLevelForHeading(units: readonly ProvisionUnderRepair[], at: number, kind: ProvisionKind): number {
  if (kind === "annex" || kind === "preamble") return 1;
  const rank = CONTAINERS.includes(kind) ? CONTAINERS.indexOf(kind) : CONTAINERS.length;
  let { level } = units[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const unit = units[i]!;
    if (unit.level >= level) continue;
    level = unit.level;
    const outer = CONTAINERS.indexOf(unit.kind);
    if (outer >= 0 && outer < rank) return level + 1;
  }
  return 1;
}

/** Returns the index after the last unit below one. */
export function findRepairedSubtreeEnd(units: readonly ProvisionUnderRepair[], at: number): number {
  const { level } = units[at]!;
  const after = units.findIndex((unit, i) => i > at && unit.level <= level);
  return after < 0 ? units.length : after;
}

/** Returns the index of the last unit before one whose level meets a condition, or -1. */
export function findLastUnitIndexBefore(
  units: readonly ProvisionUnderRepair[],
  at: number,
  fits: (level: number) => boolean,
): number {
  for (let i = at - 1; i >= 0; i--) if (fits(units[i]!.level)) return i;
  return -1;
}
