import {
  IMPORT_EXCLUSION_REASONS,
  type ImportExclusion,
  type ImportExclusionReason,
  type SourcePosition,
} from "./sourceLines.ts";

/** An excluded passage, listed once with all its places in the source. */
export interface ExcludedPassage {
  readonly text: string;
  readonly count: number;
  readonly places: readonly SourcePosition[];
}

/** The passages excluded for one reason. `count` counts them as often as they occur in the source. */
export interface ImportExclusionGroup {
  readonly reason: ImportExclusionReason;
  readonly count: number;
  readonly passages: readonly ExcludedPassage[];
}

/** Groups exclusions by reason, each passage once, in source order. Reasons without exclusions are omitted. */
export function groupExclusionsByReason(exclusions: readonly ImportExclusion[]): readonly ImportExclusionGroup[] {
  return IMPORT_EXCLUSION_REASONS.flatMap((reason) => {
    const all = exclusions.filter((each) => each.reason === reason);
    return all.length > 0 ? [{ reason, count: all.length, passages: passagesOf(all) }] : [];
  });
}

function passagesOf(exclusions: readonly ImportExclusion[]): readonly ExcludedPassage[] {
  const byText = new Map<string, ImportExclusion[]>();
  for (const each of exclusions) {
    const same = byText.get(each.text) ?? [];
    same.push(each);
    byText.set(each.text, same);
  }
  return [...byText].map(([text, same]) => ({
    text,
    count: same.length,
    places: same.flatMap(({ where }) => where ?? []),
  }));
}
