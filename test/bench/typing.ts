import type { Page } from "@playwright/test";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { waitUntilTextStill } from "../support/window/measurePainting.ts";
import { Random } from "../support/random.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureInTurn } from "./support/measureInTurn.ts";
import { recordWindow } from "./support/profiles/recordProfiles.ts";
import { BenchWindows } from "./support/benchWindows.ts";
import { TO_TEXT } from "../e2e/toText.ts";

/**
 * `npm run bench -- typing [ROUNDS]`: types sixty letters into a comment, the search field, the filter field and the
 * palette, in a web edition window with 5,000 notes on 63,000 words. It measures from each key to the frame that shows
 * it; the figure is the 99th percentile. The peer is a bare field on the same page.
 */
const LETTERS = "the state shall not be read as anything but what it has said";
const NOTES = 5000;

/** How to open a field, and how to leave it without changing anything. */
interface Field {
  readonly open: (page: Page) => Promise<unknown>;
  readonly leave: (page: Page) => Promise<unknown>;
}

const FIELDS: Readonly<Record<string, Field>> = {
  "a comment": {
    open: async (page) => {
      for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
      await page.keyboard.press("3");
      await page.locator("textarea:focus").waitFor();
    },
    leave: async (page) => {
      await page.getByRole("button", { name: /^(Discard|Cancel)$/ }).click();
      await page.locator("textarea:focus").waitFor({ state: "hidden" });
    },
  },
  "words to find": { open: (page) => page.keyboard.press("Control+f"), leave: emptied },
  "a filter": { open: (page) => page.keyboard.press("/"), leave: emptied },
  "the palette": { open: (page) => page.keyboard.press("Control+Shift+P"), leave: emptied },
  bare: {
    open: (page) =>
      page.evaluate(() => {
        const field = document.body.appendChild(document.createElement("textarea"));
        field.className = "bare-field";
        field.style.cssText = "position: fixed; inset: 0 auto auto 0";
        field.focus();
      }),
    leave: (page) => page.evaluate(() => document.querySelector(".bare-field")!.remove()),
  },
};

const figures = new FigureCollector("typing");
const windows = await BenchWindows.start();
try {
  const { page } = await windows.with(createConvention(new Random(7), 66, 3000).draft, NOTES);
  const works = Object.entries(FIELDS).map(([name, field]) => [name, () => typed(page, field)] as const);
  const { bare, ...fields } = await measureInTurn(Number(process.argv[2] ?? 5), Object.fromEntries(works));
  for (const [name, times] of Object.entries(fields)) {
    figures.addRatio(`5,000 notes: typing ${name}, p99`, times, { name: "a bare field", ...bare! }, { goal: 1.5 });
  }
} finally {
  await windows.end();
}
figures.finish();

async function emptied(page: Page): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
}

/** Returns the 99th percentile of the letters' times, from the key to the end of the frame that shows it, in ms. */
async function typed(page: Page, { open, leave }: Field): Promise<number> {
  await page.keyboard.press(TO_TEXT);
  await waitUntilTextStill(page);
  await open(page);
  await page.locator("textarea:focus, input:focus").waitFor();
  const handle = await page.evaluateHandle(() => {
    const times: number[] = [];
    const hear = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    addEventListener("keydown", hear, { capture: true });
    return { times, end: () => removeEventListener("keydown", hear, { capture: true }) };
  });
  await recordWindow(page, () => page.keyboard.type(LETTERS, { delay: 40 }));
  await waitUntilTextStill(page);
  const times = await handle.evaluate(({ times, end }) => (end(), times));
  await leave(page);
  return times.sort((one, other) => other - one)[Math.floor(times.length / 100)]!;
}
