import { readFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

test("A reply is erased by itself, and the note stays", async ({ app }) => {
  await app.openSample();
  await note(app, "Too wide for an opinion.");
  await app.press("j");
  await app.reply("A name that should not stand here.");
  await app.command("Delete permanently…");
  await dialog(app)
    .getByRole("button", { name: /What to delete/ })
    .click();
  await app.page.getByRole("option", { name: /^Reply by Member 1/ }).click();
  await erase(app);
  await expect(app.page.getByText("A name that should not stand here.")).toHaveCount(0);
  await expect(app.cards.first()).toContainText("Too wide for an opinion.");
});

test("A position and a meeting are erased, after a warning about copies out of reach; notes in the meeting stay", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("16");
  await app.press("Shift+M");
  await expect(app.page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await app.type("Breakfast at the mission");
  await app.press("Enter");
  await expect(app.page.getByRole("button", { name: "Meeting: Breakfast at the mission" })).toBeVisible();
  await app.capture("16 NZ + / CAN -");
  await note(app, "Said there.");
  const file = await app.saveDossier();
  expect(await textOf(file)).toContain("Breakfast at the mission");

  await app.jump("16");
  await app.press("Shift+H");
  const positions = app.page.getByRole("dialog", { name: "Positions on 16" });
  await expect(positions).toContainText("Breakfast at the mission");
  await app.button(/^Delete permanently: New Zealand/);
  await expect(dialog(app)).toContainText("New Zealand");
  await expect(dialog(app)).toContainText("One file saved on this machine since then keeps them.");
  await erase(app);
  await expect(app.text).toBeFocused();
  await app.press("Shift+H");
  await expect(positions).toContainText("Canada");
  await expect(positions).not.toContainText("New Zealand");
  await app.press("Escape");
  await expect(app.text).toBeFocused();

  await app.press("Shift+M");
  await app.button("Delete a meeting permanently…");
  await expect(dialog(app)).toContainText("Breakfast at the mission");
  await expect(dialog(app)).toContainText("without naming the meeting");
  await erase(app);
  await expect(app.page.getByRole("button", { name: "No meeting" })).toBeVisible();
  await app.jump("16");
  await app.press("Shift+H");
  await expect(positions).toContainText("Canada");
  await expect(positions).not.toContainText("Breakfast");
  await app.press("Escape");
  await expect(app.text).toBeFocused();
  await app.command("Daily coverage");
  await expect(app.page.getByRole("main")).toContainText("Said there.");
  const left = await textOf(await app.saveDossier());
  expect(left).toContain("Said there.");
  expect(left).not.toMatch(/Breakfast|New Zealand/);
});

test("A member's former names are erased, and the present one stays; an administrator erases another's", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await note(ada, "Hers.");
  await ada.share(await environment.hubUrl());
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Her full name, An office");
  await rename(bea, "Member 2");
  await rename(bea, "Member 2, Team");
  await expect(bea.page.getByText("Formerly: Her full name, An office; Member 2")).toBeVisible();
  await bea.button("Delete former names permanently…");
  await expect(dialog(bea)).toContainText("The hub deletes them from its own files");
  await expect(dialog(bea)).toContainText("on the machines of Member 1");
  await expect(dialog(bea)).toContainText("the present one stays: Member 2");
  await erase(bea);
  await expect(bea.page.getByText("Formerly")).toBeHidden();
  await expect(row(bea, "Member 2")).toContainText("Team");
  expect(await textOf(await bea.saveDossier())).not.toContain("Her full name");

  await test.step("the administrator sees nothing of them either, and can do the same for a member who changes the name again", async () => {
    await ada.command("Team");
    await expect(row(ada, "Member 2")).toContainText("Team");
    expect(await textOf(await ada.saveDossier())).not.toContain("Her full name");
    await rename(bea, "Member 3");
    await expect(row(ada, "Member 3")).toBeVisible();
    await row(ada, "Member 3").getByRole("button").first().click();
    await expect(row(ada, "Member 3")).toContainText("Formerly: Member 2, Team");
    await ada.button("Delete former names permanently…");
    await erase(ada);
    await expect(row(ada, "Member 3")).not.toContainText("Formerly");
  });
});

function dialog(app: App): Locator {
  return app.page.getByRole("dialog", { name: "Delete permanently?" });
}

/** Confirms the dialog. */
async function erase(app: App): Promise<void> {
  await expect(dialog(app)).toContainText("cannot be reached");
  await dialog(app).getByRole("button", { name: "Delete permanently", exact: true }).click();
  await expect(dialog(app)).toBeHidden();
  await expect(app.page.locator("[data-arriving]")).toBeHidden();
}

function row(app: App, name: string): Locator {
  const called = app.page.locator("strong").getByText(name, { exact: true });
  return app.page.locator(".team-members > li").filter({ has: called });
}

async function rename(app: App, name: string): Promise<void> {
  await app.command("Team");
  await app.fill("Your name on notes", name);
  await app.press("Enter");
  await expect(row(app, name.split(",")[0]!)).toBeVisible();
}

/** Comments on words of the sample. A name is requested if none is known. */
async function note(app: App, comment: string): Promise<void> {
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("comment");
  const asked = (await app.form.getByRole("textbox", { name: "Your name on notes" }).count()) > 0;
  await app.finish({ comment, ...(asked && { name: "Member 1" }) });
}

/** Returns the text of all parts of a dossier file. */
async function textOf(file: string): Promise<string> {
  return Object.values(unzipSync(await readFile(file)))
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}
