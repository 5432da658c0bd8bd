import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { SourceFormat } from "#shared/import/sourceLines.ts";
import { damageFile } from "../support/import/damageFile.ts";
import { findReadingFaults } from "../support/import/readingFaults.ts";
import { makeHostileFiles } from "../support/import/makeHostileFiles.ts";
import { SEED_FORMATS, readSeedFiles, type SeedFile } from "../support/import/seedFiles.ts";
import { Random } from "../support/random.ts";

/**
 * `npm run fuzz:import [-- --count 2000 --seed 1 --format pdf]`: reads damaged and hostile files of each format in
 * child processes, and counts the outcomes: refused, read, thrown, too slow or too large. The exit code is 1 if any of
 * the last three occurred; the file is then kept in `out/fuzz`.
 */
const MOST_MS = 10_000;
const MOST_MEGABYTES = 1024;
/** A child that is silent for this long has hung. On a loaded machine, a slow file may look the same. */
const SILENCE_MS = 60_000;
const CHUNK = 250;
const HEAP = "--max-old-space-size=900";

/** A child's report on one file. */
interface Told {
  readonly i: number;
  readonly name: string;
  readonly code: string;
  /** The processor time. */
  readonly ms: number;
  readonly megabytes: number;
  readonly faults: readonly string[];
}

interface Job {
  readonly format: SourceFormat;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** Creates a file by number: the hostile ones first, then damaged fixtures, each from its own seed. */
function fileOf(format: SourceFormat, seed: number, i: number, made: Made): SeedFile {
  const bomb = made.hostile[i];
  return bomb ?? damageFile(format, made.seeds, new Random(seed * 1_000_003 + i));
}

interface Made {
  readonly hostile: readonly SeedFile[];
  readonly seeds: readonly SeedFile[];
}

function madeFor(format: SourceFormat): Made {
  return { hostile: makeHostileFiles(format), seeds: readSeedFiles(format) };
}

async function child({ format, seed, from, to }: Job): Promise<void> {
  const made = madeFor(format);
  for (let i = from; i < to; i++) {
    const { name, bytes } = fileOf(format, seed, i, made);
    process.send!({ begins: i, name });
    process.send!(await readOne(i, name, bytes));
  }
  process.disconnect();
}

async function readOne(i: number, name: string, bytes: Uint8Array): Promise<Told> {
  globalThis.gc?.();
  const began = process.cpuUsage();
  const { code, faults } = await judged(name, bytes);
  const { user, system } = process.cpuUsage(began);
  return {
    i,
    name,
    code,
    faults,
    ms: Math.round((user + system) / 1000),
    megabytes: process.memoryUsage.rss() / 1048576,
  };
}

async function judged(name: string, bytes: Uint8Array): Promise<{ code: string; faults: readonly string[] }> {
  try {
    const outcome = await readDraftFromBytes(name, bytes);
    return { code: isRefusal(outcome) ? outcome.code : "read", faults: findReadingFaults(outcome) };
  } catch (error) {
    return { code: "thrown", faults: [String((error as Error).stack).slice(0, 600)] };
  }
}

/** Runs one child. Returns its reports, and where it stopped if it did not finish. */
function run(job: Job): Promise<{ told: Told[]; stoppedAt: number | null; why: string }> {
  return new Promise((resolve) => {
    const told: Told[] = [];
    let at = job.from;
    let why = "";
    const process_ = start(job);
    let timer = setTimeout(hung, SILENCE_MS);
    function hung(): void {
      why = `no answer within ${SILENCE_MS / 1000} s`;
      process_.kill("SIGKILL");
    }
    process_.on("message", (message: { begins: number } | Told) => {
      clearTimeout(timer);
      timer = setTimeout(hung, SILENCE_MS);
      if ("begins" in message) at = message.begins;
      else told.push(message);
    });
    process_.on("exit", (code) => {
      clearTimeout(timer);
      const done = told.length === job.to - job.from;
      resolve({ told, stoppedAt: done ? null : at, why: why || `the process ended with ${code}` });
    });
  });
}

function start(job: Job): ChildProcess {
  return fork(fileURLToPath(import.meta.url), ["--job", JSON.stringify(job)], {
    execArgv: [HEAP, "--expose-gc"],
    silent: true,
  });
}

async function runFormat(format: SourceFormat, count: number, seed: number): Promise<number> {
  const made = madeFor(format);
  const all: Told[] = [];
  const total = made.hostile.length + (made.seeds.length > 0 ? count : 0);
  for (let from = 0; from < total;) {
    const to = Math.min(from + CHUNK, total);
    const { told, stoppedAt, why } = await run({ format, seed, from, to });
    all.push(...told);
    if (stoppedAt === null) from = to;
    else {
      const { name } = fileOf(format, seed, stoppedAt, made);
      all.push({ i: stoppedAt, name, code: "stopped", ms: 0, megabytes: 0, faults: [why] });
      from = stoppedAt + 1;
    }
  }
  const bad = all
    .map((told) => ({ ...told, faults: [...told.faults, ...excesses(told)] }))
    .filter(({ faults }) => faults.length > 0);
  report(format, all, bad);
  for (const { i } of bad) keep(format, seed, i, fileOf(format, seed, i, made).bytes);
  return bad.length;
}

function excesses({ ms, megabytes }: Told): string[] {
  return [
    ...(ms > MOST_MS ? [`took ${ms} ms`] : []),
    ...(megabytes > MOST_MEGABYTES ? [`took ${Math.round(megabytes)} MB`] : []),
  ];
}

function report(format: SourceFormat, all: readonly Told[], bad: readonly Told[]): void {
  const codes = new Map<string, number>();
  for (const { code } of all) codes.set(code, (codes.get(code) ?? 0) + 1);
  const most = (of: (told: Told) => number) => Math.round(Math.max(0, ...all.map(of)));
  console.log(
    `${format}: ${all.length} files, slowest ${most(({ ms }) => ms)} ms, most ${most(({ megabytes }) => megabytes)} MB, faults ${bad.length}`,
  );
  console.log(
    `  ${[...codes]
      .sort(([, a], [, b]) => b - a)
      .map(([code, n]) => `${code} ${n}`)
      .join(", ")}`,
  );
  for (const { i, name, faults } of bad) console.log(`  FAULT ${i} (${name}): ${faults.join("; ")}`);
}

function keep(format: SourceFormat, seed: number, i: number, bytes: Uint8Array): void {
  const folder = new URL("../../out/fuzz/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${format}-${seed}-${i}`, folder), bytes);
}

async function parent(count: number, seed: number, formats: readonly SourceFormat[]): Promise<void> {
  let faults = 0;
  for (const format of formats) faults += await runFormat(format, count, seed);
  console.log(`seed ${seed}: ${faults === 0 ? "no faults" : `${faults} faults, kept in out/fuzz`}`);
  process.exitCode = faults === 0 ? 0 : 1;
}

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    format: { type: "string", multiple: true },
    job: { type: "string" },
  },
});
if (values.job) await child(JSON.parse(values.job) as Job);
else
  await parent(
    Number(values.count),
    Number(values.seed),
    SEED_FORMATS.filter((format) => values.format?.includes(format) ?? true),
  );
