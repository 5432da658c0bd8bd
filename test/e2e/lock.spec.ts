import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const WORDS = "quite provisional wording";

const locked = ({ page }: App) => page.getByRole("heading", { name: "Clausemark is locked" });

test("The window locks with an unfinished comment, and unlocks at the same place", async ({ app }) => {
  await app.openSample();
  await app.command("Passphrase…");
  await app.fill("New passphrase", "correct horse");
  await app.fill("Repeat passphrase", "another horse");
  await app.press("Enter");
  await expect(app.page.getByRole("alert")).toHaveText(/passphrases differ/);
  await app.fill("Repeat passphrase", "correct horse");
  await expect(app.page.getByRole("dialog")).toContainText("Fair: a program with many processors guesses it within");
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });

  await app.jump("17(2)");
  await app.press("Control+Shift+ArrowRight");
  await app.press("3");
  await app.commentField.fill(WORDS);
  await app.press("Shift+F9");
  await expect(locked(app)).toBeVisible();
  await expect(app.page).toHaveTitle("Clausemark");
  const shown = await app.page.evaluate(() => document.documentElement.outerHTML);
  expect(shown).not.toContain(WORDS);
  expect(shown).not.toContain("17(2)");
  await app.press("Control+Shift+KeyM");
  await app.press("F2");
  await expect(locked(app)).toBeVisible();

  await app.page.getByLabel("Passphrase").fill("wrong horse");
  await app.press("Enter");
  await expect(app.page.getByRole("alert")).toHaveText("Wrong passphrase.", { timeout: 30_000 });
  await app.page.getByLabel("Passphrase").fill("correct horse");
  await app.press("Enter");
  await expect(app.commentField).toHaveValue(WORDS, { timeout: 30_000 });
  await app.commentField.press("Control+Enter");
  await expect(app.form).toBeHidden();
  await app.expectSaved();

  await app.press("Shift+F9");
  await expect(locked(app)).toBeVisible();
  // Typed immediately, while the wrong passphrase is still being checked.
  await app.type("wrong horse");
  await app.press("Enter");
  await app.type("correct horse");
  await app.press("Enter");
  await expect(app.text, "the text is where it was").toBeFocused({ timeout: 30_000 });
  await expect(app.attended).toContainText(WORDS);
  await app.close();

  // After a restart the passphrase is requested, and the note is there.
  await app.open();
  await expect(locked(app)).toBeVisible();
  await app.page.getByLabel("Passphrase").fill("correct horse");
  await app.press("Enter");
  await expect(app.highlights()).toHaveCount(1, { timeout: 30_000 });
});

test("The window locks after the time that was saved, and not after one that was cancelled", async ({ app }) => {
  await app.openSample();
  await app.command("Passphrase…");
  await app.fill("New passphrase", "correct horse");
  await app.fill("Repeat passphrase", "correct horse");
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });

  const chosen = () => app.page.evaluate(() => JSON.parse(localStorage.getItem("clausemark-lock") ?? "{}") as object);
  const kept = await chosen();
  expect(kept).toMatchObject({ minutes: 15 });
  await app.command("Passphrase…");
  await expect(app.page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await app.choice(/Lock when idle/, "After 5 minutes");
  expect(await chosen(), "nothing is saved yet").toEqual(kept);
  await app.button("Cancel");
  expect(await chosen()).toEqual(kept);

  await app.command("Passphrase…");
  await app.choice(/Lock when idle/, "After 5 minutes");
  await app.button("Save");
  await expect(app.messages).toContainText("Setting saved.");
  expect(await chosen()).toMatchObject({ minutes: 5 });

  await app.page.clock.install();
  await app.page.reload();
  // On the desktop, the keys are in the main process, which keeps running.
  const passphraseField = app.page.getByLabel("Passphrase");
  await expect(passphraseField.or(app.text).first()).toBeVisible({ timeout: 30_000 });
  if (await passphraseField.isVisible()) {
    await passphraseField.fill("correct horse");
    await app.press("Enter");
  }
  await expect(app.text).toBeVisible({ timeout: 30_000 });
  await app.page.clock.runFor("04:30");
  await expect(app.text).toBeVisible();
  await app.page.clock.runFor("01:00");
  await expect(locked(app)).toBeVisible();
});
