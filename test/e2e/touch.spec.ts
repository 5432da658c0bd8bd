import { expect, type Locator } from "@playwright/test";
import { App } from "./app.ts";
import { test as base } from "./testEnvironment.ts";
import { NetworkCable } from "../support/network/networkCable.ts";
import { pointAtWords } from "./selection.ts";

/** A phone's narrow and usual width, and a tablet's. */
const SCREENS = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
];
/** The words that are marked on each screen, in one provision each. */
const PASSAGES = [
  { address: "5(2)", words: "silence an opinion" },
  { address: "12(1)", words: "fulfilled and, in any event" },
  { address: "12(2)", words: "prevent the keeping" },
];
/** The smallest target that WCAG 2.2 allows, and the one that a thumb hits (px). */
const LEAST = 24;
const THUMB = 44;

const test = base.extend<{ phone: App }>({
  phone: async ({ environment }, use) => {
    const app = new App("web", await NetworkCable.start(), environment.hub, { hasTouch: true });
    environment.apps.push(app);
    await app.open();
    await use(app);
  },
});

/** Selects words as a long press and the handles of the selection do, which Chromium does not emulate. */
async function selectByTouch({ page }: App, words: string): Promise<void> {
  const { x, y } = await pointAtWords(page, words, "start");
  await page.touchscreen.tap(x, y);
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".text-draft")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue!.indexOf(wanted);
      if (at >= 0)
        return getSelection()!.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
    }
  }, words);
}

async function expectTargets(what: Locator, least: number): Promise<void> {
  await expect(what.first()).toBeVisible();
  const small = await what.evaluateAll(
    (all, side) =>
      all.flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        const isSmall = width > 0 && (width < side || height < side);
        return isSmall ? [`${each.textContent || each.ariaLabel} ${width} × ${height}`] : [];
      }),
    least,
  );
  expect(small).toEqual([]);
}

test("By touch, a passage is marked, rated and replied to, a position is captured, and one jumps, on three screens", async ({
  phone,
}) => {
  const { page } = phone;
  await page.setViewportSize(SCREENS[0]!);
  await page.getByRole("button", { name: "Try the sample" }).tap();
  await expect(phone.text).toBeVisible();
  for (const [i, screen] of SCREENS.entries()) {
    const { address, words } = PASSAGES[i]!;
    await test.step(`${screen.width} px`, async () => {
      await page.setViewportSize(screen);
      const line = page.locator("#jump-box");

      // Jump.
      await line.tap();
      await line.fill(address);
      await page.keyboard.press("Enter");
      await expect(phone.text).toBeFocused();

      // Mark.
      await selectByTouch(phone, words);
      const bar = page.getByRole("toolbar", { name: "Annotate the selection" });
      await expect(bar).toBeInViewport({ ratio: 1 });
      await expectTargets(bar.getByRole("button"), THUMB);
      const { y: top } = (await bar.boundingBox())!;
      expect(top, "the bar does not cover what is selected").toBeGreaterThan(
        (await pointAtWords(page, words, "end")).y,
      );
      await bar.getByRole("button", { name: "High" }).tap();
      await expect(phone.commentField).toBeFocused();
      await page.keyboard.insertText("Too wide.");
      if (i === 0) await page.getByRole("textbox", { name: "Your name on notes" }).fill("Ada");
      await phone.form.getByRole("button", { name: "Save" }).tap();
      await expect(phone.form).toBeHidden();

      // Rate.
      await phone.highlights(words).first().tap();
      await expectTargets(phone.attended.getByRole("button"), LEAST);
      await phone.attended.getByRole("button", { name: "Rate" }).tap();
      const rating = page.getByRole("group", { name: "Your rating" });
      for (const scale of await rating.getByRole("radiogroup").all()) await scale.getByText("3", { exact: true }).tap();
      await rating.getByRole("button", { name: "Save" }).tap();
      await expect(rating).toBeHidden();

      // Reply.
      await phone.attended.getByRole("button", { name: "Reply" }).tap();
      await page.getByRole("textbox", { name: "Your reply" }).fill("Agreed.");
      await phone.attended.getByRole("button", { name: "Reply" }).tap();
      await expect(phone.attended).toContainText("Agreed.");

      // Capture.
      await line.tap();
      await line.fill(`${address} CAN +`);
      await page.keyboard.press("Enter");
      await expect(page.getByText(/^Recorded: /)).toContainText("CAN +");

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    });
  }
  await phone.expectSaved();
});
