import type { Locator, Page } from "@playwright/test";

/** The caret in its block, and where some words after it begin and end there. Offsets are UTF-16, as in a draft. */
export interface CaretIn {
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** The arrow keys that move forward and back, according to the text's direction. */
  readonly forth: string;
  readonly back: string;
}

/** Reads where the caret is, and where words begin and end in its block. Throws if the block does not contain them. */
export function caretIn(page: Page, words: string): Promise<CaretIn> {
  return page.evaluate((words) => {
    const { focusNode, focusOffset } = getSelection()!;
    const from = focusNode instanceof Element ? (focusNode.childNodes[focusOffset] ?? focusNode) : focusNode;
    const block = (from instanceof Element ? from : from?.parentElement)?.closest(".text-draft p");
    if (!block) throw new Error("The caret is in no block of the text");
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(focusNode!, focusOffset);
    const start = block.textContent.indexOf(words);
    if (start < 0) throw new Error(`No “${words}” in “${block.textContent}”`);
    const isRight = getComputedStyle(block).direction === "rtl";
    const [forth, back] = isRight ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    return { head: range.toString().length, start, end: start + words.length, forth: forth!, back: back! };
  }, words);
}

/** Returns the text of the block with the caret. */
export function caretBlock(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { focusNode } = getSelection()!;
    const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
    return element?.closest("p, small")?.textContent ?? "";
  });
}

export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()!.toString());
}

/** Returns the whole text as shown in the page, without what is drawn over it. */
export function wholeText(page: Page): Promise<string> {
  return page.locator(".text-draft").evaluate((draft) =>
    [...draft.querySelectorAll("h2, p, small")]
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const drawn of copy.querySelectorAll("sup, .text-gap")) drawn.remove();
        return copy.textContent;
      })
      .join("\n"),
  );
}

/** Returns the note whose marks are outlined in the text. */
export function attendedThread(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.querySelector(".text-draft [data-attended]")?.getAttribute("data-thread") ?? null,
  );
}

/** Returns what a card says, without its actions. */
export async function readCard(card: Locator): Promise<string> {
  // The text outlines its marks a moment before the margin draws the card.
  await card.page().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return card.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    // Actions and the unread mark differ between users.
    for (const own of copy.querySelectorAll(".parts-actions, .margin-fresh")) own.remove();
    return [...copy.querySelectorAll(".parts-badge, .margin-top > span:last-child, p, .margin-meta, dl > *")]
      .map((part) => part.textContent || part.querySelector("[aria-label]")?.getAttribute("aria-label"))
      .join(" | ");
  });
}

/** Counts the notes that are drawn in the text as it is printed: those out of view, too. */
export function drawnThreads(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const drawn = [...document.querySelectorAll<HTMLElement>(".text-draft [data-thread]")];
    return new Set(drawn.map(({ dataset }) => dataset["thread"])).size;
  });
}
