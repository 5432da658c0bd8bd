import { readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "#scripts/build.ts";
import { findProgram } from "#scripts/chromium.ts";
import { startDisplay } from "#scripts/display.ts";
import { testRuntime } from "#scripts/electron-runtime.ts";
import { exitCode } from "#scripts/run.ts";
import { openJournal } from "#node/disk/journal.ts";
import { spawnHub, Stage } from "#test/hub/support.ts";
import { newFolder } from "#test/support/folder.ts";
import { launchElectron } from "#test/support/launch.ts";
import { Random } from "#test/support/random.ts";
import type { Fault, Figure } from "../fault.ts";
import { Account, notesIn, openSample, shareWith, writeUntilKilled } from "./writing.ts";

/** The desktop app, killed at a random moment while somebody writes in it. */
export const killApp: Fault = {
  name: "kill-app",
  says: "kill -9 of the desktop app while a person writes: whatever had shown Saved is in its journal",
  count: 200,
  unit: "kills",
  async missing() {
    if (findProgram("Xvfb") === null && !process.env["DISPLAY"]) return "no display, and Xvfb is missing";
    const runtime = await testRuntime();
    return "missing" in runtime ? runtime.missing : null;
  },
  run: (count, seed) => killApps(count, new Random(seed)),
};

async function killApps(count: number, random: Random): Promise<Figure> {
  await build();
  const display = findProgram("Xvfb") === null ? null : await startDisplay();
  const userData = newFolder("profile");
  const account = new Account();
  const stage = new Stage();
  const began = Date.now();
  try {
    const hub = await spawnHub(stage, newFolder("hub"));
    for (let round = 0; round < count; round++) {
      const { app, page } = await launchElectron({ userData, env: display ? { DISPLAY: display.name } : {} });
      if (await openSample(page)) await shareWith(page, hub.url);
      const saved = await writeUntilKilled(page, random, async () => {
        const gone = exitCode(app.process());
        process.kill(app.process().pid!, "SIGKILL");
        await gone;
      });
      account.close(round, saved, await inJournal(userData));
    }
  } finally {
    await stage.end();
    await display?.end();
  }
  return { figure: account.figure(count, Math.round((Date.now() - began) / 1000)), faults: account.faults };
}

/** What the journal of the profile's one dossier has, read without the app. */
async function inJournal(userData: string): Promise<ReturnType<typeof notesIn>> {
  const folder = path.join(userData, "desktop/dossiers");
  const [id] = await readdir(folder);
  const journal = await openJournal(path.join(folder, id!));
  const updates = await journal.read();
  await journal.close();
  return notesIn(updates);
}
