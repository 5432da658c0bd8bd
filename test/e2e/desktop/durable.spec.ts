import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Envelope } from "#shared/records/envelope.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";
import { readJournal } from "./readJournal.ts";
import { chainLengthsOf, expect, jump, kill, writeNote } from "./crashSteps.ts";

const DOSSIER = "ab".repeat(32);

/** Creates a device for this machine in the dossier, so that its local data is sealed with that device's key. */
async function takePart(page: Page): Promise<void> {
  await page.evaluate(async (dossier) => {
    const { signer } = window.clausemark;
    const publicKeys = await signer.create();
    if ("refused" in publicKeys) throw new Error(publicKeys.code);
    await signer.adopt(publicKeys.device, dossier, {});
  }, DOSSIER);
}

test("The desktop app saves pending records before it ends", async ({ userData }) => {
  const first = await launchElectron({ userData });
  await takePart(first.page);
  const ended = first.app.waitForEvent("close");
  await first.page.evaluate((dossier) => {
    for (let i = 0; i < 300; i += 1) void window.clausemark.journal.append(dossier, new Uint8Array([i >> 8, i & 255]));
    setTimeout(() => window.close());
  }, DOSSIER);
  await ended;
  const { app, page } = await launchElectron({ userData });
  const updates = await readJournal(page, DOSSIER);
  expect(updates.map(([high = 0, low = 0]) => high * 256 + low)).toEqual(Array.from({ length: 300 }, (_, i) => i));
  await app.close();
});

test("The desktop app says NOT SAVED if the disk is full, and saves when it no longer is", async ({ userData }) => {
  const folder = path.join(userData, "desktop/dossiers");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, DOSSIER), "a file where the folder should be");
  const { app, page } = await launchElectron({ userData });
  await takePart(page);
  const append = () =>
    page.evaluate((dossier) => window.clausemark.journal.append(dossier, new Uint8Array([7])), DOSSIER);
  expect(await append()).toMatchObject({ refused: true, code: "journal.not-appended" });
  rmSync(path.join(folder, DOSSIER));
  expect(await append()).toBe(true);
  await app.close();
});

test("The desktop app replaces the log by a snapshot, and keeps nothing that was erased", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await takePart(page);
  const secret = "what has been erased";
  await page.evaluate(
    async ([dossier, text]) => {
      const journal = window.clausemark.journal;
      const bytes = new TextEncoder().encode(text);
      await journal.append(dossier!, bytes);
      await journal.compact(dossier!, bytes);
      await journal.append(dossier!, bytes);
      await journal.erase(dossier!, new Uint8Array([1]));
      await journal.append(dossier!, new Uint8Array([2]));
    },
    [DOSSIER, secret],
  );
  expect(await readJournal(page, DOSSIER)).toEqual([[1], [2]]);
  await app.close();
  for (const file of filesUnder(path.join(userData, "desktop")))
    expect(readFileSync(file, "latin1")).not.toContain(secret);
});

test("Private and unfinished notes are there without the browser's storage", async ({ userData }) => {
  const first = await launchElectron({ userData });
  await first.page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await writeNote(first.page, 0);
  await first.page.keyboard.press("w");
  await first.page.keyboard.press("n");
  await expect(first.page.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await first.page.keyboard.type("For nobody else.");
  await first.page.keyboard.press("Control+Enter");
  await expect(first.page.locator("article.margin-mine")).toContainText("For nobody else.");
  await first.page.keyboard.press("c");
  await expect(first.page.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await first.page.keyboard.type("Not finished");
  // Close at once, so that nothing is saved by a timer.
  const ended = first.app.waitForEvent("close");
  await first.page.evaluate(() => setTimeout(() => window.close()));
  await ended;
  rmSync(path.join(userData, "IndexedDB"), { recursive: true });
  for (const file of filesUnder(path.join(userData, "desktop")))
    expect(readFileSync(file, "latin1")).not.toMatch(/For nobody else|Not finished/);
  const { app, page } = await launchElectron({ userData });
  await jump(page, "17(1)");
  // Moving elsewhere continues the note: without a level it is kept locally and not committed.
  await expect(page.getByRole("article", { name: /^Unfinished/ })).toContainText("Not finished");
  await expect(page.locator("article.margin-mine:not([data-unfinished])")).toContainText("For nobody else.");
  await app.close();
});

test("The desktop app reports that the browser's storage cannot be opened, and continues without it", async ({
  userData,
}) => {
  const first = await launchElectron({ userData });
  await first.page.getByRole("button", { name: "Try the sample" }).press("Enter");
  const one = await writeNote(first.page, 0);
  await first.app.close();
  rmSync(path.join(userData, "IndexedDB"), { recursive: true });
  writeFileSync(path.join(userData, "IndexedDB"), "a file where the folder should be");
  const second = await launchElectron({ userData });
  await expect(second.page.getByText("The window’s own copy of this dossier cannot be opened")).toBeVisible();
  const two = await writeNote(second.page, 1);
  await second.app.close();
  rmSync(path.join(userData, "IndexedDB"));
  const { app, page } = await launchElectron({ userData });
  await jump(page, "17");
  await expect(page.getByRole("article").filter({ hasText: one })).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: two })).toBeVisible();
  await expect(page.getByText("The window’s own copy of this dossier")).toBeHidden();
  await app.close();
});

test("The desktop app reopens from its saved state if the page's process ends", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await writeNote(page, 0);
  const inPage = (what: string) =>
    app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(code),
      what,
    );
  const marks = "document.querySelectorAll('.text-draft mark').length";
  expect(await inPage(marks)).toBe(1);
  const crashed = page.waitForEvent("crash");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer());
  await crashed;
  // Playwright drops a crashed page, so the main process is queried.
  await expect.poll(() => inPage(marks), { timeout: 15_000 }).toBe(1);
  await app.close();
});

/**
 * A device signs and appends records without pausing and is killed meanwhile. Every acknowledged record is there, and
 * the chain has no fork or gap.
 */
test("Every acknowledged record is there after kill -9 while writing, and the chain continues", async ({
  userData,
}) => {
  test.setTimeout(120_000);
  const saved = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const { app, page } = await launchElectron({ userData });
    page.on("console", (line) => /^saved [0-9a-f]{128}$/.test(line.text()) && saved.add(line.text().slice(6)));
    const records = round === 0 ? [] : await recordsOf(page);
    const last = records.reduce<Envelope | null>((a, b) => (a && a.seq > b.seq ? a : b), null);
    const device = await page.evaluate(begin, { dossier: DOSSIER, last });
    const before = saved.size;
    await page.evaluate(keepAppending, { dossier: DOSSIER, device });
    await expect.poll(() => saved.size, { intervals: [2] }).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
    await kill(app);
  }
  const { app, page } = await launchElectron({ userData });
  const records = await recordsOf(page);
  const there = new Set(records.map(({ sig }) => sig));
  expect([...saved].filter((sig) => !there.has(sig))).toEqual([]);
  expect(saved.size).toBeGreaterThanOrEqual(5);
  expect(chainLengthsOf(records)).toEqual([records.length]);
  await app.close();
});

/** Runs in the page: opens a device in the dossier, and its chain after the last record of the journal. */
async function begin({ dossier, last }: { dossier: string; last: Envelope | null }): Promise<string> {
  const { signer, keys } = window.clausemark;
  if (!last) {
    const publicKeys = await signer.create();
    if ("refused" in publicKeys) throw new Error(publicKeys.code);
    await signer.adopt(publicKeys.device, dossier, {});
    return publicKeys.device;
  }
  const held = await keys(dossier);
  if ("refused" in held) throw new Error("The dossier is not there");
  if ((await signer.resume(dossier, last)) !== true) throw new Error("The chain does not go on");
  return held.publicKeys.device;
}

/** Runs in the page: signs and appends endlessly, and reports each saved record. */
function keepAppending({ dossier, device }: { dossier: string; device: string }): void {
  const { signer, journal } = window.clausemark;
  const go = async (): Promise<void> => {
    const record = await signer.record(device, dossier, { type: "reply", body: null });
    if ("refused" in record) throw new Error("It was not signed");
    const outcome = await journal.append(dossier, new TextEncoder().encode(JSON.stringify(record)));
    if (outcome === true) console.log(`saved ${record.sig}`);
    return go();
  };
  void go();
}

/** Returns the records that were appended one by one. */
async function recordsOf(page: Page): Promise<Envelope[]> {
  const entries = await readJournal(page, DOSSIER);
  return entries.map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Envelope);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesUnder(file) : [file];
  });
}
