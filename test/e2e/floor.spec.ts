import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const card = (app: App) => app.page.locator(".margin-card.margin-proposal");
const states = (app: App) => card(app).locator(".margin-states");
const editor = (app: App) => app.page.getByRole("textbox", { name: "Text as read out or shown" });

/** Saves the editor's content as a state, and waits until the card shows it. */
async function store(app: App, words: string): Promise<void> {
  await app.press("Control+Enter");
  await expect(app.text).toBeFocused();
  await expect(card(app).locator(".parts-redline")).toContainText(words);
}

test("The window records floor text as it is read out, state by state, by keyboard alone", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)(a)");
  await app.press("f");
  await expect(editor(app)).toBeFocused();
  const draft = await editor(app).innerText();
  await app.type(" [and the public]");

  await test.step("says who reads it out, completing the name", async () => {
    const by = app.page.getByRole("combobox", { name: "Read out by" });
    await app.tabTo(by);
    await app.type("Cha");
    await expect(app.page.getByRole("option", { name: "Chair" })).toBeVisible();
    await app.press("Tab");
    await expect(by).toHaveValue("Chair");
    await app.fill("Your name on notes", "Ada, Observer team");
    await store(app, "[and the public]");
    await expect(card(app)).toContainText("read out by Chair");
    await expect(card(app).locator("ins")).toContainText("[and the public]");
  });

  await test.step("continues from the previous state, and keeps the form after Escape", async () => {
    await app.press("f");
    await expect(editor(app)).toBeFocused();
    await expect(editor(app)).toHaveText(`${draft} [and the public]`);
    await app.type(" oops");
    await app.press("Control+z");
    await expect(editor(app)).toHaveText(`${draft} [and the public]`);
    for (let i = 0; i < "[and the public]".length; i++) await app.press("Backspace");
    await app.type("and the public");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
    await app.press("f");
    await expect(editor(app)).toBeFocused();
    await expect(editor(app)).toHaveText(`${draft} and the public`);
    await store(app, "and the public");
  });

  await test.step("and after closing the app", async () => {
    await app.press("f");
    await expect(editor(app)).toBeFocused();
    await app.type(", where they so wish");
    await app.expectSaved();
    await app.reopen();
    await expect(editor(app)).toHaveText(`${draft} and the public, where they so wish`);
    await app.jump("17(2)(a)");
    await app.press("f");
    await expect(editor(app)).toBeFocused();
    await store(app, "where they so wish");
  });

  await test.step("steps through the states, compared with the draft and with the previous state", async () => {
    await expect(states(app)).toContainText("Version 3 of 3");
    await app.press(",");
    await expect(states(app)).toContainText("Version 2 of 3");
    await expect(card(app).locator("ins")).toHaveText(" and the public");
    await app.press(",");
    await expect(states(app)).toContainText("Version 1 of 3");
    await expect(card(app).locator("ins")).toHaveText(" [and the public]");
    await app.press(".", ".");
    await expect(states(app)).toContainText("Version 3 of 3");
    await app.press("b");
    await expect(card(app).locator("ins")).toHaveText(", where they so wish");
    await expect(card(app)).toContainText("compared with the previous version");
    await app.press("b");
  });

  await test.step("takes the last state back, and restores it", async () => {
    await app.press("Control+z");
    await expect(states(app)).toContainText("Version 2 of 2");
    await app.press("Control+Shift+z");
    await expect(states(app)).toContainText("Version 3 of 3");
  });

  await app.expectSaved();
  await app.reopen();
  await app.jump("17(2)(a)");
  await expect(card(app)).toContainText("where they so wish");
  await expect(states(app)).toContainText("Version 3 of 3");
});

test("The window rewords a proposal with co-sponsors, and compares it with a rival", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.press("p");
  const wording = app.page.getByRole("textbox", { name: "New wording" });
  await expect(wording).toBeFocused();
  await app.type(" two of");
  await app.name("Proposed by", "Mexico, Barbados for CARICOM, Centre for Seas");
  await app.name("Co-sponsors", "Norway, EU");
  await app.choice(/Type of “Centre for Seas”/, "Person");
  await app.fill("Your name on notes", "Ada, Observer team");
  await app.press("Control+Enter");
  await expect(app.text).toBeFocused();
  await expect(card(app)).toContainText(
    "by Mexico, Barbados (for Caribbean Community), Centre for Seas, with Norway, European Union",
  );

  await test.step("records its outcome later, and who has joined", async () => {
    await app.press("Enter");
    await expect(wording).toBeFocused();
    await app.name("Co-sponsors", "Norway, EU, CHL");
    await app.choice(/Outcome/, "Partly adopted");
    await app.press("Control+Enter");
    await expect(card(app)).toContainText("Partly adopted");
    await expect(card(app)).toContainText("with Norway, European Union, Chile");
    await app.press("Control+z");
    await expect(card(app)).not.toContainText("Partly adopted");
    await app.press("Control+Shift+z");
    await expect(card(app)).toContainText("Partly adopted");
  });

  await test.step("compares it with another for the same words", async () => {
    await app.select("at least");
    await app.press("p");
    await expect(wording).toBeFocused();
    await app.type(" all three of");
    await app.name("Proposed by", "Japan");
    await app.press("Control+Enter");
    await expect(app.text).toBeFocused();
    await expect(card(app)).toHaveCount(2);
    await app.press("v");
    const dialog = app.page.getByRole("dialog", { name: "Compare wordings of 17(2)" });
    await expect(dialog.locator("del")).toHaveText("two");
    await expect(dialog.locator("ins")).toHaveText("all three");
    await app.press("ArrowRight");
    await expect(dialog.getByRole("heading", { name: "Proposal by Japan" })).toBeVisible();
    await app.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(app.text).toBeFocused();
  });
});
