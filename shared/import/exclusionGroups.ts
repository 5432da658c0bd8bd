import { EXCLUSION_REASONS, type Exclusion, type ExclusionReason, type SourcePosition } from "./sourceLines.ts";

/** A passage that is left out, once, with all the places where it stands in the source. */
export interface ExcludedPassage {
  readonly text: string;
  readonly count: number;
  readonly places: readonly SourcePosition[];
}

/** What is left out for one reason. `count` is that of the passages in the source. */
export interface ExclusionGroup {
  readonly reason: ExclusionReason;
  readonly count: number;
  readonly passages: readonly ExcludedPassage[];
}

/** What is left out by reason, each passage once, in the order of the source. Reasons without any are not there. */
export function groupExclusions(exclusions: readonly Exclusion[]): readonly ExclusionGroup[] {
  return EXCLUSION_REASONS.flatMap((reason) => {
    const all = exclusions.filter((each) => each.reason === reason);
    return all.length > 0 ? [{ reason, count: all.length, passages: passagesOf(all) }] : [];
  });
}

function passagesOf(exclusions: readonly Exclusion[]): readonly ExcludedPassage[] {
  const byText = new Map<string, Exclusion[]>();
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
