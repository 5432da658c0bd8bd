import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { caretBlock } from "./readWindow.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const SECOND = path.join(import.meta.dirname, "../fixtures/sample/draft-v2.txt");

const dialog = (app: App) => app.page.getByRole("dialog", { name: "Drafting watch" });
const rule = (app: App, name: string) => dialog(app).getByRole("checkbox", { name: new RegExp(`^${name}`) });
const found = (app: App) => dialog(app).getByRole("option");
const underlined = (app: App) => app.page.locator(".text-draft .text-watched");
const gloss = (app: App) => app.page.locator(".gloss");

async function turnOn(app: App, name: string): Promise<void> {
  await app.tabTo(rule(app, name));
  await app.press("Space");
  await expect(rule(app, name)).toBeChecked();
}

test("The drafting watch flags nothing until a rule is on, steps through its findings, and makes a note of one with one key", async ({
  app,
}) => {
  await app.openSample();
  await app.press(TO_TEXT);
  await expect(underlined(app)).toHaveCount(0);
  await app.press("Shift+D");
  await expect(rule(app, "Weaker duty")).toBeFocused();
  await turnOn(app, "“May” where States could be bound");
  await turnOn(app, "National security");
  await expect(found(app).first()).toContainText("3(2)(b)");
  const count = await found(app).count();
  expect(count).toBeGreaterThan(3);
  await expect(dialog(app)).toContainText(`${count} places flagged`);

  await test.step("goes from the list to the words, and on from there", async () => {
    await app.tabTo(found(app).first());
    await app.press("Enter");
    await expect(dialog(app)).toBeHidden();
    await expect(app.text).toBeFocused();
    await expect(underlined(app)).toHaveCount(count);
    expect(await caretBlock(app.page)).toContain("national security");
    await expect(gloss(app)).toContainText("Siracusa Principles");
    await app.press("F8");
    await expect(gloss(app)).toBeHidden();
    await app.press("Shift+F8", "Shift+F8");
    expect(await caretBlock(app.page)).not.toContain("national security");
    await app.press("F8");
    expect(await caretBlock(app.page)).toContain("national security");
  });

  await test.step("writes a note that nobody has to keep", async () => {
    await app.press("d");
    await expect(app.commentField).toBeFocused();
    await expect(app.commentField).toHaveValue(/^“national security”: These words let a State depart/);
    await expect(app.form.getByRole("radio", { name: "Question" })).toBeChecked();
    await app.press("Escape");
    await expect(app.form).toBeHidden();
    await expect(app.text).toBeFocused();
  });

  await test.step("rewords it and saves it", async () => {
    await app.press("d");
    await expect(app.commentField).toBeFocused();
    await app.press("Control+Home");
    await app.type("To be raised: ");
    await app.fill("Your name on notes", "Ada, Observer team");
    await app.press("Control+Enter");
    await expect(app.text).toBeFocused();
    await expect(app.attended).toContainText("To be raised: “national security”");
    await expect(app.highlights("national security")).toBeVisible();
  });

  await test.step("is stored on this machine, and can be turned off", async () => {
    await app.reopen();
    await expect(underlined(app)).toHaveCount(count);
    await app.press(TO_TEXT, "Shift+D");
    await app.button("All");
    await app.button("None");
    await expect(rule(app, "National security")).not.toBeChecked();
    await app.press("Escape");
    await expect(underlined(app)).toHaveCount(0);
  });
});

test("A finding is dismissed for the team by key and by mouse, is listed with who dismissed it, and is shown again", async ({
  app,
}) => {
  await app.openSample();
  await app.press(TO_TEXT, "Shift+D");
  await turnOn(app, "“May” where States could be bound");
  await turnOn(app, "Where appropriate");
  await expect(found(app).nth(3)).toBeVisible();
  const count = await found(app).count();
  await app.tabTo(found(app).first());
  await app.press("Delete");
  await expect(found(app)).toHaveCount(count - 1);
  await expect(app.page.getByText("One finding dismissed for the team.")).toBeVisible();
  await found(app).first().locator("[title^='Dismiss for the team']").click();
  await expect(found(app)).toHaveCount(count - 2);
  await app.press("Escape");
  await expect(underlined(app)).toHaveCount(count - 2);

  await test.step("also from the text, at the caret", async () => {
    await app.press(TO_TEXT, "F8");
    await app.press("Alt+D");
    await expect(underlined(app)).toHaveCount(count - 3);
  });

  await test.step("is still dismissed when the dossier is opened again, and can be restored", async () => {
    await app.reopen();
    await app.press(TO_TEXT, "Shift+D");
    await expect(found(app)).toHaveCount(count - 3);
    await dialog(app).getByRole("checkbox", { name: "Show 3 dismissed" }).press("Space");
    const rows = dialog(app).getByRole("listitem");
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText("Dismissed for the team by");
    await rows
      .first()
      .getByRole("button", { name: /^Show again: / })
      .press("Enter");
    await expect(found(app)).toHaveCount(count - 2);
    await expect(rows).toHaveCount(2);
  });
});

test("The drafting watch compares with the previous text", async ({ app }) => {
  await app.openSample();
  await app.press(TO_TEXT, "Shift+D");
  await turnOn(app, "Reference to rights deleted");
  await expect(dialog(app)).toContainText("there is none yet");
  await app.press("Escape");
  await app.openFile(SECOND);
  await app.press("Shift+D");
  await expect(found(app)).toHaveCount(2);
  await expect(found(app).nth(1)).toContainText("The previous text said “effective remedy” in this article");
  await expect(dialog(app).getByRole("button", { name: /Compare with/ })).toContainText("Previous text: A/AC.999/12");
});

test("The window links a note to a standard, and shows its words on the card", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.begin("comment");
  await app.type("Too few.");
  await app.addRight("Privacy");
  await app.press("Alt+s");
  const standards = app.page.getByRole("combobox", { name: "Standards" });
  await expect(standards).toBeFocused();
  await expect(app.page.getByRole("option").first()).toContainText("article 12");
  await app.type("article 17 (1)");
  await app.press("ArrowDown", "Enter");
  await app.press("Escape");
  await expect(app.form.getByRole("row", { name: /article 17 \(1\)/ })).toBeVisible();
  await app.fill("Your name on notes", "Ada");
  await app.press("Control+Enter");
  await expect(app.text).toBeFocused();
  await expect(app.attended).toContainText("International Covenant on Civil and Political Rights, article 17 (1)");
  await expect(app.attended).toContainText("“No one shall be subjected to arbitrary or unlawful interference");
});
