import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { findChromium, findProgramOnPath } from "./findChromium.ts";
import { type VirtualDisplay, startVirtualDisplay } from "./startVirtualDisplay.ts";
import { findTestElectron } from "./electronRuntime.ts";
import { ERRORS_OUTSIDE_TESTS_FILE } from "./outsideReporter.ts";
import { runProcess } from "./runProcess.ts";
import { installMissingNeeds } from "./setup.ts";
import { findCurrentCommit, writeSoakReport } from "./soakReport.ts";
import {
  formatTallyLine,
  EMPTY_TALLY,
  tallyPlaywright,
  tallyRunnerReport,
  sumTallies,
  type TestTally,
  tallyVitest,
} from "./testTally.ts";

/**
 * `npm test`: sets up, builds, runs Vitest and one end-to-end journey for each edition, and ends with one summary line
 * of their reports. `node scripts/test.ts all` runs the other end-to-end tests, each in its own edition or in both.
 * `node scripts/test.ts soak` runs them in the other edition, and every fault run at its full count, which takes hours,
 * and writes the results into `docs/reliability.md`. `node scripts/test.ts e2e [Playwright argument]…` runs every spec
 * in both editions, or the named ones; `--project=web` omits the desktop.
 */
const CI = process.env["CI"] === "true";
const REPORTS = path.join(OUT_FOLDER, "reports");
const VITEST = path.join(ROOT, "node_modules/vitest/vitest.mjs");
const PLAYWRIGHT = path.join(ROOT, "node_modules/@playwright/test/cli.js");

const [only, ...playwrightArgs] = process.argv.slice(2);
/** The end-to-end tests that each command runs (playwright.config.ts); all of them if empty. */
const PLAYED = new Map([
  [undefined, "journeys"],
  ["all", "all"],
  ["soak", "others"],
  ["e2e", ""],
]);
const PLAY = PLAYED.get(only);

async function main(): Promise<TestTally> {
  if (PLAY === undefined)
    return { ...EMPTY_TALLY, failed: [`"${only}" is none of: ${[...PLAYED.keys()].slice(1).join(", ")}`] };
  await installMissingNeeds();
  const built = await buildTally();
  if (built.failed.length > 0) return built;
  if (only === "soak") return soak();
  const unit = only === undefined ? await runVitest() : EMPTY_TALLY;
  return sumTallies([unit, await runPlaywright()]);
}

/** Runs a soak: the end-to-end tests are one run, each fault run another. Each result is written when it is over. */
async function soak(): Promise<TestTally> {
  const [began, commit] = [Date.now(), findCurrentCommit()];
  const played = await runPlaywright();
  await writeSoakReport([
    {
      name: "end-to-end tests, in their other edition",
      count: played.passed + played.failed.length,
      unit: "tests",
      seed: null,
      faults: played.failed.length,
      seconds: (Date.now() - began) / 1000,
      figure: formatTallyLine(played),
      date: new Date(began).toISOString().slice(0, 10),
      commit,
    },
  ]);
  return sumTallies([played, await runFaults()]);
}

async function runFaults(): Promise<TestTally> {
  const code = await runProcess(process.execPath, [path.join(ROOT, "test/faults/run.ts"), "--write"], { cwd: ROOT });
  return code === 0 ? EMPTY_TALLY : { ...EMPTY_TALLY, failed: ["the runs of faults: see above"] };
}

/** Builds the app; a failing build counts as one failure with its message. */
async function buildTally(): Promise<TestTally> {
  try {
    await buildApp();
    return EMPTY_TALLY;
  } catch (error) {
    return { ...EMPTY_TALLY, failed: [`the build: ${(error as Error).message}`] };
  }
}

async function runVitest(): Promise<TestTally> {
  const report = freshReport("vitest.json");
  rmSync(ERRORS_OUTSIDE_TESTS_FILE, { force: true });
  const reporters = ["default", "json", path.join(ROOT, "scripts/outsideReporter.ts")].map(
    (name) => `--reporter=${name}`,
  );
  const code = await runProcess(process.execPath, [VITEST, "run", ...reporters, `--outputFile.json=${report}`], {
    cwd: ROOT,
  });
  const outside = JSON.parse(readReport(ERRORS_OUTSIDE_TESTS_FILE) ?? "[]") as string[];
  return tallyRunnerReport("Vitest", code, readReport(report), (read: Parameters<typeof tallyVitest>[0]) =>
    tallyVitest(read, outside),
  );
}

/** Runs the editions that this machine can run. Others are skipped with a reason, or fail in CI. */
async function runPlaywright(): Promise<TestTally> {
  const display = await ownDisplay();
  try {
    const reasons = { electron: await noElectron(display), web: noBrowser() };
    const wanted = Object.entries(reasons).filter(([edition]) => isAskedFor(edition));
    const runnable = wanted.flatMap(([edition, reason]) => (reason === null ? [edition] : []));
    const missing = wanted.flatMap(([edition, reason]) => (reason === null ? [] : [`the ${edition} tests: ${reason}`]));
    const skipped: TestTally = CI ? { ...EMPTY_TALLY, failed: missing } : { ...EMPTY_TALLY, skipped: missing };
    return sumTallies([skipped, ...(await Promise.all(runnable.map((edition) => playwright(edition, display))))]);
  } finally {
    await display?.end();
  }
}

/** Returns whether an edition was requested; all are if none is named. */
function isAskedFor(edition: string): boolean {
  const named = playwrightArgs.filter((argument) => argument.startsWith("--project="));
  return named.length === 0 || named.includes(`--project=${edition}`);
}

/** Runs one edition. The editions run in parallel, since each mostly waits for its window. */
async function playwright(edition: string, display: VirtualDisplay | null): Promise<TestTally> {
  const report = freshReport(`playwright-${edition}.json`);
  // Each command has its own output folder, since the next would delete the traces of failures.
  const output = `test-results/${PLAY || "e2e"}-${edition}`;
  const own = [`--project=${edition}`, `--output=${output}`, "--reporter=list,json"];
  const others = playwrightArgs.filter((argument) => !argument.startsWith("--project="));
  const code = await runProcess(process.execPath, [PLAYWRIGHT, "test", ...own, ...others], {
    cwd: ROOT,
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(PLAY && { CLAUSEMARK_PLAY: PLAY }),
      ...(display && { DISPLAY: display.name }),
    },
  });
  return tallyRunnerReport(`Playwright (${edition})`, code, readReport(report), tallyPlaywright);
}

/** Starts a virtual display for desktop tests on Linux, so that they neither need nor disturb the user's. */
async function ownDisplay(): Promise<VirtualDisplay | null> {
  if (process.platform !== "linux" || findProgramOnPath("Xvfb") === null) return null;
  return startVirtualDisplay();
}

async function noElectron(display: VirtualDisplay | null): Promise<string | null> {
  if (process.platform === "linux" && !display && !process.env["DISPLAY"]) return "no display, and Xvfb is missing";
  const runtime = await findTestElectron();
  if ("missing" in runtime) return runtime.missing;
  console.log(`The desktop tests run in ${runtime.from}.`);
  return null;
}

const noBrowser = () => (findChromium() === null ? "no Chromium or Chrome was found" : null);

function freshReport(name: string): string {
  const file = path.join(REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

const readReport = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : null);

// Running child processes, such as our display, are ended by their "exit" handlers.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const tally = await main().catch((error: Error) => ({ ...EMPTY_TALLY, failed: [`the test run: ${error.message}`] }));
for (const name of tally.skipped) console.log(`skipped: ${name}`);
for (const name of tally.failed) console.log(`failed: ${name}`);
console.log(formatTallyLine(tally));
process.exitCode = tally.failed.length > 0 ? 1 : 0;
