import type { Page } from "@playwright/test";

/** Returns the selected words in the page, one string per block that has any, trimmed. */
export function selectedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const words = [...document.querySelectorAll(".text-draft p")].map((block) => {
      if (!range.intersectsNode(block)) return "";
      const part = document.createRange();
      part.selectNodeContents(block);
      if (block.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
      if (block.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
      const copy = part.cloneContents();
      for (const drawn of copy.querySelectorAll("sup")) drawn.remove();
      return copy.textContent.trim();
    });
    return words.filter((each) => each !== "");
  });
}

/** Returns the words that the selected note marks, one string per block that has any, exactly as drawn. */
export function attendedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marked = [...document.querySelectorAll(".text-draft p")].map((block) =>
      [...block.querySelectorAll("mark[data-attended]")].map((mark) => mark.textContent).join(""),
    );
    return marked.filter((each) => each !== "");
  });
}

/** Returns the lines of the block with the caret as they are wrapped on the screen. */
export function wrappedLinesAtCaret(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const block = getSelection()!.focusNode!.parentElement!.closest(".text-draft p")!;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    let bottom = -Infinity;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.nodeValue!.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const [box] = range.getClientRects();
        if (box && box.top > bottom - box.height / 2) lines.push("");
        if (box) bottom = box.bottom;
        lines[lines.length - 1] += node.nodeValue![i]!;
      }
    }
    return lines;
  });
}

/** Returns where a pointer has to be for a selection to start or end at visible words, in client pixels. */
export function pointAtWords(page: Page, words: string, edge: "start" | "end"): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ words, edge }) => {
      const isInView = (block: Element) => block.getBoundingClientRect().bottom > 100;
      const block = [...document.querySelectorAll(".text-draft p")].find(
        (each) => each.textContent.includes(words) && isInView(each),
      );
      if (!block) throw new Error(`No “${words}” in view`);
      const start = block.textContent.indexOf(words);
      let at = edge === "start" ? start : start + words.length - 1;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode()!;
      for (; at >= node.nodeValue!.length; node = walker.nextNode()!) at -= node.nodeValue!.length;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, height } = range.getBoundingClientRect();
      const isRight = getComputedStyle(block).direction === "rtl";
      return { x: (edge === "start") !== isRight ? left + 1 : right - 1, y: top + height / 2 };
    },
    { words, edge },
  );
}
