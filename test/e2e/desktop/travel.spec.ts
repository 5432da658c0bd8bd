import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type ElectronApplication, expect as baseExpect, type Page } from "@playwright/test";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import { TRAVEL } from "../app.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

const expect = baseExpect.configure({ timeout: 20_000 });

/** Words that occur nowhere else. */
const SAID = "zebrafinch";
const WRITING = "quaggamarsh";
const NAME = "Okapiterrace";
const SOUGHT = "dugongharbour";
const LINE = "CAN + tapirmeadow";

/**
 * After a busy day, the whole profile is searched: nothing that was written occurs unencrypted. After the deletion for
 * travel, none of it is in any file.
 */
test("The desktop app stores no unencrypted word that was written, and nothing at all after deletion before travel", async ({
  userData,
}) => {
  test.setTimeout(240_000);
  const first = await launchElectron({ userData });
  const title = await work(first.page);
  const { dossier, device } = await heldIn(first.page);
  await first.app.close();

  const written = [SAID, WRITING, NAME, SOUGHT, "tapirmeadow", title];
  expect(found(userData, written)).toEqual([]);
  expect(found(userData, [device]).some((line) => line.includes("log."))).toBe(true);

  const { app, page } = await launchElectron({ userData });
  await expect(page.locator(".text-draft mark").first()).toBeVisible();
  await command(page, TRAVEL);
  const dialog = page.getByRole("dialog", { name: "Remove Clausemark data before travel" });
  await expect(dialog).toContainText("The recovery sheet was not saved elsewhere");
  await expect(dialog).toContainText("not known to be anywhere else");
  await expect(dialog).toContainText("One unfinished note is only here.");
  await expect(dialog.getByRole("textbox")).toBeDisabled();
  await saveSheet(app, page);
  await expect(dialog).not.toContainText("recovery sheet was not saved");
  await dialog.getByRole("button", { name: "Delete anyway…" }).press("Enter");
  const anyway = page.getByRole("dialog", { name: "Delete anyway" });
  await expect(anyway).toContainText("One unfinished note is only here.");
  await expect(anyway).not.toContainText("recovery sheet was not saved");
  await anyway.getByRole("textbox").fill("delete");
  const again = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await again;
  await expect(page.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "On this machine", exact: true })).toBeHidden();
  await app.close();
  expect(found(userData, [...written, device, dossier, "clausemark/1 device"])).toEqual([]);
});

test("Under a passphrase nobody can read in the profile who may write, and the dossier opens as before", async ({
  userData,
}) => {
  test.setTimeout(120_000);
  const first = await launchElectron({ userData });
  await work(first.page);
  const { dossier, device } = await heldIn(first.page);
  await first.app.close();
  // The first record contains it unencrypted: in the log, but not in the browser's copy.
  const lying = found(userData, [`"device":"${device}"`]);
  expect(lying.length).toBeGreaterThan(0);
  expect(lying.every((line) => line.includes(`dossiers/${dossier}/`))).toBe(true);

  const second = await launchElectron({ userData });
  await expect(second.page.locator(".text-draft mark").first()).toBeVisible();
  await command(second.page, "Passphrase…");
  await second.page.getByLabel("New passphrase").fill("correct horse");
  await second.page.getByLabel("Repeat passphrase").fill("correct horse");
  await second.page.keyboard.press("Enter");
  await expect(second.page.getByText("Passphrase set.")).toBeVisible();
  await jump(second.page, "5(2)");
  await note(second.page, `Under a passphrase, ${SAID}.`);
  const marks = await second.page.locator(".text-draft mark").count();
  await second.app.close();
  expect(found(userData, [`"device":"${device}"`, `"type":"change"`, SAID])).toEqual([]);

  const third = await launchElectron({ userData });
  await third.page.getByLabel("Passphrase").fill("correct horse");
  await third.page.keyboard.press("Enter");
  await expect(third.page.locator(".text-draft mark")).toHaveCount(marks);
  await third.app.close();
});

/** Writes, names, searches and leaves a note unfinished. Returns words of the title. */
async function work(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await expect(page.locator(".text-draft")).toBeVisible();
  await jump(page, "17(1)");
  await note(page, `This ${SAID} is too wide.`, NAME);
  await page.keyboard.press("Control+f");
  await page.keyboard.type(SOUGHT);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(LINE);
  await page.keyboard.press("Escape");
  await jump(page, "17(2)");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("3");
  await expect(page.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await page.keyboard.type(`This ${WRITING} is not finished`);
  await expect(page.getByRole("status").filter({ hasText: /saved|saving/i })).toHaveText("Saved");
  // An unfinished note is saved shortly after typing.
  await page.waitForTimeout(1000);
  return (await page.title()).replace(" · Clausemark", "");
}

/** Notes a risk on the next two words. A name is requested at the first note. */
async function note(page: Page, words: string, name?: string): Promise<void> {
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("3");
  const comment = page.getByRole("textbox", { name: "Comment" });
  await expect(comment).toBeFocused();
  await page.keyboard.type(words);
  if (name) await page.getByRole("textbox", { name: "Your name on notes" }).fill(name);
  await page.keyboard.press("Control+Enter");
  await expect(comment).toBeHidden();
}

async function jump(page: Page, address: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await expect(page.locator(".text-draft:focus")).toBeVisible();
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await expect(page.locator(".parts-search-dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.locator(".parts-search-dialog").getByRole("option").first()).toContainText(name);
  await page.keyboard.press("Enter");
}

async function saveSheet(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(createTempFolder("sheet"), "sheet"),
  );
  await page.getByRole("button", { name: "Save sheet…" }).press("Enter");
  await expect(page.getByRole("button", { name: "Save sheet…" })).toBeHidden();
}

async function heldIn(page: Page): Promise<{ dossier: string; device: string }> {
  return page.evaluate(async () => {
    const held = await window.clausemark.dossiers.list();
    if ("refused" in held) throw new Error(held.code);
    const keys = await window.clausemark.keys(held[0]!.id);
    if ("refused" in keys) throw new Error(keys.code);
    return { dossier: held[0]!.id, device: keys.publicKeys.device };
  });
}

/** Finds which of these words are in which file of a folder, as UTF-8 or UTF-16. */
function found(folder: string, words: readonly string[]): string[] {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const has = (word: string) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"));
    return words.filter(has).map((word) => `${word}: ${path.relative(folder, file)}`);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return [];
    return found.isDirectory() ? filesUnder(file) : found.isFile() ? [file] : [];
  });
}
