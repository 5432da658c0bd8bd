import type { TrackedChange } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";

/** How many authors are distinguished by colour and pattern before these repeat. */
const AUTHOR_STYLES = 6;

/** Returns the number of the style of an author's tracked changes, by the order in which authors are asked for. */
export function numberTrackedChangeAuthors(): (author: string) => string {
  const hands = new Map<string, number>();
  return (author) => {
    if (!hands.has(author)) hands.set(author, hands.size % AUTHOR_STYLES);
    return String(hands.get(author));
  };
}

/** The element of a tracked change, with its attributes. */
export function trackedChangeTag({ type }: TrackedChange): "ins" | "del" {
  return type === "inserted" ? "ins" : "del";
}

/** Makes the element of words that are not in the text, at their place; the end of a paragraph is drawn as a sign. */
export function createAbsentWordsElement(change: TrackedChange, hand: string): HTMLElement {
  const element = document.createElement(trackedChangeTag(change));
  element.dataset.hand = hand;
  element.dataset.absent = "";
  element.setAttribute("aria-description", describeTrackedChange(change));
  element.textContent = change.words.replaceAll("\n", " ¶ ");
  return element;
}

/** Returns the description for users who cannot see the colours: "Inserted by the Chair". */
export function describeTrackedChange({ type, author }: TrackedChange): string {
  return author === "" ? message(`text.${type}`) : message(`text.${type}-by`, { author });
}

/** Makes the mark of a footnote in the text. */
export function createFootnoteMarkElement(mark: string): HTMLElement {
  const element = document.createElement("sup");
  element.textContent = mark;
  // A role that may have a name: “1” alone is meaningless.
  element.setAttribute("role", "img");
  element.ariaLabel = message("text.footnote", { mark });
  return element;
}
