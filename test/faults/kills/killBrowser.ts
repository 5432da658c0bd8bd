import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { buildApp } from "#scripts/build.ts";
import { CHROMIUM_ARGS, findChromium } from "#scripts/findChromium.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { spawnHub, Stage, until } from "#test/hub/support.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { readIndexedDbUpdates } from "./indexedDbUpdates.ts";
import { KillAccount, countStoredNotes, openSample, shareWithHub, writeUntilKilled } from "./windowNotes.ts";

const ROOT = path.join(import.meta.dirname, "../../..");

/** The web edition's browser, killed with all its processes at a random moment while the user writes. */
export const killBrowser: FaultRun = {
  name: "kill-browser",
  claim:
    "kill -9 of the web edition's browser while a person writes: whatever had shown Saved in this browser is there",
  count: 200,
  unit: "kills",
  whyUnavailable: () => Promise.resolve(findChromium() === null ? "no Chromium or Chrome was found" : null),
  run: (count, seed) => killBrowsers(count, new Random(seed)),
};

async function killBrowsers(count: number, random: Random): Promise<FaultResult> {
  await buildApp();
  const stage = new Stage();
  const profile = createTempFolder("profile");
  const account = new KillAccount();
  const began = Date.now();
  try {
    const hub = await spawnHub(stage, createTempFolder("hub"), "--web", path.join(ROOT, "out/renderer/web"));
    let last: { readonly round: number; readonly saved: number } | null = null;
    for (let round = 0; round <= count; round++) {
      const { child, browser } = await start(profile);
      stage.add(() => killGroup(child));
      const page = browser.contexts()[0]!.pages()[0] ?? (await browser.contexts()[0]!.newPage());
      // Read what the last round has left before the app opens.
      await page.goto(`${hub.url}/healthz`);
      if (last) account.close(last.round, last.saved, countStoredNotes(await readIndexedDbUpdates(page)));
      if (round < count) last = { round, saved: await useUntilKilled(page, hub.url, child, random) };
      else await killGroup(child);
    }
  } finally {
    await stage.end();
  }
  return { figure: account.figure(count, Math.round((Date.now() - began) / 1000)), faults: account.faults };
}

/** Opens the app and writes. Returns how many notes had shown Saved when the browser was killed. */
async function useUntilKilled(page: Page, url: string, child: ChildProcess, random: Random): Promise<number> {
  await page.goto(url);
  if (await openSample(page)) await shareWithHub(page, url);
  return writeUntilKilled(page, random, () => killGroup(child));
}

/** Starts a browser ourselves, so that all its processes can be killed at once. */
async function start(profile: string): Promise<{ child: ChildProcess; browser: Browser }> {
  const told = path.join(profile, "DevToolsActivePort");
  await rm(told, { force: true });
  const args = [
    ...CHROMIUM_ARGS,
    "--headless=new",
    "--lang=en-US",
    "--window-size=1440,900",
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(findChromium()!, [...args, "--remote-debugging-port=0", "about:blank"], {
    detached: true,
    stdio: "ignore",
  });
  let port = "";
  await until("the browser's port", async () => {
    [port = ""] = (await readFile(told, "utf8").catch(() => "")).split("\n");
    return port !== "";
  });
  return { child, browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`) };
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = waitForExit(child);
  process.kill(-child.pid!, "SIGKILL");
  await gone;
}
