import { Decoration } from "prosemirror-view";
import type { Draft, TrackedChange } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** How many authors are distinguished by colour and pattern before these repeat. */
const AUTHOR_STYLES = 6;

/**
 * Decorates the tracked changes of a draft. Words that are in the text are marked there; words that are not are shown
 * beside it and can be neither selected nor quoted.
 */
export function decorateTrackedChanges(draft: Draft, positions: DocumentPositionMap): Decoration[] {
  const hands = new Map<string, number>();
  const handOf = (author: string) => {
    if (!hands.has(author)) hands.set(author, hands.size % AUTHOR_STYLES);
    return String(hands.get(author));
  };
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ tracked = [] }, block) =>
      tracked.map((change) => draw(change, positions.at(provision, block, 0), handOf(change.author))),
    ),
  );
}

function draw(change: TrackedChange, at: number, hand: string): Decoration {
  const { type, start, end } = change;
  const nodeName = type === "inserted" ? "ins" : "del";
  const attributes = { nodeName, "data-hand": hand, "aria-description": nameOf(change) };
  if (end > start) return Decoration.inline(at + start, at + end, attributes);
  return Decoration.widget(at + start, () => absent(change, nodeName, hand), { side: -1, ignoreSelection: true });
}

/** Draws words that are not in the text, at their place; the end of a paragraph is drawn as a sign. */
function absent(change: TrackedChange, nodeName: string, hand: string): HTMLElement {
  const element = document.createElement(nodeName);
  element.dataset.hand = hand;
  element.dataset.absent = "";
  element.setAttribute("aria-description", nameOf(change));
  element.textContent = change.words.replaceAll("\n", " ¶ ");
  return element;
}

/** Returns the description for users who cannot see the colours: "Inserted by the Chair". */
function nameOf({ type, author }: TrackedChange): string {
  return author === "" ? message(`text.${type}`) : message(`text.${type}-by`, { author });
}
