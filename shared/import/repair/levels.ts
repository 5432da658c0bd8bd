import type { ProvisionKind } from "#shared/draft/draft.ts";
import type { RepairUnit } from "./repairUnits.ts";

/** The containers from the outermost to the innermost; articles and rules lie beneath all of them. */
const CONTAINERS: readonly ProvisionKind[] = ["annex", "part", "title", "chapter", "section"];

/** The level of a heading of this kind at a place: beneath the nearest container around it that holds such. */
export function levelForHeading(units: readonly RepairUnit[], at: number, kind: ProvisionKind): number {
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

/** The index behind the last unit beneath one. */
export function subtreeEnd(units: readonly RepairUnit[], at: number): number {
  const { level } = units[at]!;
  const after = units.findIndex((unit, i) => i > at && unit.level <= level);
  return after < 0 ? units.length : after;
}

/** The index of the last unit before one whose level will do, or -1. */
export function findPrecedingUnit(units: readonly RepairUnit[], at: number, will: (level: number) => boolean): number {
  for (let i = at - 1; i >= 0; i--) if (will(units[i]!.level)) return i;
  return -1;
}
