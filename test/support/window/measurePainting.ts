import type { Locator, Page } from "@playwright/test";

/** Watches for the highlight of a new note. Returns a function that resolves with the ms since the key. */
export async function watchNextHighlight(page: Page): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(() => {
    const draft = document.querySelector(".text-draft")!;
    // Draws all notes that there are, so that none of them is taken for the new one when it comes near the view.
    window.dispatchEvent(new Event("beforeprint"));
    const threadOf = (mark: Element) => mark.getAttribute("data-thread");
    const known = new Set<string | null>([...draft.querySelectorAll("mark")].map(threadOf)).add(null);
    let pressed = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const done = new Promise<number>((resolve) => {
      // Look only at what was just drawn: searching all marks would take longer than the time to be measured.
      const isNew = (node: Node) =>
        node instanceof Element && [node, ...node.querySelectorAll("mark")].some((each) => !known.has(threadOf(each)));
      const observer = new MutationObserver((changes) => {
        if (!changes.some(({ target, addedNodes }) => isNew(target) || [...addedNodes].some(isNew))) return;
        observer.disconnect();
        // After the end of the next frame.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      });
      observer.observe(draft, { childList: true, subtree: true, attributeFilter: ["data-thread"] });
    });
    return { done };
  });
  return () => handle.evaluate(({ done }) => done);
}

/** The frame times of a scroll through the text, in ms. */
export interface ScrollFrames {
  readonly count: number;
  readonly median: number;
  readonly worst: number;
  /** The most elements that the list of cards had during the scroll. */
  readonly nodes: number;
}

/** Scrolls from the beginning of the text to its end, by 150 pixels per frame. Throws if the end is never reached. */
export function measureScrollFrames(page: Page): Promise<ScrollFrames> {
  return page.evaluate(async () => {
    const pane = document.querySelector(".text-pane")!;
    pane.scrollTop = 0;
    const frames: number[] = [];
    let nodes = 0;
    const positions: number[] = [];
    // The height of text that was never drawn is only estimated, and may be wrong by a factor.
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

/** Resolves when the text has not moved for a while, so that a jump has ended. */
export function waitUntilTextStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const pane = document.querySelector(".text-pane")!;
    for (let since = performance.now(), at = NaN; performance.now() - since < 300;) {
      if (pane.scrollTop !== at) [since, at] = [performance.now(), pane.scrollTop];
      await new Promise(requestAnimationFrame);
    }
  });
}

/** The height of a number and the space above it, and the height of a strip, in pixels. */
const TALLEST = 40;
const STRIP = 2;

/**
 * Measures how much of the height of an element's `::before` content is painted, in pixels, by comparing strips of
 * screenshots with and without it. Clipped or hidden content does not count.
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
