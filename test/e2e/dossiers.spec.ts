import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { test } from "./testEnvironment.ts";
import { clearBodyOf } from "#shared/records/validator.ts";
import { TO_TEXT } from "./toText.ts";

const WORD = "zebrafinch";

test("The window lists the dossiers, exports all of them encrypted, and deletes one for good", async ({
  app,
  environment,
}) => {
  test.setTimeout(120_000);
  await app.openSample();
  await app.jump("17(2)");
  await app.press("Control+Shift+ArrowRight");
  await app.mark(3);
  await app.finish({ comment: `This ${WORD} is too wide.`, name: "Member 1" });
  await app.expectSaved();
  await app.command("Dossiers on this machine…");
  const dialog = app.page.getByRole("dialog");
  await expect(dialog).toContainText(/1 member · \d+ kB · never synced · opened/);
  await expect(dialog).toContainText("one text · one note");
  // Give the dossier a title longer than the width of the dialog.
  await app.page.setViewportSize({ width: 560, height: 900 });
  for (const name of [/^Delete Draft convention/, "Done"])
    await expect(dialog.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await app.page.setViewportSize({ width: 1440, height: 900 });

  await app.button("Export everything…");
  await app.fill("Passphrase", "correct horse");
  const bytes = await app.running.saving(environment.folder, () => app.press("Enter"));
  const files = Object.entries(unzipSync(bytes));
  expect(files.map(([name]) => name)).toEqual(["dossier 1.clausemark"]);
  const opened = await decryptPacket(files[0]![1], { passphrase: "correct horse" });
  if (isRefusal(opened)) throw new Error(opened.code);
  const read = await readDossierFile(opened);
  if (isRefusal(read)) throw new Error(read.code);
  expect(read.refused).toEqual([]);
  expect(read.records.some((each) => clearBodyOf(each)?.text.includes(WORD))).toBe(true);

  await expect(dialog).toContainText("1 member");
  await app.button(/^Delete Draft convention/);
  await expect(dialog).toContainText("records are not known to be anywhere else");
  await app.fill("Type “delete” to continue", "delete");
  await app.press("Enter");
  await expect(dialog).toContainText("No dossiers yet.");
  await app.button("Done");
  await expect(app.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await app.reopen();
  await expect(app.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(app.page.getByRole("heading", { name: "On this machine", exact: true })).toBeHidden();
  await app.close();
  expect(filesUnder(app.profile).filter((file) => readFileSync(file).includes(WORD))).toEqual([]);
});

test("A dossier that was closed is listed with what it has, and stays closed until it is opened", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.press("Control+Shift+ArrowRight");
  await app.mark(3);
  await app.finish({ comment: "Too wide.", name: "Member 1" });
  await app.command("Close dossier");
  const listed = () => app.page.getByRole("button", { name: /^Draft convention/ });
  await expect(listed()).toContainText("one text · one note");
  await app.reopen();
  await expect(listed()).toContainText("one text · one note");
  await listed().click();
  await expect(app.page.getByRole("tab", { name: "Text", exact: true })).toBeVisible();
  await app.reopen();
  await app.jump("17(2)");
  await expect(app.cards.first()).toContainText("Too wide.");
});

test("One list of texts and dossiers opens another dossier, and what is being written waits in the first", async ({
  app,
}) => {
  const { page } = app;
  const list = page.getByRole("listbox", { name: "Texts and dossiers" });
  const header = page.locator("header.frame-header");
  await app.openFile(path.join(import.meta.dirname, "../fixtures/nextdraft/harbour-1.txt"));
  await app.expectSaved();
  await app.command("Close dossier");
  await app.openSample();
  await app.jump("12(1)");
  await app.begin("comment");
  await app.type("Not finished yet");
  await app.press(TO_TEXT, "F4");
  await expect(list.getByRole("option")).toHaveText([/open.*English/, /one text.*opened/]);
  await app.type("harb");
  await expect(list.getByRole("option")).toHaveCount(1);
  await app.press("Enter");
  await expect(header).toContainText(/harbour/i);
  await expect(app.text).toBeFocused();

  await app.press("F4");
  await list.getByRole("option", { name: /cross-border/ }).click();
  await expect(header).toContainText("cross-border");
  await expect(page.getByRole("article", { name: /^Unfinished/ })).toContainText("Not finished yet");

  await test.step("a vote that would be lost is shown first", async () => {
    await app.press(TO_TEXT);
    await app.command("Record a vote");
    await app.press("Escape");
    await app.press(TO_TEXT, "F4");
    await app.type("harb");
    await expect(list.getByRole("option")).toHaveCount(1);
    await app.press("Enter");
    await expect(app.messages).toContainText("A vote is not saved");
    await expect(header).toContainText("cross-border");
    await app.button("Discard");
    await app.press(TO_TEXT, "F4");
    await app.type("harb");
    await expect(list.getByRole("option")).toHaveCount(1);
    await app.press("Enter");
    await expect(header).toContainText(/harbour/i);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isDirectory() ? filesUnder(file) : found?.isFile() ? [file] : [];
  });
}
