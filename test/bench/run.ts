import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "#scripts/bundles.ts";
import { writeFormatted } from "#scripts/writeFormatted.ts";
import { keepProfiles, printProfiles, readProfiles } from "./support/profiles/keepProfiles.ts";
import { PROFILES_FOLDER, PROFILE_SWITCH } from "./support/profiles/recordProfiles.ts";
import { busyShare, isQuiet } from "./support/busyShare.ts";
import {
  describeFigure,
  isNoisy,
  KEPT_FILE,
  readKeptFigures,
  RESULTS_FOLDER,
  type BenchResult,
} from "./support/figures.ts";
import { mergeKept, renderFigures } from "./support/performancePage.ts";

/**
 * `npm run bench [-- NAME … [--write] [--profile]]`: runs all benches or those named, one after the other, each in its own
 * process. A single name may be followed by arguments of that bench. It prints each bench's output, then every figure
 * with its limit.
 *
 * `--write` saves the figures of each bench in `kept.json`, from which limits are computed, and puts its table into
 * `docs/performance.md` as soon as the bench has ended. A figure stays as it is if it was not measured, if its bench
 * crashed, or if other work kept the machine busy just before or after. The exit code is 1 if a figure exceeded its
 * limit, a saved figure was not measured, or a bench failed.
 *
 * `--profile` does what each bench compares three times more, and prints where the time went. With `--write` these
 * profiles are kept instead of the figures, in `profiles.json`, and put into `docs/profiles.md`. The last profile of
 * each side is in `out/bench/profiles`, for the developer tools of a browser.
 */
const PAGE = path.join(ROOT, "docs/performance.md");

const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3))
  .sort();
const given = process.argv.slice(2).filter((each) => each !== "--write" && each !== "--profile");
const named = given.filter((each) => known.includes(each));
const others = given.filter((each) => !known.includes(each));
if (others.length > 0 && named.length !== 1) {
  console.error(`There is no bench "${others[0]!}". There are: ${known.join(", ")}.`);
  process.exit(2);
}

const names = named.length > 0 ? named : known;
const failed: string[] = [];
const measured: BenchResult[] = [];
const [isWriting, isProfiled] = [process.argv.includes("--write"), process.argv.includes("--profile")];
// A profiled run is slower, and its figures are not kept.
const writes = isWriting && !isProfiled;
let quiet = !writes || isQuiet(await busyShare());
for (const name of names) {
  if (!ran(name, others)) failed.push(name);
  if (isProfiled) await showProfiles(name);
  const result = resultOf(name);
  if (result) measured.push(result);
  if (!writes) continue;
  const quietBefore = quiet;
  quiet = isQuiet(await busyShare());
  if (result) await write(result, quietBefore && quiet);
}
console.log();
for (const { bench, figures } of measured)
  for (const figure of figures) console.log(`${bench}: ${describeFigure(figure)}`);
for (const { bench, figures } of measured) {
  for (const figure of figures.filter(isNoisy)) console.warn(`Too noisy for its limit: ${bench}: ${figure.what}`);
}
for (const name of failed) console.error(`Not held, not measured, or failed: ${name}`);
const seconds = measured.map(({ bench, seconds }) => `${bench} ${seconds}`);
console.log(`Seconds: ${seconds.join(", ")}; ${Math.round(performance.now() / 1000)} altogether.`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function showProfiles(bench: string): Promise<void> {
  const recorded = readProfiles(bench);
  if (!recorded) return console.log(`${bench}: nothing in it is profiled`);
  printProfiles(bench, recorded);
  if (isWriting) await keepProfiles(bench, recorded);
}

function ran(name: string, rest: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  for (const folder of [RESULTS_FOLDER, PROFILES_FOLDER]) rmSync(path.join(folder, `${name}.json`), { force: true });
  const program = path.join(import.meta.dirname, `${name}.ts`);
  const env = isProfiled ? { ...process.env, [PROFILE_SWITCH]: "" } : process.env;
  return spawnSync(process.execPath, [program, ...rest], { stdio: "inherit", env }).status === 0;
}

/** Returns the results of a bench, or null if it crashed or had nothing to measure. */
function resultOf(name: string): BenchResult | null {
  const file = path.join(RESULTS_FOLDER, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as BenchResult) : null;
}

/** Saves the figures from which a bench's limits are computed, and puts all its figures into the page. */
async function write(measured: BenchResult, quiet: boolean): Promise<void> {
  if (!quiet) return console.warn(`Not kept, since others worked on the machine: ${measured.bench}`);
  await writeFormatted(KEPT_FILE, JSON.stringify(mergeKept(readKeptFigures(), [measured])));
  await writeFormatted(PAGE, renderFigures(readFileSync(PAGE, "utf8"), [measured]));
}
