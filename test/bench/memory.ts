import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { toHex } from "#shared/base/bytes.ts";
import { spawnHub } from "../hub/support.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import type { Person } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureWindowMemory } from "./support/windowMemory.ts";
import { withStage } from "./support/spawnBareHub.ts";
import { encodeRecords } from "./support/loadDossier.ts";
import { measurePss } from "./support/measurePss.ts";
import { spreadOf, type Spread } from "./support/spread.ts";
import { BenchWindows } from "./support/benchWindows.ts";

/**
 * `npm run bench -- memory [ROUNDS]`: the memory of 10,000 more notes, computed from the difference between 5,000 and
 * 20,000 notes on 63,000 words. In the core: the heap of a Node process that has loaded them, and what of it the ledger
 * adds to the document. In a web edition window: the heap of the page, and the memory of all processes of its browser.
 * In a hub: its resident memory once one device has joined. Each is compared with the bytes of the records and their
 * bodies. In MB. All except the window are measured in several processes, one after the other.
 */
const [FEW, MANY, PER] = [5000, 20_000, 10_000];
const MB = 1024 ** 2;

/** The memory for a number of notes, in MB. */
interface Weighed {
  readonly core: readonly number[];
  readonly ledger: readonly number[];
  readonly hub: readonly number[];
  readonly heap: readonly number[];
  readonly pss: readonly number[];
  readonly raw: number;
}

const figures = new FigureCollector("memory");
const rounds = Number(process.argv[2] ?? 3);
const { draft } = createConvention(new Random(7), 66, 3000);
const windows = await BenchWindows.start();
try {
  const [few, many] = [await weighed(FEW), await weighed(MANY)];
  const each = PER / (MANY - FEW);
  const raw = flat((many.raw - few.raw) * each);
  const told = (what: string, part: Exclude<keyof Weighed, "raw">, goalMb: number) => {
    const more = spreadOf(many[part].map((mb, i) => (mb - few[part][i]!) * each));
    const peer = { name: "the records and bodies", ...raw };
    figures.addRatio(`10,000 notes more, ${what}`, more, peer, { in: "MB", goal: goalMb / raw.median });
  };
  told("heap of the core in Node", "core", 60);
  told("of these the ledger's", "ledger", 25);
  told("heap of the page", "heap", 60);
  told("all processes of the browser", "pss", 150);
  told("a hub's process, after a joiner", "hub", 60);
} finally {
  await windows.end();
}
figures.finish();

async function weighed(notes: number): Promise<Weighed> {
  const { admin } = await createManyNotes(draft, notes);
  const all = [...admin.held.values()];
  const raw = all.reduce((sum, { text, bytes }) => sum + Buffer.byteLength(text) + (bytes?.length ?? 0), 0) / MB;
  const inProcesses = inCore(admin);
  const core = inProcesses.map(([, whole]) => whole);
  const ledger = inProcesses.map(([document, whole]) => whole - document);
  const hub: number[] = [];
  for (let round = 0; round < rounds; round++) hub.push(await inHub(admin));
  const { heap, pss } = await inWindow(admin);
  const told = [core, hub, [heap], [pss]].map((each) => each.map((mb) => mb.toFixed(0)).join(" "));
  console.log(
    `${notes} notes, ${raw.toFixed(1)} MB: core ${told[0]}; hub ${told[1]}; page ${told[2]}; browser ${told[3]}`,
  );
  return { core, ledger, hub, heap: [heap], pss: [pss], raw };
}

/** Measures the core in several processes: with the document alone, and with its ledger. */
function inCore({ held, keys, ledger }: Person): readonly (readonly [document: number, whole: number])[] {
  const folder = createTempFolder("bench");
  const files = [path.join(folder, "update"), path.join(folder, "keys")] as const;
  writeFileSync(files[0], encodeRecords(held.values()));
  writeFileSync(files[1], JSON.stringify(keys.map(({ bytes }) => toHex(bytes))));
  const program = path.join(import.meta.dirname, "support/core.ts");
  const args = ["--expose-gc", program, ...files, ledger.dossier];
  return Array.from({ length: rounds }, () => {
    const [document, whole] = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split(" ");
    return [Number(document) / MB, Number(whole) / MB] as const;
  });
}

/** Measures a hub that was started with the dossier on its disk and has sent it to one device. */
async function inHub(admin: Person): Promise<number> {
  const data = createTempFolder("hub");
  await withStage(async (stage) => (await stage.inStep(admin, await spawnHub(stage, data)), undefined));
  return withStage(async (stage) => {
    const hub = await spawnHub(stage, data);
    const joiner = stage.client(admin, hub);
    await joiner.inStep();
    if (!joiner.has(admin.held.values())) throw new Error("The joiner does not have all of it.");
    return hub.memory() / MB;
  });
}

async function inWindow(admin: Person): Promise<{ readonly heap: number; readonly pss: number }> {
  const { context, page, profile } = await windows.of(admin);
  const cdp = await context.newCDPSession(page);
  for (let time = 0; time < 4; time++) {
    await page.waitForTimeout(1000);
    await cdp.send("HeapProfiler.collectGarbage");
  }
  // Measured before the heap, because a heap measurement takes memory itself.
  const pss = measurePss(`--user-data-dir=${profile}`) / MB;
  const { heapMb } = await measureWindowMemory(page, cdp);
  await context.close();
  return { heap: heapMb, pss };
}

function flat(value: number): Spread {
  return { median: value, least: value, most: value, rounds: 1, noise: 0 };
}
