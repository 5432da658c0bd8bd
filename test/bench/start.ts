import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { build } from "../../scripts/build.ts";
import { ROOT } from "../../scripts/bundles.ts";
import { startDisplay } from "../../scripts/display.ts";
import { testStart } from "../../scripts/electron-runtime.ts";
import { openSample, writeNote } from "../faults/kills/writing.ts";
import { newFolder } from "../support/folder.ts";
import { launchElectron } from "../support/launch.ts";
import { Figures } from "./support/figures.ts";
import { spreadOf } from "./support/spread.ts";

/**
 * `npm run bench:start [-- ROUNDS]`: from the making of the app's process until its text is painted, against an Electron
 * window that holds nothing but a line; both in the same Electron, in turn. The app opens what was open last: the sample
 * with some notes.
 */
const BARE = path.join(import.meta.dirname, "bare");
const NOTES = 5;

const figures = new Figures("start");
const rounds = Number(process.argv[2] ?? 9);
await build();
const display = process.platform === "linux" ? await startDisplay() : null;
if (display) process.env["DISPLAY"] = display.name;
const profile = newFolder("profile");
const bareProfile = newFolder("profile");
const times = { bare: [] as number[], app: [] as number[] };
try {
  await lay();
  for (let round = 0; round <= rounds; round++) {
    const pair = { bare: () => start(BARE, bareProfile), app: () => start(ROOT, profile) };
    const names = round % 2 === 0 ? (["bare", "app"] as const) : (["app", "bare"] as const);
    for (const name of names) {
      const ms = await pair[name]();
      // The first of each fills the caches of disk and code.
      if (round > 0) times[name].push(ms);
    }
  }
  report();
} finally {
  await display?.end();
}

/** A profile in which the sample is open, with notes. */
async function lay(): Promise<void> {
  const { app, page } = await launchElectron({ userData: profile });
  await openSample(page);
  for (let note = 0; note < NOTES; note++) await writeNote(page, note, `Note ${note}.`);
  await app.close();
}

/** Starts an app once; answers with the ms until its text was painted. */
async function start(app: string, userData: string): Promise<number> {
  const { binary, args } = await testStart();
  const switches = args.filter((arg) => arg.startsWith("-"));
  const child = spawn(binary, [...switches, `--user-data-dir=${userData}`, "-r", path.join(BARE, "watch.js"), app], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = await text(child.stdout);
  const painted = /painted after (\d+)/.exec(said)?.[1];
  if (!painted) throw new Error(`It ended without a painted text: ${said}`);
  return Number(painted);
}

function report(): void {
  const [bare, app] = [spreadOf(times.bare), spreadOf(times.app)];
  figures.ratio("from the process to painted text", app, { name: "a bare window", ...bare }, { goal: 1.5 });
  figures.end();
}
