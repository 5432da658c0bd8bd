import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { build } from "#scripts/build.ts";
import { ROOT } from "#scripts/bundles.ts";
import { startDisplay } from "#scripts/display.ts";
import { testStart } from "#scripts/electron-runtime.ts";
import { convention } from "../support/convention.ts";
import { newFolder } from "../support/folder.ts";
import { launchElectron } from "../support/launch.ts";
import { manyNotes } from "../support/many.ts";
import { Random } from "../support/random.ts";
import { Figures } from "./support/figures.ts";
import { inTurn } from "./support/rounds.ts";
import { dossierFiles, joined, PATIENCE_MS } from "./support/windows.ts";

/**
 * `npm run bench:start [-- ROUNDS]`: from the making of the app's process until its text is painted, against an Electron
 * window that holds nothing but a line; both in the same Electron, in turn. The app opens what was open last: a draft of 63,000
 * words with 5,000 notes, as it was left.
 */
const BARE = path.join(import.meta.dirname, "bare");
const NOTES = 5000;

const figures = new Figures("start");
await build();
const display = process.platform === "linux" ? await startDisplay() : null;
if (display) process.env["DISPLAY"] = display.name;
const profile = newFolder("profile");
const bareProfile = newFolder("profile");
try {
  await lay();
  const { app, bare } = await inTurn(Number(process.argv[2] ?? 9), {
    app: () => start(ROOT, profile),
    bare: () => start(BARE, bareProfile),
  });
  const what = "63,000 words and 5,000 notes as they were left, from the process to painted text";
  figures.ratio(what, app, { name: "a bare window of the same Electron", ...bare }, { goal: 1.5 });
} finally {
  await display?.end();
}
figures.end();

/** A profile in which the dossier is open. */
async function lay(): Promise<void> {
  const { admin } = await manyNotes(convention(new Random(7), 66, 3000).draft, NOTES);
  const files = await dossierFiles(newFolder("bench"), admin);
  const { app, page } = await launchElectron({ userData: profile, args: [files.dossier, files.invitation] });
  await page.getByRole("textbox", { name: "Your name on notes" }).waitFor({ timeout: PATIENCE_MS });
  await joined(page, NOTES);
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor({ timeout: PATIENCE_MS });
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
