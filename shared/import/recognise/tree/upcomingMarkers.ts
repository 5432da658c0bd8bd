import type { ClassifiedLine } from "../headings/classifyLines.ts";
import type { UpcomingMarker } from "../lists/listLevels.ts";
import { readListMarker, type ListMarker } from "../lists/listMarker.ts";
import { isOptionMarker } from "../lists/options.ts";
import { markerOfLine } from "./provisionBuilder.ts";

/** Returns for each item the markers after it, up to the next heading. */
export function findUpcomingMarkers(items: readonly ClassifiedLine[]): readonly (UpcomingMarker | null)[] {
  const ahead = new Array<UpcomingMarker | null>(items.length).fill(null);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    const marker = heading ? null : markerOfLine(line);
    const after = heading ? null : ahead[i + 1]!;
    if (marker) ahead[i] = { marker, isNext: true, option: optionIn(marker, line), after };
    else if (after) ahead[i] = after.isNext ? { ...after, isNext: false } : after;
  }
  return ahead;
}

function optionIn(marker: ListMarker, { text, hints }: ClassifiedLine["line"]): ListMarker | null {
  if (isOptionMarker(marker)) return marker;
  const inner = readListMarker(hints.number ? text : text.slice(marker.end));
  return inner && isOptionMarker(inner) ? inner : null;
}
