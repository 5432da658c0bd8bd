import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

test("Backups: a folder, a code, one backup at once and one when the dossier is closed; the code opens it on another machine", async ({
  app: ada,
  environment,
}, info) => {
  test.setTimeout(180_000);
  const isWeb = info.project.name === "web";
  const stick = path.join(environment.folder, "stick");
  await mkdir(stick);
  await ada.openSample();
  await addNote(ada, "5(2)", "silence an opinion", "Too wide.");
  if (isWeb) await giveFolder(ada.page);
  await ada.command("Backups…");
  const dialog = ada.page.getByRole("dialog", { name: "Backups" });
  const choose = dialog.getByRole("button", { name: "Choose folder…" });
  await ada.tabTo(choose);
  if (isWeb) await ada.press("Enter");
  else await ada.running.choosing(stick, () => ada.press("Enter"));
  const shown = dialog.locator("code");
  await expect(shown).toHaveText(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
  const code = await shown.innerText();
  const saved = await ada.running.saving(environment.folder, async () => {
    await ada.tabTo(dialog.getByRole("button", { name: "Save code…" }));
    await ada.press("Enter");
  });
  expect(saved.toString()).toContain(code);
  await ada.tabTo(dialog.getByRole("button", { name: "Back up now" }));
  await ada.press("Enter");
  await expect(ada.messages).toContainText("One dossier was backed up");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.screenshot({ path: info.outputPath("backups.png") });
  await ada.press("Escape");
  await addNote(ada, "12(1)", "not later than", "Written after the first backup.");
  await ada.command("Close dossier");
  await expect(ada.page.getByRole("button", { name: "Open a draft" })).toBeVisible();
  const names = async () => (isWeb ? await namesInFolder(ada.page) : (await readdir(stick)).sort());
  await expect.poll(async () => (await names()).length).toBe(2);
  const newest = (await names()).at(-1)!;
  const file = path.join(environment.folder, newest);
  await writeFile(file, isWeb ? await bytesInFolder(ada.page, newest) : await readFile(path.join(stick, newest)));
  expect((await readFile(file)).includes("Too wide")).toBe(false);

  const bea = await environment.app();
  await bea.open();
  await bea.chooseFile(file);
  const locked = bea.page.getByRole("dialog", { name: "Locked packet" });
  await expect(locked).toBeVisible();
  await bea.fill("Backup code or invitation", code.toLowerCase());
  await bea.press("Enter");
  await expect(locked).toBeHidden();
  await expect(bea.text).toBeVisible();
  await bea.expectDrawn(2);
});

async function addNote(app: App, address: string, words: string, comment: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(3);
  await app.finish({ comment });
}

/** Answers the browser's dialog for folders, which cannot be driven, with a folder of the page's own. */
async function giveFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

function namesInFolder(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names.sort();
  });
}

async function bytesInFolder(page: Page, name: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (wanted) => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(wanted)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);
  return new Uint8Array(bytes);
}
