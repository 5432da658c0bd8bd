import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const line = (app: App) =>
  app.page
    .getByRole("navigation", { name: "Outline" })
    .getByRole("treeitem", { name: /^17 Conditions and safeguards Pending/ });
const card = (app: App) => app.page.locator(".margin-card.margin-proposal");

test("The window proposes other words and sets a provision's status, by keyboard alone", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.press("p");
  const wording = app.page.getByRole("textbox", { name: "New wording" });
  await expect(wording).toBeFocused();
  await expect(wording).toHaveText("at least");
  await expect(app.page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await app.type(" two of");
  await app.name("Proposed by", "Mexico, African Group");
  await app.fill("Your name on notes", "Ada, Observer team");
  await app.press("Control+Enter");
  await expect(app.text).toBeFocused();
  await expect(card(app)).toContainText("at least two of");
  await expect(card(app)).toContainText("by Mexico, African Group");
  await expect(app.page.locator(".text-draft .text-reworded")).toHaveText("at least");

  await test.step("rewords it, and undoes that", async () => {
    await app.press("Enter");
    await expect(wording).toBeFocused();
    await app.type(" all");
    await app.press("Enter");
    await expect(card(app).locator("ins")).toHaveText(" two of all");
    await app.press("Control+z");
    await expect(card(app).locator("ins")).toHaveText(" two of");
  });

  await test.step("keeps the form after Escape", async () => {
    await app.jump("16(2)");
    await app.press("Shift+P");
    await app.type("2 bis. No order is renewed more than once.");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
    await expect(wording).toHaveText(/^2 bis/);
    await app.tabTo(wording);
    await app.press("Control+Enter");
    await expect(app.page.locator(".text-draft .text-reworded-gap")).toContainText("2 bis. No order");
  });

  await test.step("sets a status", async () => {
    await app.jump("17");
    await app.press("Shift+S");
    const dialog = app.page.getByRole("dialog", { name: "Status of 17" });
    await expect(dialog.getByRole("radio", { name: "Agreed ad referendum" })).toBeFocused();
    await app.press("Space", "ArrowDown");
    await expect(dialog.getByRole("radio", { name: "Pending" })).toBeChecked();
    await app.button("Set");
    await expect(dialog).toBeHidden();
  });

  await expect(line(app)).toBeVisible();
  await app.expectSaved();
  await app.reopen();
  await expect(app.text).toBeVisible();
  await expect(line(app)).toBeVisible();
  await app.jump("17(2)");
  await expect(app.page.locator(".text-draft .text-reworded")).toHaveText("at least");
  await expect(card(app).first()).toBeVisible();
});
