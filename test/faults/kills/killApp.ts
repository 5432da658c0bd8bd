import { readdir } from "node:fs/promises";
import path from "node:path";
import { buildApp } from "#scripts/build.ts";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { startVirtualDisplay } from "#scripts/startVirtualDisplay.ts";
import { findTestElectron } from "#scripts/electronRuntime.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { openJournal } from "#node/disk/journal.ts";
import { spawnHub, Stage } from "#test/hub/support.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { KillAccount, countStoredNotes, openSample, shareWithHub, writeUntilKilled } from "./windowNotes.ts";

/** The desktop app, killed at a random moment while the user writes. */
export const killApp: FaultRun = {
  name: "kill-app",
  claim: "kill -9 of the desktop app while a person writes: whatever had shown Saved is in its journal",
  count: 200,
  unit: "kills",
  async whyUnavailable() {
    if (findProgramOnPath("Xvfb") === null && !process.env["DISPLAY"]) return "no display, and Xvfb is missing";
    const runtime = await findTestElectron();
    return "missing" in runtime ? runtime.missing : null;
  },
  run: (count, seed) => killApps(count, new Random(seed)),
};

async function killApps(count: number, random: Random): Promise<FaultResult> {
  await buildApp();
  const display = findProgramOnPath("Xvfb") === null ? null : await startVirtualDisplay();
  const userData = createTempFolder("profile");
  const account = new KillAccount();
  const stage = new Stage();
  const began = Date.now();
  try {
    const hub = await spawnHub(stage, createTempFolder("hub"));
    for (let round = 0; round < count; round++) {
      const { app, page } = await launchElectron({ userData, env: display ? { DISPLAY: display.name } : {} });
      if (await openSample(page)) await shareWithHub(page, hub.url);
      const saved = await writeUntilKilled(page, random, async () => {
        const gone = waitForExit(app.process());
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

/** Reads the journal of the profile's only dossier without the app, and counts its notes. */
async function inJournal(userData: string): Promise<ReturnType<typeof countStoredNotes>> {
  const folder = path.join(userData, "desktop/dossiers");
  const [id] = await readdir(folder);
  const journal = await openJournal(path.join(folder, id!));
  const updates = await journal.read();
  await journal.close();
  return countStoredNotes(updates);
}
