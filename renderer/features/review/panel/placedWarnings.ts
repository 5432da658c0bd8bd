import { useMemo } from "react";
import type { ImportWarning } from "#shared/import/sourceLines.ts";
import { hasExactProvision, findWarningProvision } from "#shared/import/warningProvision.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { useReading } from "../outline/ReviewOutline.tsx";

/** A warning and the provision that it is about, where it is about one. */
export interface PlacedWarning {
  readonly warning: ImportWarning;
  readonly at: number | null;
  readonly address: string;
  /** Whether the provision itself is in doubt, and not just something on its page. */
  readonly isExact: boolean;
}

/** The warnings with their provisions, as these are numbered by now. */
export function usePlacedWarnings(review: DraftReview): readonly PlacedWarning[] {
  const reading = useReading(review);
  return useMemo(
    () =>
      reading.warnings.map((warning) => {
        const at = findWarningProvision(warning, reading);
        return {
          warning,
          at,
          address: at === null ? "" : reading.draft.provisions[at]!.address,
          isExact: hasExactProvision(warning, reading),
        };
      }),
    [reading],
  );
}

/** The provisions that are themselves in doubt. */
export function doubtfulProvisionsOf(doubts: readonly PlacedWarning[]): ReadonlySet<number> {
  return new Set(doubts.flatMap(({ at, isExact }) => (isExact ? (at ?? []) : [])));
}

/** The next provision in doubt, or the one before; behind the last comes the first. Null where none is. */
export function findNextDoubt(doubts: readonly PlacedWarning[], here: number, by: 1 | -1): number | null {
  const places = [...new Set(doubts.flatMap(({ at }) => at ?? []))].sort((a, b) => (a - b) * by);
  return places.find((at) => (at - here) * by > 0) ?? places[0] ?? null;
}
