import path from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { startHub } from "#hub/startHub.ts";
import { buildApp } from "#scripts/build.ts";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import { openSample, writeNote } from "../faults/kills/windowNotes.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { launchBrowser } from "../support/window/launchApp.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureWindowMemory, type WindowMemory } from "./support/windowMemory.ts";
import { TO_TEXT } from "../e2e/toText.ts";

/**
 * `npm run bench:leak [-- ACTS]`: works in a window of the web edition by keyboard: marks and writes, rates, replies,
 * resolves, undoes, filters, jumps, opens and closes dialogs and views. After the first tenth of the acts and after all
 * of them, the window's memory is measured after garbage collection. It is compared with a fresh window on the same
 * dossier in which each act was done ten times; the difference has leaked.
 */
const ACTS = Number(process.argv[2] ?? 10_000);
const MOST_MS = 8 * 60_000;
/** How often each act is repeated in the fresh window. */
const TIMES = 10;
/** The time limit of one step on a busy machine. */
const PATIENCE_MS = 60_000;
/** Draw frames as fast as possible: nobody watches, and each act waits for several frames. */
const SWITCHES = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
/** Chromium keeps up to 1,000 earlier texts of fields for its own undo, one each time something was typed. */
const [MOST_TIMES, MOST_DETACHED] = [1.2, 1000];

type Act = (page: Page, nth: number) => Promise<unknown>;

const FIELD = "textarea:focus, input:focus";

const acts: readonly Act[] = [
  (page, nth) => jump(page, `17(${1 + (nth % 4)})`),
  mark,
  (page) => page.keyboard.press("2"),
  (page) => answer(page, "r", "Agreed."),
  (page) => answer(page, "e", ""),
  ...Array.from({ length: 3 }, () => (page: Page) => page.keyboard.press("Control+z")),
  filter,
  filter,
  (page) => page.keyboard.press("k"),
  (page, nth) => jump(page, `${1 + (nth % 30)}`),
  ...["Control+Shift+P", "Shift+Slash", "Control+k"].map((keys) => (page: Page) => glance(page, keys)),
  (page) => view(page, "Control+Shift+Y"),
];

const figures = new FigureCollector("leak");
await buildApp();
const folder = createTempFolder("bench");
const hub = await startHub({ port: 0, data: path.join(folder, "hub"), web: path.join(OUT_FOLDER, "renderer/web") });
const context = await launchBrowser({ userData: path.join(folder, "profile"), args: SWITCHES });
const sessions = new Map<Page, CDPSession>();
const end = performance.now() + MOST_MS;
try {
  const page = await opened();
  await writeNote(page, 0, "The first one, with a name.");
  let done = await work(page, 0, ACTS / 10, end);
  const early = await weighed(page);
  done = await work(page, done, ACTS, end);
  const late = await weighed(page);
  await page.close();
  const fresh = await opened();
  // So that both windows contain what is created only once, and code that is compiled because it runs often.
  await work(fresh, 0, TIMES * acts.length);
  report(done, early, late, await weighed(fresh));
} finally {
  await context.close();
  await hub.stop();
}

/** Opens a window on the last dossier, or on the sample if there is none. */
async function opened(): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  sessions.set(page, await context.newCDPSession(page));
  await page.goto(hub.url);
  await openSample(page);
  return page;
}

/** Measures the memory of a window after returning to the beginning of the text. */
async function weighed(page: Page): Promise<WindowMemory> {
  await page.keyboard.press(TO_TEXT);
  await jump(page, "1");
  await page.getByText(/^Reading \d+ records?$/).waitFor({ state: "hidden" });
  await page.waitForTimeout(2000);
  const result = await measureWindowMemory(page, sessions.get(page)!);
  console.log(
    `${result.heapMb.toFixed(1)} MB, of it code ${result.codeMb.toFixed(1)} MB, ${result.listeners} listeners, ${result.nodes} nodes, ${result.detached} detached`,
  );
  return result;
}

/** Performs acts from number `done` on until number `until` or the time `end`. Returns how many are done. */
async function work(page: Page, done: number, until: number, end = Infinity): Promise<number> {
  for (; done < until && performance.now() < end; done++) await acts[done % acts.length]!(page, done);
  return done;
}

async function jump(page: Page, address: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await there(page, "#jump-box:focus");
  await page.keyboard.insertText(address);
  await page.keyboard.press("Enter");
  await there(page, ".text-draft:focus");
}

async function mark(page: Page, nth: number): Promise<void> {
  for (let word = 0; word < 2; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("3");
  await there(page, FIELD);
  await page.keyboard.insertText(`Written ${nth}.`);
  await page.keyboard.press("Control+Enter");
  await there(page, ".text-draft:focus");
}

/** Opens an input with a key and writes about the selected note. */
async function answer(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await there(page, FIELD);
  if (words !== "") await page.keyboard.insertText(words);
  await page.keyboard.press("Enter");
  await there(page, ".text-draft:focus");
}

/** Toggles between severe notes only and all notes. */
async function filter(page: Page): Promise<void> {
  await page.getByRole("button", { name: "High and above" }).press("Space");
  await page.keyboard.press(TO_TEXT);
  await there(page, ".text-draft:focus");
}

/** Opens and closes an overlay. */
async function glance(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await there(page, "[role=dialog], #jump-box:focus");
  await page.keyboard.press("Escape");
  await page.keyboard.press(TO_TEXT);
  await there(page, ".text-draft:focus");
}

/** Switches to another view and back. */
async function view(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await seen(page, `!document.querySelector(".text-draft:focus")`);
  await page.keyboard.press(TO_TEXT);
  await there(page, ".text-draft:focus");
}

/** Resolves when the window has a matching element. */
function there(page: Page, selector: string): Promise<void> {
  return seen(page, `document.querySelector(${JSON.stringify(selector)})`);
}

/** Checks on every frame and resolves immediately. The polling of a locator would take longer than most acts. */
async function seen(page: Page, expression: string): Promise<void> {
  const looking = `new Promise((seen) => { const look = () => (${expression} ? seen() : requestAnimationFrame(look)); look(); })`;
  const cdp = sessions.get(page)!;
  const looked = cdp.send("Runtime.evaluate", { expression: looking, awaitPromise: true });
  const late = new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`It never came: ${expression}`)), PATIENCE_MS);
    void looked.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  await Promise.race([looked, late]);
}

function report(done: number, early: WindowMemory, late: WindowMemory, fresh: WindowMemory): void {
  const times = { most: MOST_TIMES } as const;
  const than = (what: string, value: number) =>
    figures.add({ what: `after all acts: ${what}, times that of a fresh window`, value, unit: "x" }, times);
  figures.add({ what: "acts done", value: done, unit: "" }, { only: "told" });
  figures.add({ what: "memory of a fresh window", value: fresh.heapMb, unit: "MB" }, { only: "told" });
  than("memory", late.heapMb / fresh.heapMb);
  than("memory without compiled code", dataMb(late) / dataMb(fresh));
  than("listeners", late.listeners / fresh.listeners);
  than("nodes", late.nodes / fresh.nodes);
  const more = late.detached - early.detached;
  figures.add(
    { what: "after all acts: detached nodes more than after a tenth", value: more, unit: "" },
    { most: MOST_DETACHED },
  );
  figures.finish();
}

/** The memory of a window without compiled code, in MB. */
function dataMb({ heapMb, codeMb }: WindowMemory): number {
  return heapMb - codeMb;
}
