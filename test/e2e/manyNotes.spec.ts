import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import type { Draft } from "#shared/draft/draft.ts";
import { watchNextHighlight, measureScrollFrames, waitUntilTextStill } from "../support/window/measurePainting.ts";
import { Random } from "../support/random.ts";
import type { App } from "./app.ts";
import { IS_SHORT_RUN } from "./isShortRun.ts";
import { manyFiles } from "./manyNotesFiles.ts";
import { attendedThread, drawnThreads } from "./readWindow.ts";
import { attendedWords, selectedWords } from "./selection.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const COUNT = IS_SHORT_RUN ? 2000 : 5000;
const SHOWN = COUNT.toLocaleString("en");
/** Where a jump ends, in px below the top of the pane, and the tolerance. */
const HEADROOM = { provision: 76, note: 140 } as const;
const NEAR = 8;

test("A text with thousands of notes opens, scrolls, jumps within 8 px from anywhere, and marks", async ({
  app,
  environment,
}) => {
  test.setTimeout(300_000);
  const { draft, dossier, invitation } = await manyFiles(environment.folder, COUNT);
  const figures: string[] = [];
  const timed = async (what: string, act: () => Promise<void>): Promise<void> => {
    const began = performance.now();
    await act();
    figures.push(`${what}: ${Math.round(performance.now() - began)} ms`);
  };

  await test.step("opens the file to be read, and joins with it", async () => {
    await timed("open the file", async () => {
      await app.openFile(dossier);
      await expect.poll(() => drawnThreads(app.page), { timeout: 60_000, intervals: [50] }).toBe(COUNT);
    });
    await app.openFile(invitation);
    await expect(app.page.getByRole("dialog")).toBeVisible();
    await app.fill("Your name on notes", "Ada");
    await timed("join, all of it saved", async () => {
      await app.press("Enter");
      await expect(app.page.getByRole("dialog")).toBeHidden({ timeout: 60_000 });
      await expect.poll(() => drawnThreads(app.page), { timeout: 60_000, intervals: [50] }).toBe(COUNT);
      await app.expectSaved();
    });
  });
  await test.step("opens again", async () => {
    await app.close();
    await app.open();
    const painted = await app.page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    await expect(app.page.locator(".text-draft .text-provision").first()).toBeVisible();
    const text = await app.page.evaluate(() => Math.round(performance.now()));
    await expect(app.page.getByText(/^Reading [\d,]+ records?$/)).toBeVisible();
    figures.push(`start again, the text is there: at most ${text} ms (first paint ${Math.round(painted ?? 0)} ms)`);
    await expect.poll(() => drawnThreads(app.page), { timeout: 60_000, intervals: [50] }).toBe(COUNT);
    await expect(app.page.getByText(/^Reading [\d,]+ records?$/)).toBeHidden();
    figures.push(`start again, all notes drawn: ${await app.page.evaluate(() => Math.round(performance.now()))} ms`);
    await watchTasks(app.page);
    figures.push(`longest task: ${await longestTask(app.page)} ms`);
    await app.press(TO_TEXT);
  });
  await test.step("saves all of it as a file", async () => {
    const saved = new Set(readHeldBodies(await app.saveDossier()));
    expect(readHeldBodies(dossier).filter((body) => !saved.has(body))).toEqual([]);
  });
  await test.step("lists them all, and draws only those in view", async () => {
    const grid = app.page.getByRole("grid", { name: "List of notes" });
    const drawn = grid.locator("[data-line]");
    await timed("list of all notes", async () => {
      await app.press("Shift+F2");
      await expect(drawn.first()).toBeFocused();
    });
    const count = Number(await grid.getAttribute("aria-rowcount")) - 1;
    expect(count).toBe(COUNT);
    expect(await drawn.count()).toBeLessThan(60);
    await timed("list, to its end", async () => {
      await app.press("End");
      await expect(grid.locator(`[aria-rowindex="${COUNT + 1}"]`)).toBeFocused();
    });
    expect(await drawn.count()).toBeLessThan(60);
    await timed("list, all selected", async () => {
      await app.press("Control+a");
      await expect(app.page.getByText(`${SHOWN} selected`)).toBeVisible();
    });
    await timed("list, grouped and sorted", async () => {
      await grid.getByRole("columnheader", { name: "Severity" }).getByRole("button").click();
      await app.choice(/Group by/, "Author");
      await expect(grid.locator("[data-kind=group]").first()).toBeVisible();
    });
    await timed("list, filtered", async () => {
      await app.command("Filter and search notes");
      await app.type("warrant");
      await expect(app.page.getByText(`of ${SHOWN} shown`)).toBeVisible();
    });
    await app.press("Control+a", "Backspace", "Enter");
    await app.press(TO_TEXT);
  });
  await test.step("scrolls through", async () => {
    const { count, median, worst } = await measureScrollFrames(app.page);
    const frames = `${count} frames of ${Math.round(median)} ms (median), worst ${Math.round(worst)} ms`;
    figures.push(`scroll through: ${frames}, longest task ${await longestTask(app.page)} ms`);
  });
  await test.step("jumps to provisions and to notes", async () => {
    figures.push(`jump: ${spread(await jumpAround(app, draft))}, longest task ${await longestTask(app.page)} ms`);
  });
  await test.step("marks", async () => {
    figures.push(
      `key to highlight: ${spread(await markAround(app, draft))}, longest task ${await longestTask(app.page)} ms`,
    );
  });
  console.log([`${COUNT} notes, ${test.info().project.name}:`, ...figures].join("\n  "));
});

/** Jumps to ten random provisions, and from each to its next note. Returns the ms until each was in position. */
async function jumpAround(app: App, { provisions }: Draft): Promise<number[]> {
  const random = new Random(7);
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const index = random.below(provisions.length);
    await app.jump(provisions[index]!.address);
    times.push(await expectBrought(app.page, `.text-draft [data-index="${index}"]`, HEADROOM.provision));
    const before = await attendedThread(app.page);
    await app.press("j");
    await expect.poll(() => attendedThread(app.page)).not.toBe(before);
    times.push(await expectBrought(app.page, ".text-draft mark[data-attended]", HEADROOM.note));
  }
  return times;
}

/** Checks that an element arrives this far below the pane's top, or that the pane is at its end. Returns the ms. */
async function expectBrought(page: Page, selector: string, headroom: number): Promise<number> {
  const began = performance.now();
  await waitUntilTextStill(page);
  const ms = performance.now() - began - 300;
  const { off, atEnd } = await page.evaluate(
    ({ selector, headroom }) => {
      const pane = document.querySelector(".text-pane")!;
      const { top } = document.querySelector(selector)!.getClientRects()[0]!;
      return {
        off: top - pane.getBoundingClientRect().top - headroom,
        atEnd: pane.scrollTop === 0 || pane.scrollHeight - pane.clientHeight - pane.scrollTop < 1,
      };
    },
    { selector, headroom },
  );
  if (!atEnd) expect(Math.abs(off)).toBeLessThanOrEqual(NEAR);
  return Math.round(Math.max(0, ms));
}

/** Marks words exactly at ten random places. Returns the ms from the key to the painted highlight. */
async function markAround(app: App, { provisions }: Draft): Promise<number[]> {
  const random = new Random(11);
  const written = provisions.filter(({ blocks }) => (blocks[0]?.text.length ?? 0) > 60);
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    await app.jump(random.pick(written).address);
    await waitUntilTextStill(app.page);
    await app.press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
    const words = await selectedWords(app.page);
    await app.press("3");
    await expect(app.commentField).toBeFocused();
    const painted = await watchNextHighlight(app.page);
    await app.press("Enter");
    times.push(Math.round(await painted()));
    await expect(app.text).toBeFocused();
    expect(await attendedWords(app.page)).toEqual(words);
  }
  return times;
}

/** Starts to watch for tasks that block the page, including those since it was opened. */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = globalThis as typeof globalThis & { longest?: number };
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest!, duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** Returns the longest task since the last call, in ms; 0 if none took more than 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const watched = globalThis as typeof globalThis & { longest?: number };
    const { longest = 0 } = watched;
    watched.longest = 0;
    return Math.round(longest);
  });
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1]} ms (median), worst ${sorted.at(-1)} ms`;
}

/** Returns the hash of each body that a dossier file holds, with the body itself. */
function readHeldBodies(file: string): readonly string[] {
  const records = new TextDecoder().decode(unzipSync(readFileSync(file))["records.jsonl"]);
  return records.split("\n").flatMap((line) => {
    const { body, record } = JSON.parse(line || "{}") as { body?: unknown; record?: { body: string } };
    return body === undefined ? [] : [`${record!.body} ${JSON.stringify(body)}`];
  });
}
