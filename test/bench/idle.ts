import type { Page } from "@playwright/test";
import { openSample, shareWithHub } from "../faults/kills/windowNotes.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { FigureCollector } from "./support/figures.ts";
import { BenchWindows, type BenchWindow } from "./support/benchWindows.ts";
import { TO_TEXT } from "../e2e/toText.ts";

/**
 * `npm run bench -- idle [SECONDS]`: counts how often a timer or a frame wakes the main thread of an untouched web
 * edition window with 5,000 notes within a minute, without a hub and in sync with one. Counting begins when everything
 * that is done once after opening is over; the last of these, the daily receipt, comes after a minute in step.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const NOTES = 5000;
const SETTLED_MS = 75_000;

const figures = new FigureCollector("idle");
const windows = await BenchWindows.start();
try {
  const apart = await windows.with(createConvention(new Random(7), 66, 3000).draft, NOTES);
  await counting(apart);
  await apart.page.reload();
  await apart.page.waitForSelector(".text-draft p");
  await apart.page.getByText("Saved in this browser").waitFor({ timeout: 120_000 });
  const alone = await woken(apart.page);
  figures.add(
    { what: "5,000 notes, no hub: timers and frames a minute", value: alone, unit: "" },
    { most: 0, goal: 0 },
  );
  const linked = await windows.empty();
  await counting(linked);
  await linked.page.goto(windows.hub.url);
  await openSample(linked.page);
  await shareWithHub(linked.page, windows.hub.url);
  await linked.page.keyboard.press(TO_TEXT);
  const together = await woken(linked.page);
  const what = "the sample, in step with a hub: timers, frames and messages a minute";
  figures.add({ what, value: together, unit: "" }, { goal: 4 });
} finally {
  await windows.end();
}
figures.finish();

/** Makes pages that are loaded from now on count timers, frames and incoming messages. */
async function counting({ context }: BenchWindow): Promise<void> {
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
}

async function woken(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLED_MS);
  const count = () => page.evaluate(() => (window as unknown as { counts: { woken: number } }).counts.woken);
  const before = await count();
  await page.waitForTimeout(SECONDS * 1000);
  return (((await count()) - before) * 60) / SECONDS;
}
