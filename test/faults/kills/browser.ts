import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build } from "#scripts/build.ts";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.ts";
import { exitCode } from "#scripts/run.ts";
import { spawnHub, Stage, until } from "#test/hub/support.ts";
import { newFolder } from "#test/support/folder.ts";
import { Random } from "#test/support/random.ts";
import type { Fault, Figure } from "../fault.ts";
import { rowsIn } from "./rows.ts";
import { Account, notesIn, openSample, shareWith, writeUntilKilled } from "./writing.ts";

const ROOT = path.join(import.meta.dirname, "../../..");

/** The web edition's browser, killed with all its processes at a random moment while somebody writes. */
export const killBrowser: Fault = {
  name: "kill-browser",
  says: "kill -9 of the web edition's browser while a person writes: whatever had shown Saved in this browser is there",
  count: 200,
  unit: "kills",
  missing: () => Promise.resolve(findChromium() === null ? "no Chromium or Chrome was found" : null),
  run: (count, seed) => killBrowsers(count, new Random(seed)),
};

async function killBrowsers(count: number, random: Random): Promise<Figure> {
  await build();
  const stage = new Stage();
  const profile = newFolder("profile");
  const account = new Account();
  const began = Date.now();
  try {
    const hub = await spawnHub(stage, newFolder("hub"), "--web", path.join(ROOT, "out/renderer/web"));
    let last: { readonly round: number; readonly saved: number } | null = null;
    for (let round = 0; round <= count; round++) {
      const { child, browser } = await start(profile);
      stage.add(() => killGroup(child));
      const page = browser.contexts()[0]!.pages()[0] ?? (await browser.contexts()[0]!.newPage());
      // What the round before has left is read before the app opens.
      await page.goto(`${hub.url}/healthz`);
      if (last) account.close(last.round, last.saved, notesIn(await rowsIn(page)));
      if (round < count) last = { round, saved: await useUntilKilled(page, hub.url, child, random) };
      else await killGroup(child);
    }
  } finally {
    await stage.end();
  }
  return { figure: account.figure(count, Math.round((Date.now() - began) / 1000)), faults: account.faults };
}

/** Opens the app and writes; answers with how many notes had shown Saved when the browser was killed. */
async function useUntilKilled(page: Page, url: string, child: ChildProcess, random: Random): Promise<number> {
  await page.goto(url);
  if (await openSample(page)) await shareWith(page, url);
  return writeUntilKilled(page, random, () => killGroup(child));
}

/** A browser of our own making, so that all its processes can be killed at once. */
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
  const gone = exitCode(child);
  process.kill(-child.pid!, "SIGKILL");
  await gone;
}
