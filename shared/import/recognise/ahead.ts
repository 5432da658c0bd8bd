import type { Item } from "./items.ts";
import type { Ahead } from "./lists.ts";
import { readMarker, type Marker } from "./marker.ts";
import { namesOption } from "./options.ts";
import { markerIn } from "./unit.ts";

/** For each item what comes behind it. */
export function aheadOf(items: readonly Item[]): readonly (Ahead | null)[] {
  const ahead = new Array<Ahead | null>(items.length).fill(null);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    const marker = heading ? null : markerIn(line);
    const after = heading ? null : ahead[i + 1]!;
    if (marker) ahead[i] = { marker, isNext: true, option: optionIn(marker, line), after };
    else if (after) ahead[i] = after.isNext ? { ...after, isNext: false } : after;
  }
  return ahead;
}

function optionIn(marker: Marker, { text, hints }: Item["line"]): Marker | null {
  if (namesOption(marker)) return marker;
  const inner = readMarker(hints.number ? text : text.slice(marker.end));
  return inner && namesOption(inner) ? inner : null;
}
