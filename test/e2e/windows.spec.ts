import path from "node:path";
import { expect } from "@playwright/test";
import { rowsIn } from "../faults/kills/rows.ts";
import { notesIn, writeNote } from "../faults/kills/writing.ts";
import type { App } from "./app.ts";
import { test } from "./stage.ts";

/** Deletes the only dossier of this machine. */
async function deleteOnly(app: App): Promise<void> {
  await app.command("Dossiers on this machine …");
  await app.button(/^Delete Draft convention/);
  await app.fill("Type “delete” to go on", "delete");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toContainText("There is none.");
}

test("two windows of one browser write in one dossier: no number is given twice, and none left out", async ({
  app,
}) => {
  await app.openSample();
  const [one, other] = [app.page, await app.page.context().newPage()];
  await writeNote(one, 0, "In the first window, before there was another.");
  const { notes } = notesIn(await rowsIn(one));
  await other.goto(one.url());
  await other.locator(".draft").waitFor();
  await test.step("in turn", async () => {
    for (let i = 1; i <= 4; i++) await writeNote(i % 2 ? other : one, i, `In turn, ${i}.`);
  });
  await test.step("in one moment", async () => {
    await other.keyboard.press("Escape");
    for (let i = 5; i < 8; i++) {
      await Promise.all([writeNote(one, i, `Here, ${i}.`), writeNote(other, i, `There, ${i}.`)]);
    }
  });
  expect(notesIn(await rowsIn(one))).toEqual({ notes: notes + 10, forks: 0, gaps: 0 });
});

test("a second window opens at the newest text", async ({ app }) => {
  const harbour = (n: number) => path.join(import.meta.dirname, `../fixtures/nextdraft/harbour-${n}.txt`);
  await app.openFile(harbour(1));
  await app.openFile(harbour(2));
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.locator(".draft").waitFor();
  await expect(other.locator(".header")).toContainText("2nd text");
  await expect(other.locator(".draft")).toContainText("Casks shall be sealed");
});

test("what one window deletes is put away in the other, and nothing of it is written again", async ({ app }) => {
  await app.openSample();
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.locator(".draft").waitFor();
  await writeNote(other, 0, "Said in the other window.");
  await other.keyboard.press("o");
  await other.locator(".form textarea:focus").waitFor();
  await other.keyboard.type("Not finished in the other window.");
  await deleteOnly(app);

  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(other.getByText("was deleted from this machine in another window.")).toBeVisible();
  await other.reload();
  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "On this machine" })).toBeHidden();
  expect(await rowsIn(other)).toEqual([]);
});

test("a window that was locked meanwhile says, once it is unlocked, that its dossier was deleted", async ({ app }) => {
  await app.openSample();
  await app.command("Passphrase for the keys on this machine …");
  await app.fill("New passphrase", "correct horse");
  await app.fill("The same again", "correct horse");
  await app.press("Enter");
  await expect(app.messages).toContainText("The passphrase holds from now on.", { timeout: 30_000 });
  await app.expectSaved();
  const other = await app.page.context().newPage();
  const unlock = async () => {
    await other.getByLabel("Passphrase").fill("correct horse");
    await other.keyboard.press("Enter");
  };
  await other.goto(app.page.url());
  await unlock();
  await other.locator(".draft").waitFor();
  await other.keyboard.press("Shift+F9");
  await expect(other.getByLabel("Passphrase")).toBeVisible();
  await app.page.bringToFront();
  await deleteOnly(app);

  await unlock();
  await expect(
    other.getByText("This dossier is not on this machine any more: it was deleted in another window."),
  ).toBeVisible({ timeout: 30_000 });
  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
});
