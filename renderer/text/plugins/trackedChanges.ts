import { Decoration } from "prosemirror-view";
import type { Draft, TrackedChange } from "#shared/draft/draft.ts";
import {
  createAbsentWordsElement,
  describeTrackedChange,
  numberTrackedChangeAuthors,
  trackedChangeTag,
} from "../document/markElements.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/**
 * Decorates the tracked changes of a draft. Words that are in the text are marked there; words that are not are shown
 * beside it and can be neither selected nor quoted.
 */
export function decorateTrackedChanges(draft: Draft, positions: DocumentPositionMap): Decoration[] {
  const handOf = numberTrackedChangeAuthors();
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ tracked = [] }, block) =>
      tracked.map((change) => draw(change, positions.at(provision, block, 0), handOf(change.author))),
    ),
  );
}

function draw(change: TrackedChange, at: number, hand: string): Decoration {
  const { start, end } = change;
  const nodeName = trackedChangeTag(change);
  const attributes = { nodeName, "data-hand": hand, "aria-description": describeTrackedChange(change) };
  if (end > start) return Decoration.inline(at + start, at + end, attributes);
  const absent = () => createAbsentWordsElement(change, hand);
  return Decoration.widget(at + start, absent, { side: -1, ignoreSelection: true });
}
