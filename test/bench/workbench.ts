import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import {
  watchNextHighlight,
  measureScrollFrames,
  waitUntilTextStill,
  type ScrollFrames,
} from "../support/window/measurePainting.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { FigureCollector, type FigureLimits } from "./support/figures.ts";
import { profileSides, recordWindow } from "./support/profiles/recordProfiles.ts";
import { spreadOf } from "./support/spread.ts";
import { BenchWindows } from "./support/benchWindows.ts";

/**
 * `npm run bench:workbench [-- ROUNDS [sample]]`: two windows of the web edition in the machine's Chromium, with 50 and
 * with 5,000 notes, on a made-up convention of 63,000 words, or on the sample of 5,000 words, where every word has a
 * note. Both windows do the same things in turn, so that other load on the machine affects them alike. It reports the
 * medians of both dossiers. A time ends with the frame that shows the result.
 */
const SIZES = [50, 5000] as const;
const FRAME_MS = 1000 / 60;
const MOST_NODES = 300;
const NO_FRAMES: ScrollFrames = { count: 0, median: 0, worst: 0, nodes: 0 };
const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample/draft-v1.docx");

/** A window and its measured times, in ms. */
interface Bench {
  readonly size: number;
  readonly page: Page;
  readonly key: number[];
  readonly filter: number[];
  readonly unfilter: number[];
  readonly jump: number[];
  frames: ScrollFrames;
}

const rounds = Number(process.argv[2] ?? 15);
const windows = await BenchWindows.start();
const draft =
  process.argv[3] === "sample"
    ? unwrapOutcome(await readDraftFromBytes("draft-v1.docx", new Uint8Array(readFileSync(SAMPLE)))).draft
    : createConvention(new Random(7), 66, 3000).draft;
const benches: Bench[] = [];
try {
  for (const size of SIZES) {
    const { page } = await windows.with(draft, size);
    benches.push({ size, page, key: [], filter: [], unfilter: [], jump: [], frames: NO_FRAMES });
  }
  await measure();
  report();
} finally {
  await windows.end();
}

async function measure(): Promise<void> {
  const random = new Random(11);
  const written = draft.provisions.filter(({ blocks }) => (blocks[0]?.text.length ?? 0) > 60);
  for (let round = 0; round < rounds; round++) {
    const { address } = random.pick(written);
    // Alternate which is first.
    for (const bench of round % 2 === 0 ? benches : [...benches].reverse()) {
      await bench.page.bringToFront();
      bench.jump.push(await jump(bench.page, address));
      bench.key.push(await mark(bench.page));
      bench.filter.push(await toggleFilter(bench.page));
      bench.unfilter.push(await toggleFilter(bench.page));
    }
  }
  for (const bench of benches) {
    await bench.page.bringToFront();
    bench.frames = await measureScrollFrames(bench.page);
  }
  const { address } = random.pick(written);
  const at =
    ({ page }: Bench, act: (page: Page) => Promise<unknown>) =>
    async () => {
      await page.bringToFront();
      await jump(page, address);
      await act(page);
    };
  const [few, many] = benches as [Bench, Bench];
  await profileSides({
    "50 notes, key to highlight": at(few, mark),
    "5,000 notes, key to highlight": at(many, mark),
    "5,000 notes, scrolling through the text": at(many, (page) => recordWindow(page, () => measureScrollFrames(page))),
  });
}

/** Measures from Enter until the text has scrolled to its target. */
async function jump(page: Page, address: string): Promise<number> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(address);
  const handle = await page.evaluateHandle(() => ({
    stood: new Promise<number>((resolve) => {
      const pane = document.querySelector(".text-pane")!;
      const watch = ({ timeStamp }: KeyboardEvent) => {
        let [last, at] = [timeStamp, pane.scrollTop];
        const look = () => {
          const now = performance.now();
          if (pane.scrollTop !== at) [last, at] = [now, pane.scrollTop];
          if (now - last > 300) resolve(last - timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener("keydown", watch, { capture: true, once: true });
    }),
  }));
  await page.keyboard.press("Enter");
  return handle.evaluate(({ stood }) => stood);
}

/** Selects three words and gives a level; measures from Enter until the highlight is painted. */
async function mark(page: Page): Promise<number> {
  await waitUntilTextStill(page);
  for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("3");
  await page.locator("textarea:focus").waitFor();
  const painted = await watchNextHighlight(page);
  const ms = await recordWindow(page, async () => {
    await page.keyboard.press("Enter");
    return painted();
  });
  await page.locator(".text-draft:focus").waitFor();
  return ms;
}

/** Toggles between severe notes and all notes; measures until the cards and the text show it. */
async function toggleFilter(page: Page): Promise<number> {
  const chip = page.getByRole("button", { name: "High and above" });
  await chip.focus();
  const handle = await page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve) => {
      const watch = ({ timeStamp }: KeyboardEvent) =>
        // The next frame may have begun before the key was pressed, so wait for the end of the one after it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        );
      addEventListener("keyup", watch, { capture: true, once: true });
    }),
  }));
  await page.keyboard.press("Space");
  const ms = await handle.evaluate(({ painted }) => painted);
  await waitUntilTextStill(page);
  return ms;
}

function report(): void {
  const [few, many] = benches as [Bench, Bench];
  const figures = new FigureCollector("workbench");
  const told = (what: string, ms: (bench: Bench) => readonly number[], asked: FigureLimits = {}) =>
    figures.addRatio(
      `${many.size} notes: ${what}`,
      spreadOf(ms(many)),
      { name: "50 notes", ...spreadOf(ms(few)) },
      asked,
    );
  const nodes = Math.max(few.frames.nodes, many.frames.nodes);
  figures.add({ what: "elements in the list of cards", value: nodes, unit: "" }, { most: MOST_NODES });
  told("filter, what is in view painted", ({ filter }) => filter);
  told("show all again, what is in view painted", ({ unfilter }) => unfilter);
  told("key to highlight, painted", ({ key }) => key, { goal: 1.1 });
  told("jump, in place", ({ jump }) => jump);
  const frames = spreadOf(many.key).median / FRAME_MS;
  figures.add({ what: "5000 notes: key to highlight, frames", value: frames, unit: "" }, { goal: 3 });
  const { worst } = many.frames;
  figures.add({ what: "5000 notes: scrolling, worst frame", value: worst, unit: "ms" }, { only: "told", goal: 33 });
  figures.finish();
}
