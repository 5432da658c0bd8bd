import type { BrowserContext, Page } from "@playwright/test";
import { convention } from "../support/convention.ts";
import { Random } from "../support/random.ts";
import { Figures } from "./support/figures.ts";
import { Windows } from "./support/windows.ts";

/**
 * `npm run bench -- idle [SECONDS]`: a window of the web edition with 5,000 notes that nobody touches: how often its main thread
 * is woken by a timer or a frame within a minute, with no hub and in step with one.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const NOTES = 5000;

const figures = new Figures("idle");
const windows = await Windows.start();
try {
  const { page, context } = await windows.with(convention(new Random(7), 66, 3000).draft, NOTES);
  await counting(context, page);
  await page.getByText("Saved in this browser").waitFor({ timeout: 120_000 });
  const apart = await woken(page);
  figures.add({ what: "with no hub: timers and frames a minute", value: apart, unit: "" }, { most: 0, goal: 0 });
  await linked(page);
  const together = await woken(page);
  figures.add(
    { what: "in step with a hub: timers, frames and messages a minute", value: together, unit: "" },
    { goal: 4 },
  );
} finally {
  await windows.end();
}
figures.end();

/** Opens the page anew with what counts timers, frames and messages that come. */
async function counting(context: BrowserContext, page: Page): Promise<void> {
  await context.addInitScript(() => {
    const counts = { woken: 0 };
    const heard =
      <A extends unknown[]>(work: ((...args: A) => unknown) | string) =>
      (...args: A) => {
        counts.woken++;
        if (typeof work === "function") work(...args);
      };
    for (const name of ["setTimeout", "setInterval"] as const) {
      const real = window[name].bind(window);
      Object.assign(window, {
        [name]: (work: () => unknown, ms?: number, ...args: []) => real(heard(work), ms, ...args),
      });
    }
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (work) => frame(heard(work));
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener("message", () => counts.woken++);
      }
    };
    Object.assign(window, { counts });
  });
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  await page.waitForSelector(".draft p");
}

async function woken(page: Page): Promise<number> {
  await page.waitForTimeout(15_000);
  const count = () => page.evaluate(() => (window as unknown as { counts: { woken: number } }).counts.woken);
  const before = await count();
  await page.waitForTimeout(SECONDS * 1000);
  return (((await count()) - before) * 60) / SECONDS;
}

async function linked(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  const palette = page.getByRole("dialog", { name: "All commands" });
  await palette.getByRole("combobox").fill("Team");
  const named = page.locator("[slot=label]").getByText("Team", { exact: true });
  await palette.getByRole("option").filter({ has: named }).click();
  await page.getByRole("textbox", { name: "Address" }).fill(windows.hub.url);
  await page.keyboard.press("Enter");
  await page
    .getByRole("status")
    .filter({ hasText: /^In step/ })
    .first()
    .waitFor({ timeout: 120_000 });
  await page.keyboard.press("F6");
}
