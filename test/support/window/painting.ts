import type { Locator, Page } from "@playwright/test";

/** Looks out for a highlight of a note that is not there yet; answers with a way to wait for it: ms from the key. */
export async function watchNextHighlight(page: Page): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(() => {
    const draft = document.querySelector(".text-draft")!;
    const threadOf = (mark: Element) => mark.getAttribute("data-thread");
    const known = new Set<string | null>([...draft.querySelectorAll("mark")].map(threadOf)).add(null);
    let pressed = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const done = new Promise<number>((resolve) => {
      // Only what was drawn now is looked at: to go through all marks would take longer than what is measured.
      const isNew = (node: Node) =>
        node instanceof Element && [node, ...node.querySelectorAll("mark")].some((each) => !known.has(threadOf(each)));
      const observer = new MutationObserver((changes) => {
        if (!changes.some(({ target, addedNodes }) => isNew(target) || [...addedNodes].some(isNew))) return;
        observer.disconnect();
        // Once the next frame is there, and the one that was drawn for it is over.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      });
      observer.observe(draft, { childList: true, subtree: true, attributeFilter: ["data-thread"] });
    });
    return { done };
  });
  return () => handle.evaluate(({ done }) => done);
}

/** How the frames of a scroll through the text went, in ms. */
export interface ScrollFrames {
  readonly count: number;
  readonly median: number;
  readonly worst: number;
  /** The most elements that the list of cards had meanwhile. */
  readonly nodes: number;
}

/** Scrolls from the text's beginning to its end, a good deal a frame. Throws where it comes to no end. */
export function scrollThrough(page: Page): Promise<ScrollFrames> {
  return page.evaluate(async () => {
    const pane = document.querySelector(".text-pane")!;
    pane.scrollTop = 0;
    const frames: number[] = [];
    let nodes = 0;
    const positions: number[] = [];
    // What was never drawn has a height that is guessed, and not by as much.
    const most = (3 * pane.scrollHeight) / 150;
    for (let last = NaN, at = -1; pane.scrollTop !== at;) {
      at = pane.scrollTop;
      positions.push(at);
      if (positions.length > most) throw new Error(`The text's end is not reached: ${positions.slice(-10).join(" ")}`);
      pane.scrollTop += 150;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      nodes = Math.max(nodes, document.querySelectorAll(".margin-cards *").length);
      if (!Number.isNaN(last)) frames.push(now - last);
      last = now;
    }
    frames.sort((a, b) => a - b);
    return { count: frames.length, median: frames[frames.length >> 1]!, worst: frames.at(-1)!, nodes };
  });
}

/** Resolves when the text has stood where it is for a while: a jump has come to its end. */
export function waitUntilStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const pane = document.querySelector(".text-pane")!;
    for (let since = performance.now(), at = NaN; performance.now() - since < 300;) {
      if (pane.scrollTop !== at) [since, at] = [performance.now(), pane.scrollTop];
      await new Promise(requestAnimationFrame);
    }
  });
}

/** A number and the room above it, in pixels, and how finely it is looked at. */
const TALLEST = 40;
const STRIP = 2;

/**
 * How much of the height of what a stylesheet writes before an element is painted, in pixels: strips of a screenshot
 * with it are held against those of one without it. What is clipped away, or has no room, counts nothing.
 */
export async function paintedHeightBefore(page: Page, element: Locator): Promise<number> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width } = (await element.boundingBox())!;
  const strips = async () => {
    const all: string[] = [];
    for (let row = 0; row < TALLEST; row += STRIP) {
      const clip = { x, y: Math.floor(y) + row, width, height: STRIP };
      all.push((await page.screenshot({ clip, caret: "hide" })).toString("base64"));
    }
    return all;
  };
  const shown = await strips();
  await element.evaluate((each) => {
    each.setAttribute("data-unnumbered", "");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[data-unnumbered]::before { visibility: hidden !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const hidden = await strips();
  await element.evaluate((each) => {
    each.removeAttribute("data-unnumbered");
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return shown.filter((strip, i) => strip !== hidden[i]).length * STRIP;
}
