import type { ChildProcess } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildApp } from "#scripts/build.ts";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { type VirtualDisplay, startVirtualDisplay } from "#scripts/startVirtualDisplay.ts";
import { findTestElectron } from "#scripts/electronRuntime.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import {
  describeDifference,
  type JournalContents,
  findMissingComments,
  readJournalContents,
} from "./journalContents.ts";
import { IN_STEP_LABEL } from "./windowOrders.ts";
import { RemoteUser } from "./remoteUser.ts";
import { type CutKind, NEAR_ADDRESS, NetworkSpaces } from "./networkSpaces.ts";

const HUB = path.join(import.meta.dirname, "../../../hub/main.ts");

/** The time limit until both are in sync once the cable is restored, in ms. */
const PATIENCE = 120_000;

/** Two desktop apps in two network namespaces, and a hub beside one of them. */
export const networkCuts: FaultRun = {
  name: "apart",
  claim:
    "two desktop apps and a hub in two network namespaces, the cable cut and healed at random while both write: the same records on all three disks in the end, and every saved note among them",
  count: 300,
  unit: "seconds",
  async whyUnavailable() {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return "network namespaces need Linux, and root";
    for (const program of ["ip", "Xvfb"]) if (findProgramOnPath(program) === null) return `${program} is missing`;
    const runtime = await findTestElectron();
    if ("missing" in runtime) return runtime.missing;
    try {
      await new NetworkSpaces().end();
      return null;
    } catch (error) {
      return `this machine lets nobody make network namespaces: ${(error as Error).message.trim()}`;
    }
  },
  run: (count, seed) => stayApart(count, new Random(seed)),
};

/** The cuts of the cable. */
interface Cuts {
  readonly unplugged: number;
  readonly silent: number;
  /** Their total duration, in ms. */
  readonly length: number;
}

/** The result of a run. */
interface Told {
  readonly cuts: Cuts;
  /** The notes that showed Saved at each end. */
  readonly near: readonly string[];
  readonly far: readonly string[];
  /** How many of the far ones showed Saved while the cable was cut. */
  readonly inTheDark: number;
  /** From the last restoration until both ends had everything, in ms. */
  readonly healing: number;
  readonly faults: readonly string[];
}

async function stayApart(seconds: number, random: Random): Promise<FaultResult> {
  await buildApp();
  const display = await startVirtualDisplay();
  const folder = createTempFolder("apart");
  try {
    const told = await inTwoSpaces(display, folder, seconds, random);
    const kept = [
      await readJournalContents("near", path.join(folder, "near/desktop/dossiers")),
      await readJournalContents("far", path.join(folder, "far/desktop/dossiers")),
      await readJournalContents("at the hub", path.join(folder, "hub/dossiers")),
    ] as const;
    return figureOf(told, kept, seconds);
  } finally {
    await display.end();
  }
}

async function inTwoSpaces(display: VirtualDisplay, folder: string, seconds: number, random: Random): Promise<Told> {
  const spaces = new NetworkSpaces();
  try {
    const hub = await startHub(spaces, path.join(folder, "hub"));
    let inTheDark = 0;
    const sit = (end: "near" | "far", name: string, saved: () => void) =>
      new RemoteUser(spaces, spaces[end], name, path.join(folder, end), display.name, saved);
    const near = sit("near", "Member 1", () => undefined);
    const far = sit("far", "Member 2", () => spaces.currentCut && inTheDark++);
    await far.do({ order: "join", invitation: await near.do({ order: "found", hub: hub.url }) });
    await both([near, far], (each) => each.do({ order: "write" }));
    const cuts = await cutAndHeal(spaces, seconds, random);
    const healed = Date.now();
    await both([near, far], (each) => each.do({ order: "rest" }));
    const faults = await settle([near, far], folder);
    const healing = Date.now() - healed;
    await both([near, far], (each) => each.end());
    await hub.end();
    return { cuts, near: near.saved, far: far.saved, inTheDark, healing, faults };
  } finally {
    await spaces.end();
  }
}

async function startHub(spaces: NetworkSpaces, data: string): Promise<{ url: string; end: () => Promise<void> }> {
  await mkdir(data);
  const args = [HUB, "--host", NEAR_ADDRESS, "--port", "0", "--open", "--data", data];
  const child = spaces.spawn(spaces.near, process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const gone = waitForExit(child);
  const url = await Promise.race([
    firstLine(child),
    gone.then((code) => Promise.reject(new Error(`The hub ended with ${code}`))),
  ]);
  return { url, end: async () => void (child.kill("SIGTERM"), await gone) };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve) => {
    stdout!.on("data", (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes("\n")) resolve(said.trim());
    });
  });
}

/** Cuts and restores the cable at random until the time is over. It is whole in the end. */
async function cutAndHeal(spaces: NetworkSpaces, seconds: number, random: Random): Promise<Cuts> {
  const cuts = { unplugged: 0, silent: 0, length: 0 };
  const end = Date.now() + seconds * 1000;
  const stay = (ms: number) => pause(Math.max(0, Math.min(ms, end - Date.now())));
  while (Date.now() < end) {
    await stay(500 + random.below(6_000));
    const how: CutKind = random.pick(["unplugged", "silent"]);
    const began = Date.now();
    spaces.cut(how);
    // One cut in five lasts longer than an app waits for a message from its hub.
    await stay(random.below(5) === 0 ? 40_000 : 500 + random.below(9_500));
    spaces.heal();
    cuts[how]++;
    cuts.length += Date.now() - began;
  }
  return cuts;
}

/**
 * Waits until both apps report that they are in sync and their files contain everything that either has saved. Returns
 * what is missing.
 */
async function settle(people: readonly RemoteUser[], folder: string): Promise<readonly string[]> {
  const comments = people.flatMap(({ saved }) => saved);
  let faults: readonly string[] = [];
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(250)) {
    const lacks = await both(people, async (person) => {
      const step = await person.do({ order: "read" });
      if (step !== IN_STEP_LABEL) return [`${person.name} says “${step}”`];
      const file = path.join(folder, `${person.name}.clausemark`);
      await person.do({ order: "save", file });
      const missing = await findMissingComments(file, comments);
      return missing.map((comment) => `${person.name} does not have “${comment}”`);
    });
    faults = lacks.flat();
    if (faults.length === 0) break;
  }
  return faults;
}

const both = <T>(people: readonly RemoteUser[], act: (person: RemoteUser) => Promise<T>) =>
  Promise.all(people.map(act));

function figureOf(
  told: Told,
  kept: readonly [JournalContents, JournalContents, JournalContents],
  seconds: number,
): FaultResult {
  const { cuts, near, far, inTheDark, healing } = told;
  const [atNear, atFar, atHub] = kept;
  const faults = [...told.faults, ...describeDifference(atNear, atFar), ...describeDifference(atNear, atHub)];
  const written = near.length + far.length;
  for (const { place, notes, forks, gaps } of kept) {
    if (notes < written) faults.push(`${written - notes} notes are gone ${place}`);
    if (forks + gaps > 0) faults.push(`${forks} numbers were given twice and ${gaps} left out ${place}`);
  }
  if (near.length < 2 || far.length < 1 || inTheDark === 0 || cuts.unplugged + cuts.silent === 0)
    faults.push("Hardly anything was written, or nothing while they were apart");
  const figure = [
    `${faults.length} faults in ${seconds} s, ${cuts.unplugged + cuts.silent} cuts (${cuts.unplugged} unplugged, ${cuts.silent} silent, ${Math.round(cuts.length / 1000)} s altogether)`,
    `${near.length} and ${far.length} notes showed Saved, ${inTheDark} of the far ones while cut`,
    `${atNear.records.size}, ${atFar.records.size} and ${atHub.records.size} records near, far and at the hub`,
    `all there ${(healing / 1000).toFixed(1)} s after the last healing`,
  ];
  return { figure: figure.join("; "), faults };
}
