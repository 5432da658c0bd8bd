import { Decoration } from "prosemirror-view";
import type { Draft, TrackedChange } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { PositionMap } from "../geometry/positionMap.ts";

/** How many authors can be told apart by colour and pattern; then they begin again. */
const HANDS = 6;

/**
 * The tracked changes of a draft: what is in the text is marked there; what is not stands beside it, and can be
 * neither selected nor quoted.
 */
export function decorateTrackedChanges(draft: Draft, positions: PositionMap): Decoration[] {
  const hands = new Map<string, number>();
  const handOf = (author: string) => {
    if (!hands.has(author)) hands.set(author, hands.size % HANDS);
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

/** Words that are not in the text, as they stood there; the end of a paragraph shows as its sign. */
function absent(change: TrackedChange, nodeName: string, hand: string): HTMLElement {
  const element = document.createElement(nodeName);
  element.dataset.hand = hand;
  element.dataset.absent = "";
  element.setAttribute("aria-description", nameOf(change));
  element.textContent = change.words.replaceAll("\n", " ¶ ");
  return element;
}

/** "Inserted by the Chair": what stands in for colour. */
function nameOf({ type, author }: TrackedChange): string {
  return author === "" ? message(`text.${type}`) : message(`text.${type}-by`, { author });
}
