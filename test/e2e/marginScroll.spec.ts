import { expect } from "@playwright/test";
import { waitUntilTextStill } from "../support/window/measurePainting.ts";
import { manyFiles } from "./manyNotesFiles.ts";
import { test } from "./testEnvironment.ts";

test("The cards beside a note are drawn with the frame that scrolls to them", async ({ app, environment }) => {
  const { draft, dossier } = await manyFiles(environment.folder, 600);
  await app.openFile(dossier);
  await expect(app.cards.first()).toBeVisible();
  await app.jump(draft.provisions[draft.provisions.length >> 1]!.address);
  await waitUntilTextStill(app.page);
  const drawn = await app.page.evaluateHandle(() => {
    const counts = { scrolled: 0, cards: 0 };
    const cards = document.querySelector(".margin-cards")!;
    cards.addEventListener("scroll", () => counts.scrolled++);
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (counts.scrolled > 0) counts.cards += added.filter((node) => node instanceof HTMLElement).length;
    }).observe(cards.querySelector(":scope > div")!, { childList: true });
    return counts;
  });
  // The cards above that of a note far down in the view make the margin scroll, while the text stays where it is.
  const { x, y } = await app.page.evaluate(() => {
    const pane = document.querySelector(".text-pane")!.getBoundingClientRect();
    const isLow = ({ top }: DOMRect) => top > pane.top + pane.height * 0.6 && top < pane.bottom - 100;
    const boxes = [...document.querySelectorAll(".text-draft mark")].map((mark) => mark.getClientRects()[0]!);
    return boxes.find((box) => box.width > 20 && isLow(box))!;
  });
  await app.page.mouse.click(x + 8, y + 8);
  await expect(app.attended).toBeInViewport();
  await expect.poll(() => drawn.evaluate(({ scrolled }) => scrolled)).toBeGreaterThan(0);
  await waitUntilTextStill(app.page);
  expect(await drawn.evaluate(({ cards }) => cards)).toBe(0);
});

test("Hardly a card is drawn only to be removed when a form opens and when its note is saved", async ({
  app,
  environment,
}) => {
  const { draft, dossier, invitation } = await manyFiles(environment.folder, 600);
  await app.openFile(dossier);
  await expect(app.cards.first()).toBeVisible();
  await app.openFile(invitation);
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toBeHidden();
  await app.jump(draft.provisions[draft.provisions.length >> 1]!.address);
  await waitUntilTextStill(app.page);
  await app.press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
  const drawn = await app.page.evaluateHandle(() => {
    const counts = { kept: 0, removed: 0 };
    new MutationObserver((changes) => {
      // Called when everything of one event is drawn.
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const node of new Set(added)) counts[node.isConnected ? "kept" : "removed"]++;
    }).observe(document.querySelector(".margin-cards > div")!, { childList: true });
    return counts;
  });
  await app.press("3");
  await expect(app.commentField).toBeFocused();
  await app.press("Enter");
  await expect(app.text).toBeFocused();
  await expect(app.attended).toBeInViewport();
  const { kept, removed } = await drawn.evaluate((counts) => counts);
  expect(kept).toBeGreaterThan(0);
  // Some are pushed out of reach again by a card that is taller than was estimated.
  expect(removed).toBeLessThan(5);
});
