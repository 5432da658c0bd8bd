import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { spawnHub, type Stage } from "../hub/support.ts";
import { createConventionOfWords } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { BenchWindows, WINDOW_PATIENCE_MS } from "./support/benchWindows.ts";
import { FigureCollector } from "./support/figures.ts";
import { withStage } from "./support/spawnBareHub.ts";
import { growthExponent, median } from "./support/spread.ts";
import { encodeRecords } from "./support/loadDossier.ts";

/**
 * `npm run bench -- windowGrowth [MOST_NOTES]`: measures the exponent with which a window and a hub grow, with the notes
 * on 63,000 words and with the words of a text that has 500 notes; 1 means proportional growth. In a window of the web
 * edition that knows the dossier: from the request for the page until text is drawn, and until every highlight is. At a
 * hub: until a device that has nothing has everything. It also states the size of the dossier's file, of what a device
 * stores, and of the hub's log.
 */
const NOTES = [500, 5000, 20_000, 50_000].filter((count) => count <= Number(process.argv[2] ?? 50_000));
const WORDS = [20_000, 63_000, 200_000, 500_000];
const FEW_NOTES = 500;
const ROUNDS = 3;
const MOST = 1.2;
const MB = 1024 ** 2;

/** What was measured at one size: times in ms, sizes in bytes. */
type Measured = Readonly<Record<string, number>>;

const figures = new FigureCollector("windowGrowth");
const windows = await BenchWindows.start();
try {
  const byNotes: (readonly [number, Measured])[] = [];
  for (const count of NOTES) {
    const { admin } = await createManyNotes(createConventionOfWords(new Random(7), 63_000).draft, count);
    byNotes.push([count, { ...(await inWindow(admin)), ...(await atHub(admin)), ...sizesOf(admin) }]);
  }
  tell("notes", byNotes);
  const byWords: (readonly [number, Measured])[] = [];
  for (const words of WORDS) {
    const { admin } = await createManyNotes(createConventionOfWords(new Random(7), words).draft, FEW_NOTES);
    byWords.push([words, await inWindow(admin)]);
  }
  tell("words", byWords);
} finally {
  await windows.end();
}
figures.finish();

/** Prints what was measured at each size, and adds the exponent of each and the figure at the largest. */
function tell(of: "notes" | "words", points: readonly (readonly [size: number, of: Measured])[]): void {
  const [most, largest] = points.at(-1)!;
  for (const what of Object.keys(largest)) {
    const isSize = what.endsWith("MB");
    const shown = points.map(
      ([size, found]) => `${size.toLocaleString("en")}: ${found[what]!.toFixed(isSize ? 2 : 0)}`,
    );
    console.log(`${of}: ${what}: ${shown.join(", ")}`);
    const exponent = growthExponent(points.map(([size, found]) => ({ size, ms: found[what]! })));
    figures.add({ what: `${of}: ${what}, exponent`, value: exponent, unit: "" }, { most: MOST, goal: 1.1 });
    const unit = isSize ? "MB" : "ms";
    figures.add({ what: `${most.toLocaleString("en")} ${of}: ${what}`, value: largest[what]!, unit });
  }
}

/** Opens the dossier in a window, and loads the page again several times. */
async function inWindow(admin: Person): Promise<Measured> {
  const { context, page } = await windows.of(admin);
  const threads = await countDrawnThreads(page);
  const [text, all]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await page.reload({ waitUntil: "commit" });
    text.push(await timeUntilDrawn(page, 1));
    all.push(await timeUntilDrawn(page, threads));
  }
  await context.close();
  return { "a known dossier opened, text with its first highlight": median(text), "every highlight": median(all) };
}

/** Resolves with the time since the page was requested when so many notes are drawn, in ms. */
async function timeUntilDrawn(page: Page, threads: number): Promise<number> {
  const handle = await page.waitForFunction(
    (threads) => {
      // All notes are drawn before printing, those out of view, too.
      if (threads > 1) window.dispatchEvent(new Event("beforeprint"));
      const marks = document.querySelectorAll<HTMLElement>(".text-draft [data-thread]");
      const isDrawn =
        threads === 1 ? marks.length > 0 : new Set([...marks].map((each) => each.dataset["thread"])).size >= threads;
      return isDrawn && performance.now();
    },
    threads,
    { polling: 50, timeout: WINDOW_PATIENCE_MS },
  );
  return Number(await handle.jsonValue());
}

function countDrawnThreads(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const drawn = [...document.querySelectorAll<HTMLElement>(".text-draft [data-thread]")];
    return new Set(drawn.map(({ dataset }) => dataset["thread"])).size;
  });
}

/** Fills a hub with the dossier; a device that has nothing joins twice: at the hub at work, and once it was restarted. */
async function atHub(admin: Person): Promise<Measured> {
  const data = createTempFolder("hub");
  const member = await joinTeam(admin, await openInvitation(admin), "Joiner");
  await withStage(async (stage) => {
    const client = stage.client(admin, await spawnHub(stage, data));
    client.put([...member.held.values()]);
    await client.inStep();
  });
  const [started, atWork] = await withStage(async (stage) => {
    const { url } = await spawnHub(stage, data);
    return [await timeToJoin(stage, member, url), await timeToJoin(stage, member, url)] as const;
  });
  return {
    "a device joins at a hub that was just started": started,
    "a device joins at a hub at work": atWork,
    "the hub's log, MB": bytesIn(data) / MB,
  };
}

async function timeToJoin(stage: Stage, member: Person, url: string): Promise<number> {
  const began = performance.now();
  const client = stage.client(member, { url });
  await client.inStep();
  if (!client.has(member.held.values())) throw new Error("The joiner does not have all of it.");
  const ms = performance.now() - began;
  client.close();
  return ms;
}

function sizesOf({ ledger, held }: Person): Measured {
  return {
    "the dossier's file, MB": writeDossierFile(ledger.dossier, held.values(), new Set()).length / MB,
    "the update that a device stores, MB": encodeRecords(held.values()).length / MB,
  };
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.reduce((sum, each) => sum + statSync(path.join(each.parentPath, each.name)).size, 0);
}
