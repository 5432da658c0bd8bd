import type { LineWithHeading } from "../headings/recogniseHeadings.ts";
import type { UpcomingListMarker } from "../lists/listLevels.ts";
import { readListMarker, type ListMarker } from "../lists/listMarker.ts";
import { isDraftingOptionMarker } from "../lists/draftingOptions.ts";
import { listMarkerOfLine } from "./provisionSubtreeBuilder.ts";

/** Returns for each item the markers after it, up to the next heading. */
export function findUpcomingListMarkers(items: readonly LineWithHeading[]): readonly (UpcomingListMarker | null)[] {
  const ahead = new Array<UpcomingListMarker | null>(items.length).fill(null);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    const marker = heading ? null : listMarkerOfLine(line);
    const after = heading ? null : ahead[i + 1]!;
    if (marker) ahead[i] = { marker, isNext: true, option: optionIn(marker, line), after };
    else if (after) ahead[i] = after.isNext ? { ...after, isNext: false } : after;
  }
  return ahead;
}

function optionIn(marker: ListMarker, { text, hints }: LineWithHeading["line"]): ListMarker | null {
  if (isDraftingOptionMarker(marker)) return marker;
  const inner = readListMarker(hints.number ? text : text.slice(marker.end));
  return inner && isDraftingOptionMarker(inner) ? inner : null;
}
