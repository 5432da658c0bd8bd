import { useMemo } from "react";
import type { ImportWarning } from "#shared/import/sourceLines.ts";
import { isWarningAboutOneProvision, findWarningProvision } from "#shared/import/warningProvision.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";

/** A warning, and the provision that it is about, if any. */
export interface PlacedWarning {
  readonly warning: ImportWarning;
  readonly at: number | null;
  readonly address: string;
  /** Whether the provision itself is in doubt, rather than something on its page. */
  readonly isExact: boolean;
}

/** Returns the warnings with their provisions, in the present numbering. */
export function usePlacedWarnings(review: DraftReview): readonly PlacedWarning[] {
  const reading = useRepairedDraft(review);
  return useMemo(
    () =>
      reading.warnings.map((warning) => {
        const at = findWarningProvision(warning, reading);
        return {
          warning,
          at,
          address: at === null ? "" : reading.draft.provisions[at]!.address,
          isExact: isWarningAboutOneProvision(warning, reading),
        };
      }),
    [reading],
  );
}

/** Returns the provisions that are in doubt themselves. */
export function doubtfulProvisionsOf(doubts: readonly PlacedWarning[]): ReadonlySet<number> {
  return new Set(doubts.flatMap(({ at, isExact }) => (isExact ? (at ?? []) : [])));
}

/** Returns the next provision in doubt or the previous one, around the ends; null if there is none. */
export function findAdjacentDoubtfulProvision(
  doubts: readonly PlacedWarning[],
  here: number,
  by: 1 | -1,
): number | null {
  const places = [...new Set(doubts.flatMap(({ at }) => at ?? []))].sort((a, b) => (a - b) * by);
  return places.find((at) => (at - here) * by > 0) ?? places[0] ?? null;
}
