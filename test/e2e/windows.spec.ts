import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { readIndexedDbUpdates } from "../faults/kills/indexedDbUpdates.ts";
import { countStoredNotes, countStoredMemberChanges, writeNote } from "../faults/kills/windowNotes.ts";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

/** Deletes the only dossier of this machine. */
async function deleteOnly(app: App): Promise<void> {
  await app.command("Dossiers on this machine…");
  await app.button(/^Delete Draft convention/);
  await app.fill("Type “delete” to continue", "delete");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toContainText("No dossiers yet.");
}

test("Two windows of one browser write in one dossier: no number is used twice, and none left out", async ({ app }) => {
  await app.openSample();
  const [one, other] = [app.page, await app.page.context().newPage()];
  await writeNote(one, 0, "In the first window, before there was another.");
  const { notes } = countStoredNotes(await readIndexedDbUpdates(one));
  await other.goto(one.url());
  await other.locator(".text-draft").waitFor();
  await test.step("in turn", async () => {
    for (let i = 1; i <= 4; i++) await writeNote(i % 2 ? other : one, i, `In turn, ${i}.`);
  });
  await test.step("at the same moment", async () => {
    await other.keyboard.press("Escape");
    for (let i = 5; i < 8; i++) {
      await Promise.all([writeNote(one, i, `Here, ${i}.`), writeNote(other, i, `There, ${i}.`)]);
    }
  });
  expect(countStoredNotes(await readIndexedDbUpdates(one))).toEqual({ notes: notes + 10, forks: 0, gaps: 0 });
});

test("Two windows on one dossier show each other's records as soon as they are saved", async ({ app }) => {
  await app.openSample();
  const [one, other] = [app.page, await app.page.context().newPage()];
  await writeNote(one, 0, "Before there was another.");
  await other.goto(one.url());
  await other.locator(".text-draft").waitFor();
  const card = (page: Page, words: string) => page.locator(".margin-card").filter({ hasText: words });
  for (const [from, to, words] of [
    [other, one, "Written in the second."],
    [one, other, "Answered in the first."],
    [other, one, "Once more in the second."],
  ] as const) {
    // All on one paragraph, so that the cards are in view in both windows.
    await writeNote(from, 0, words);
    await expect(card(to, words)).toHaveCount(1);
  }
  await Promise.all([writeNote(one, 0, "First window, at once."), writeNote(other, 0, "Second window, at once.")]);
  for (const page of [one, other]) {
    await expect(card(page, "First window, at once.")).toHaveCount(1);
    await expect(card(page, "Second window, at once.")).toHaveCount(1);
  }
  expect(countStoredNotes(await readIndexedDbUpdates(one))).toMatchObject({ forks: 0, gaps: 0 });
});

test("Two windows of the administrator adopt a member who joins by one change", async ({ app: ada, environment }) => {
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const sent = await ada.invite();
  const other = await ada.page.context().newPage();
  await other.goto(ada.page.url());
  await other.locator(".text-draft").waitFor();
  const bea = await environment.app();
  await bea.openToJoin(sent, "Bea");
  // Two changes: one opens the invitation, one admits the member who joined.
  await expect
    .poll(async () => countStoredMemberChanges(await readIndexedDbUpdates(ada.page)), { timeout: 30_000 })
    .toEqual({ changes: 2, rivals: 0 });
  await writeNote(other, 0, "Said once she is in.");
  await bea.jump("17(1)");
  await expect(bea.page.locator(".margin-card")).toHaveCount(1, { timeout: 30_000 });
  expect(countStoredMemberChanges(await readIndexedDbUpdates(ada.page))).toEqual({ changes: 2, rivals: 0 });
});

test("A second window opens at the newest text", async ({ app }) => {
  const harbour = (n: number) => path.join(import.meta.dirname, `../fixtures/nextdraft/harbour-${n}.txt`);
  await app.openFile(harbour(1));
  await app.openFile(harbour(2));
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.locator(".text-draft").waitFor();
  await expect(other.locator("header.frame-header")).toContainText("2nd text");
  await expect(other.locator(".text-draft")).toContainText("Casks shall be sealed");
});

test("A dossier that one window deletes is closed in the other, and nothing of it is written again", async ({
  app,
}) => {
  await app.openSample();
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.locator(".text-draft").waitFor();
  await writeNote(other, 0, "Said in the other window.");
  await other.keyboard.press("o");
  await other.locator(".margin-form textarea:focus").waitFor();
  await other.keyboard.type("Not finished in the other window.");
  await deleteOnly(app);

  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(other.getByText("was deleted from this machine in another window.")).toBeVisible();
  await other.reload();
  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "On this machine", exact: true })).toBeHidden();
  expect(await readIndexedDbUpdates(other)).toEqual([]);
});

test("A window that was locked says, once it is unlocked, that its dossier was deleted", async ({ app }) => {
  await app.openSample();
  await app.command("Passphrase…");
  await app.fill("New passphrase", "correct horse");
  await app.fill("Repeat passphrase", "correct horse");
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await unlock(other);
  await other.keyboard.press("Shift+F9");
  await expect(other.getByLabel("Passphrase")).toBeVisible();
  await unlock(app.page);
  await deleteOnly(app);

  await other.bringToFront();
  await other.getByLabel("Passphrase").fill("correct horse");
  await other.keyboard.press("Enter");
  await expect(
    other.getByText("This dossier is no longer on this machine: it was deleted in another window."),
  ).toBeVisible({ timeout: 30_000 });
  await expect(other.getByRole("button", { name: "Try the sample" })).toBeVisible();
});

const TITLE = "Statement of purpose";
const WORDS = "Said where two windows are open.";

/** Sets the passphrase, and opens the same dossier in a second window, which requests it first. */
async function twoUnderPassphrase(app: App): Promise<readonly [Page, Page]> {
  await app.openSample();
  await app.command("Passphrase…");
  await app.fill("New passphrase", "correct horse");
  await app.fill("Repeat passphrase", "correct horse");
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });
  await writeNote(app.page, 0, WORDS);
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await expect(
    other.getByRole("heading", { name: "Clausemark is locked" }),
    "what opens later is locked",
  ).toBeVisible();
  await unlock(other);
  return [app.page, other];
}

async function unlock(page: Page, passphrase = "correct horse"): Promise<void> {
  await page.bringToFront();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.locator(".text-draft")).toContainText(TITLE, { timeout: 30_000 });
}

/** Expects nothing of the dossier in the page, nor in what the page reports about the key store. */
async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Clausemark is locked" })).toBeVisible();
  const shown = await page.evaluate(() => document.documentElement.outerHTML + document.title);
  expect(shown).not.toContain(WORDS);
  expect(shown).not.toContain(TITLE);
}

test("Locking one window locks the others; each asks for the passphrase itself", async ({ app }) => {
  const [one, other] = await twoUnderPassphrase(app);
  await one.bringToFront();
  await one.keyboard.press("Shift+F9");
  await expectLocked(one);
  await expectLocked(other);
  await unlock(other);
  await expectLocked(one);
  await unlock(one);
  await one.reload();
  await expectLocked(one);
});

test("Windows lock together when none of them was used for the set time", async ({ app }) => {
  await app.page.clock.install();
  await app.page.reload();
  const [one, other] = await twoUnderPassphrase(app);
  const open = async (page: Page) => {
    await expect(page.locator(".text-draft")).toContainText(TITLE);
    await expect(page.getByRole("heading", { name: "Clausemark is locked" })).toBeHidden();
  };
  await one.clock.runFor("10:00");
  await other.keyboard.press("ArrowDown");
  await one.clock.runFor("10:00");
  await open(one);
  await open(other);
  await one.clock.runFor("05:20");
  await expectLocked(one);
  await expectLocked(other);
});

test("A key on a machine that was asleep beyond the set time does not keep the window open", async ({ app }) => {
  await app.page.clock.install();
  await app.page.reload();
  const [one] = await twoUnderPassphrase(app);
  await one.bringToFront();
  // Simulates that no timer has fired before the first key.
  await one.evaluate(() => {
    const late = Date.now() + 3_600_000;
    Date.now = () => late;
  });
  await one.keyboard.press("ArrowDown");
  await expectLocked(one);
});

test("A passphrase that is set, changed or removed in one window applies in the others", async ({ app }) => {
  await app.openSample();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await expect(other.locator(".text-draft")).toContainText(TITLE);
  await app.page.bringToFront();
  await app.command("Passphrase…");
  await app.fill("New passphrase", "correct horse");
  await app.fill("Repeat passphrase", "correct horse");
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });
  await expectLocked(other);
  await app.command("Passphrase…");
  await app.fill("Current passphrase", "correct horse");
  await app.button("Remove passphrase");
  await expect(other.locator(".text-draft"), "opened where it was").toContainText(TITLE, { timeout: 30_000 });
});
