import path from "node:path";
import type { Page } from "@playwright/test";
import { LATER_CODE_META } from "#shared/host/codeRelease.ts";
import { DELETED_TAB_NAME } from "#shared/host/storedApp.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { launchBrowser } from "../support/window/launchApp.ts";
import { BenchWindows, WINDOW_PATIENCE_MS } from "./support/benchWindows.ts";
import { FigureCollector } from "./support/figures.ts";
import { SlowProxy, type LineSpeed } from "./support/slowProxy.ts";
import { spreadOf } from "./support/spread.ts";

/**
 * `npm run bench -- transfer [ROUNDS]`: opens the web edition for the first time, in a browser that has joined a dossier
 * and has nothing of the app itself. It counts what is sent to the browser, compressed and with headers:
 *
 * - until the beginning of the text is painted. Meanwhile, fonts and the code of the window around the text are
 *   withheld: the text does not wait for them;
 * - until the window is ready, and until nothing more comes.
 *
 * It measures how long the first two take at 1.6 Mbit/s and 150 ms, with nothing withheld. The bytes that a device
 * stores to open the app without the hub are counted apart.
 */
const SLOW: LineSpeed = { down: 1_600_000, up: 750_000, roundTrip: 150 };
/** The network counts as quiet after this long without traffic, in ms: longer than the app waits before it stores more. */
const REST_MS = 6000;
const [ARTICLES, BLOCKS, NOTES] = [20, 200, 50];

const figures = new FigureCollector("transfer");
const windows = await BenchWindows.start();
const proxy = await SlowProxy.start(Number(new URL(windows.hub.url).port));
try {
  const profile = await joinedProfile();
  const first = await opened(profile, null, { withholdsRest: true });
  figures.add({ what: "until the text can be read", value: first.text.bytes / 1024, unit: "KB" }, { goal: 400 });
  const fast = await opened(profile, null);
  figures.add({ what: "until the window is ready", value: fast.ready.bytes / 1024, unit: "KB" });
  figures.add({ what: "until nothing more comes", value: fast.rest / 1024, unit: "KB" }, { goal: 1500 });
  figures.add({ what: "requests until nothing more comes", value: fast.requests, unit: "" });
  const [text, ready]: [number[], number[]] = [[], []];
  for (let round = 1; round <= Number(process.argv[2] ?? 3); round++) {
    const slow = await opened(profile, SLOW);
    text.push(slow.text.ms);
    ready.push(slow.ready.ms);
  }
  const line = "at 1.6 Mbit/s and 150 ms, until";
  figures.add({ what: `${line} the text can be read`, value: spreadOf(text).median, unit: "ms" }, { goal: 3000 });
  figures.add({ what: `${line} the window is ready`, value: spreadOf(ready).median, unit: "ms" });
  const stored = await storedBytes();
  const storing = "until everything is stored to open the app without the hub";
  figures.add({ what: storing, value: stored / 1024, unit: "KB" }, { only: "told" });
} finally {
  await proxy.stop();
  await windows.end();
}
figures.finish();

/** Returns a browser profile that has joined a dossier through the proxy. */
async function joinedProfile(): Promise<string> {
  const { draft } = createConvention(new Random(7), ARTICLES, BLOCKS);
  const { context, profile } = await windows.of((await createManyNotes(draft, NOTES)).admin, {
    url: proxy.url,
    storesCode: false,
  });
  await context.close();
  return profile;
}

interface Reached {
  readonly bytes: number;
  readonly ms: number;
}

/** Opens the page with nothing of the app in the browser, and without storing it there. */
async function opened(profile: string, speed: LineSpeed | null, { withholdsRest = false } = {}) {
  const context = await launchBrowser({ userData: profile });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.clearBrowserCache");
    await context.addInitScript((name) => (window.name = name), DELETED_TAB_NAME);
    proxy.speed = speed;
    proxy.received = proxy.requests = 0;
    const began = performance.now();
    const reached = (): Reached => ({ bytes: proxy.received, ms: performance.now() - began });
    const painted = new Promise<Reached>((resolve) => {
      void page.exposeFunction("tellPainted", () => resolve(reached()));
    });
    await page.addInitScript(watchForText);
    if (withholdsRest) await withholdRest(page, painted);
    await page.goto(proxy.url, { waitUntil: "commit" });
    const ready = page.waitForSelector("body[data-ready]", { timeout: WINDOW_PATIENCE_MS }).then(reached);
    const at = { text: await painted, ready: await ready };
    if (!speed) await whenQuiet(page);
    return { ...at, rest: proxy.received, requests: proxy.requests };
  } finally {
    proxy.speed = null;
    await context.close();
  }
}

/** Answers no request for fonts and the window's code until the text is painted. */
async function withholdRest(page: Page, painted: Promise<unknown>): Promise<void> {
  const served = await (await fetch(proxy.url)).text();
  const named = new RegExp(`name="${LATER_CODE_META}" content="([^"]+)"`).exec(served)?.[1];
  if (!named) throw new Error("The page names no code that it loads later");
  const later = new Set(named.split(" ").map((file) => new URL(file, proxy.url).href));
  const isWithheld = (url: URL) => later.has(url.href) || url.pathname.endsWith(".woff2");
  await page.route(isWithheld, async (route) => {
    await painted;
    await route.continue();
  });
}

/** Runs in the page: tells when there is text and it has been painted. */
function watchForText(): void {
  const look = () => {
    if (!document.querySelector(".text-sheet")?.textContent.trim()) return setTimeout(look, 4);
    const tell = (globalThis as unknown as { tellPainted: () => void }).tellPainted;
    return requestAnimationFrame(() => requestAnimationFrame(tell));
  };
  look();
}

/** Returns what an empty browser receives until everything is stored that the app stores. */
async function storedBytes(): Promise<number> {
  const context = await launchBrowser({ userData: path.join(windows.folder, "stored") });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    proxy.received = 0;
    await page.goto(proxy.url, { waitUntil: "commit" });
    await page.waitForSelector("body[data-ready]", { timeout: WINDOW_PATIENCE_MS });
    await whenQuiet(page);
    return proxy.received;
  } finally {
    await context.close();
  }
}

async function whenQuiet(page: Page): Promise<void> {
  while (performance.now() < proxy.lastAt + REST_MS) await page.waitForTimeout(200);
}
