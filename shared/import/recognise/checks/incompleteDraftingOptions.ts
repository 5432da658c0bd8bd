import type { Provision } from "#shared/draft/draft.ts";
import type { SourceLine, ImportWarning } from "#shared/import/sourceLines.ts";
import { isFirstListNumber, isNextListNumber } from "../lists/listLevels.ts";
import { readListMarker, type ListMarkerInterpretation } from "../lists/listMarker.ts";
import { hasDraftingOptionStyle } from "../lists/draftingOptions.ts";

/**
 * Warns about options at which a sequence is incomplete: a later option that does not follow the one before it in the
 * same numerals, or a first one that none follows. The user should check which provision they belong to.
 */
export function warnIncompleteDraftingOptions(
  provisions: readonly Provision[],
  places: readonly SourceLine["where"][],
): ImportWarning[] {
  const units = provisions.map(({ num, level }) => ({ level, options: optionsOf(num) }));
  return findIncomplete(units).map((i) => ({
    code: "reading.option",
    params: { address: provisions[i]!.address },
    where: places[i]!,
  }));
}

interface Unit {
  readonly level: number;
  /** The readings of its number as that of an option. */
  readonly options: readonly ListMarkerInterpretation[];
}

function optionsOf(num: string): readonly ListMarkerInterpretation[] {
  return num === "" ? [] : (readListMarker(num)?.readings ?? []).filter(hasDraftingOptionStyle);
}

function findIncomplete(units: readonly Unit[]): readonly number[] {
  const followed = new Set<number>();
  const following = new Set<number>();
  /** The last option at each level, reset when a unit at an outer level begins. */
  const last: (number | undefined)[] = [];
  units.forEach(({ level, options }, i) => {
    last.length = Math.min(last.length, level + 1);
    if (options.length === 0) return;
    const before = last[level];
    if (before !== undefined && isAfter(units[before]!, units[i]!)) {
      followed.add(before);
      following.add(i);
    }
    last[level] = i;
  });
  return units.flatMap(({ options }, i) => {
    if (options.length === 0) return [];
    return following.has(i) || (options.some(isFirstListNumber) && followed.has(i)) ? [] : [i];
  });
}

function isAfter(one: Unit, next: Unit): boolean {
  return one.options.some((a) => next.options.some((b) => isNextListNumber(a, b)));
}
