import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import path from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { partsOfBuiltPage } from "./builtSources.ts";
import { sumByPart, type CallFrame, type CpuProfile } from "./cpuProfile.ts";
import { partOfFile } from "./partOfFile.ts";

/** Profiles are recorded if this is set (`npm run bench -- NAME --profile`). */
export const PROFILE_SWITCH = "CLAUSEMARK_BENCH_PROFILES";
export const isProfiling = process.env[PROFILE_SWITCH] !== undefined;

/** Where profiles are left: the sums of a bench in `NAME.json`, the last profile of each side for DevTools beside it. */
export const PROFILES_FOLDER = path.join(OUT_FOLDER, "bench/profiles");

/** How often a side is profiled; the sums are the mean. */
const TIMES = 3;
const [NODE_INTERVAL_US, PAGE_INTERVAL_US] = [500, 200];

/** Where the time of one side of a bench went: ms by part of the code. */
export interface SideProfile {
  readonly parts: Readonly<Record<string, number>>;
  /** In a page: the main thread's work on styles and layout, also where a script forced it. */
  readonly layout?: number;
}

let recording: Recording | null = null;
const sides: Record<string, SideProfile> = {};

/** The sums of the side that is being profiled. */
class Recording {
  readonly parts = new Map<string, number>();
  layout: number | undefined;
  last: CpuProfile | null = null;

  addProfile(profile: CpuProfile, partOf: (frame: CallFrame) => string): void {
    this.last = profile;
    for (const [part, ms] of sumByPart(profile, partOf)) this.add(part, ms);
  }

  add(part: string, ms: number): void {
    this.parts.set(part, (this.parts.get(part) ?? 0) + ms / TIMES);
  }
}

/**
 * Does each work a few times more, and records where its time goes. Does nothing unless profiles are asked for. Of a
 * bench that compares several things, one after the other, it records the first.
 */
export async function profileSides(works: Readonly<Record<string, () => unknown>>): Promise<void> {
  if (!isProfiling || "ours" in sides) return;
  for (const [name, work] of Object.entries(works)) {
    recording = new Recording();
    try {
      for (let time = 0; time < TIMES; time++) await work();
      keep(name, recording);
    } finally {
      recording = null;
    }
  }
}

function keep(name: string, { parts, layout, last }: Recording): void {
  if (parts.size === 0) return;
  sides[name] = { parts: Object.fromEntries(parts), ...(layout !== undefined && { layout }) };
  const bench = path.basename(process.argv[1]!, ".ts");
  mkdirSync(path.join(PROFILES_FOLDER, bench), { recursive: true });
  writeFileSync(path.join(PROFILES_FOLDER, `${bench}.json`), JSON.stringify(sides));
  if (last) writeFileSync(path.join(PROFILES_FOLDER, bench, `${name}.cpuprofile`), JSON.stringify(last));
}

/** Does the work, and profiles this process meanwhile if a side is being profiled. */
export async function recordProcess<T>(work: () => T | Promise<T>): Promise<T> {
  if (!recording) return work();
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: NODE_INTERVAL_US });
  await session.post("Profiler.start");
  try {
    return await work();
  } finally {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    recording.addProfile(profile, byFile);
  }
}

/** Does the work, and profiles every Node process that it starts, from its start until it ends by itself. */
export async function recordChildren<T>(work: () => Promise<T>): Promise<T> {
  if (!recording) return work();
  const [folder, before] = [createTempFolder("profiles"), process.env["NODE_OPTIONS"] ?? ""];
  const options = `--cpu-prof --cpu-prof-interval=${NODE_INTERVAL_US} --cpu-prof-dir=${folder}`;
  process.env["NODE_OPTIONS"] = `${before} ${options}`.trim();
  try {
    return await work();
  } finally {
    process.env["NODE_OPTIONS"] = before;
    for (const file of readdirSync(folder)) {
      const profile = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as CpuProfile;
      recording.addProfile(profile, byFile);
    }
  }
}

const byFile = ({ url }: CallFrame) => partOfFile(url);

/** Adds the times of steps that follow each other, in ms, to the side that is being profiled. */
export function recordSteps(steps: Readonly<Record<string, number>>): void {
  for (const [step, ms] of Object.entries(steps)) recording?.add(step, ms);
}

/** Does the work, and profiles the main thread of a window of the built web edition. */
export async function recordWindow<T>(page: Page, work: () => Promise<T>): Promise<T> {
  if (!recording) return work();
  const cdp = await page.context().newCDPSession(page);
  try {
    return await recordPage(cdp, partsOfBuiltPage(path.join(OUT_FOLDER, "renderer/web")), work);
  } finally {
    await cdp.detach();
  }
}

/** Does the work, and profiles a page's main thread meanwhile if a side is being profiled. */
export async function recordPage<T>(
  cdp: CDPSession,
  partOf: (frame: CallFrame) => string,
  work: () => Promise<T>,
): Promise<T> {
  if (!recording) return work();
  await cdp.send("Performance.enable");
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: PAGE_INTERVAL_US });
  const before = await layoutMs(cdp);
  await cdp.send("Profiler.start");
  try {
    return await work();
  } finally {
    const { profile } = await cdp.send("Profiler.stop");
    recording.addProfile(profile, partOf);
    recording.layout = (recording.layout ?? 0) + ((await layoutMs(cdp)) - before) / TIMES;
  }
}

async function layoutMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const seconds = metrics.filter(({ name }) => name === "LayoutDuration" || name === "RecalcStyleDuration");
  return 1000 * seconds.reduce((sum, { value }) => sum + value, 0);
}
