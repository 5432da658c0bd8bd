import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { buildApp } from "#scripts/build.ts";
import { ROOT } from "#scripts/bundles.ts";
import { startVirtualDisplay } from "#scripts/startVirtualDisplay.ts";
import { findAppStartCommand } from "#scripts/electronRuntime.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { launchElectron } from "../support/window/launchApp.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureInTurn } from "./support/measureInTurn.ts";
import { recordSteps } from "./support/profiles/recordProfiles.ts";
import { writeDossierFiles, joinInWindow, WINDOW_PATIENCE_MS } from "./support/benchWindows.ts";

/**
 * `npm run bench:start [-- ROUNDS]`: from the creation of the app's process until its text is painted, compared with an
 * Electron window that shows one line; both alternate in the same Electron. The app opens the last dossier, a draft of
 * 63,000 words with 5,000 notes, at its last position.
 */
const BARE = path.join(import.meta.dirname, "bare");
const NOTES = 5000;

const figures = new FigureCollector("start");
await buildApp();
const display = process.platform === "linux" ? await startVirtualDisplay() : null;
if (display) process.env["DISPLAY"] = display.name;
const profile = createTempFolder("profile");
const bareProfile = createTempFolder("profile");
try {
  await lay();
  const { app, bare } = await measureInTurn(Number(process.argv[2] ?? 9), {
    app: () => start(ROOT, profile),
    bare: () => start(BARE, bareProfile),
  });
  const what = "63,000 words and 5,000 notes as they were left, from the process to painted text";
  figures.addRatio(what, app, { name: "a bare window of the same Electron", ...bare }, { goal: 1.5 });
} finally {
  await display?.end();
}
figures.finish();

/** Creates a profile in which the dossier is open. */
async function lay(): Promise<void> {
  const { admin } = await createManyNotes(createConvention(new Random(7), 66, 3000).draft, NOTES);
  const files = await writeDossierFiles(createTempFolder("bench"), admin);
  const { app, page } = await launchElectron({ userData: profile, args: [files.dossier, files.invitation] });
  await page.getByRole("textbox", { name: "Your name on notes" }).waitFor({ timeout: WINDOW_PATIENCE_MS });
  await joinInWindow(page, NOTES);
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor({ timeout: WINDOW_PATIENCE_MS });
  await app.close();
}

/** Starts an app once. Returns the ms until its text was painted. */
async function start(app: string, userData: string): Promise<number> {
  const { binary, args } = await findAppStartCommand();
  const switches = args.filter((arg) => arg.startsWith("-"));
  const child = spawn(binary, [...switches, `--user-data-dir=${userData}`, "-r", path.join(BARE, "watch.js"), app], {
    stdio: ["ignore", "pipe", "ignore"],
    timeout: WINDOW_PATIENCE_MS,
  });
  const said = await text(child.stdout);
  const told = /^painted (.*)$/m.exec(said)?.[1];
  if (!told) throw new Error(`It ended without a painted text: ${said}`);
  const { ready, window, page, painted } = JSON.parse(told) as Record<"ready" | "window" | "page" | "painted", number>;
  recordSteps({
    "until Electron is ready": ready,
    "until there is a window": window - ready,
    "until its page is read": page - window,
    "until the text is painted": painted - page,
  });
  return painted;
}
