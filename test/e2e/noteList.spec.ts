import { expect } from "@playwright/test";
import { strFromU8 } from "fflate";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { manyFiles } from "./manyNotesFiles.ts";
import { TO_TEXT } from "./toText.ts";
import { test } from "./testEnvironment.ts";

const grid = (app: App) => app.page.getByRole("grid", { name: "List of notes" });
const lines = (app: App) => grid(app).locator("[data-kind=item]");
const dialog = (app: App) => app.page.getByRole("dialog");
const selected = (app: App, count: string) =>
  expect(app.page.getByText(`${count} selected`, { exact: true })).toBeVisible();

/** The notes of others in the dossier, and the user's own. */
const OTHERS = 30;
const OWN = ["Who decides?", "For how long?"];

test("Notes are listed, sorted, selected by key and mouse, and changed in one step that is undone and redone", async ({
  app,
  environment,
}) => {
  test.setTimeout(120_000);
  await test.step("in a dossier with notes of others", async () => {
    const { dossier, invitation } = await manyFiles(environment.folder, OTHERS);
    await app.openFile(dossier);
    await app.openFile(invitation);
    await expect(dialog(app)).toBeVisible();
    await app.fill("Your name on notes", "Zoe");
    await app.press("Enter");
    await expect(dialog(app)).toBeHidden();
    for (const [i, comment] of OWN.entries()) {
      await app.press(TO_TEXT);
      await app.jump(["5(2)", "16(1)"][i]!);
      await app.press("w");
      await app.mark(4);
      await app.finish({ comment });
    }
  });

  await test.step("the list opens beside the outline, without barriers", async () => {
    await app.press("Shift+F2");
    await expect(lines(app).first()).toBeFocused();
    await expect(grid(app)).toHaveAttribute("aria-rowcount", String(OTHERS + OWN.length + 1));
    await expect(app.page.getByText(`${OTHERS + OWN.length} items`, { exact: true })).toBeVisible();
    expect(await barriers(app.page), "wide").toEqual([]);
  });

  await test.step("its columns sort it", async () => {
    const author = grid(app).getByRole("columnheader", { name: "Author" });
    await author.getByRole("button").click();
    await expect(author).toHaveAttribute("aria-sort", "ascending");
    await author.getByRole("button").click();
    await expect(author).toHaveAttribute("aria-sort", "descending");
    await expect(lines(app).nth(0)).toContainText(OWN[0]!);
    await expect(lines(app).nth(1)).toContainText(OWN[1]!);
  });

  await test.step("by key and by mouse", async () => {
    await lines(app).nth(0).click();
    await expect(lines(app).nth(0)).toBeFocused();
    await app.press("Space", "Shift+ArrowDown", "Shift+ArrowDown");
    await selected(app, "3");
    await app.press("Shift+ArrowUp");
    await selected(app, "2");
    await lines(app).nth(3).getByRole("checkbox").click();
    await lines(app)
      .nth(5)
      .click({ modifiers: ["Shift"] });
    await selected(app, "5");
    await app.press("Escape");
    await selected(app, "None");
    await lines(app).nth(4).click();
    await lines(app)
      .nth(1)
      .click({ modifiers: ["Shift"] });
    await selected(app, "4");
    await app.press("Control+a");
    await selected(app, String(OTHERS + OWN.length));
    await expect(lines(app).nth(2)).toHaveAttribute("aria-selected", "true");
    expect(await barriers(app.page), "selected").toEqual([]);
  });

  await test.step("how many can be changed, and why the others cannot, is said before it is done", async () => {
    await app.page.getByRole("button", { name: "Resolve…" }).click();
    await expect(dialog(app)).toContainText(`2 of ${OTHERS + OWN.length} will be changed.`);
    await expect(dialog(app)).toContainText(`${OTHERS} stay as they are: Only its author or a lead can resolve this.`);
    expect(await barriers(app.page), "dialog").toEqual([]);
    await app.type("Talked about");
    await app.press("Enter");
    await expect(dialog(app)).toBeHidden();
    await expect(app.messages).toContainText("Done: 2 notes resolved");
    await expect(lines(app).nth(0)).toContainText("Resolved");
    await expect(lines(app).nth(1)).toContainText("Resolved");
  });

  await test.step("one step back, and one forth again", async () => {
    await app.press("Control+z");
    await expect(app.messages).toContainText("Undone: 2 notes resolved");
    await expect(lines(app).nth(0)).toContainText("Open");
    await expect(lines(app).nth(1)).toContainText("Open");
    await app.press("Control+y");
    await expect(app.messages).toContainText("Redone: 2 notes resolved");
    await expect(lines(app).nth(1)).toContainText("Resolved");
  });

  await test.step("what becomes public is listed, and what is exported passes the same gate", async () => {
    await app.page.getByRole("button", { name: "Visibility…" }).click();
    await dialog(app).getByRole("button", { name: /Team/ }).click();
    await app.page.getByRole("option", { name: /^Public/ }).click();
    for (const comment of OWN) await expect(dialog(app).getByRole("listitem").getByText(comment)).toBeVisible();
    await app.page.getByRole("button", { name: "Make public" }).click();
    await expect(app.messages).toContainText("Done: visibility of 2 items changed");
    await app.press("Escape");
    await lines(app).nth(0).getByRole("checkbox").click();
    await lines(app).nth(1).getByRole("checkbox").click();
    await app.page.getByRole("button", { name: "Export…" }).click();
    await expect(dialog(app)).toContainText("Only 2 selected items");
    await dialog(app).getByText("Wiki or issue tracker").click();
    await expect(dialog(app)).toContainText("Contents: 2 notes, no proposals.");
    const text = strFromU8(await app.running.saving(app.profile, () => app.button("Save…")));
    for (const comment of OWN) expect(text).toContain(comment);
    await expect(dialog(app)).toBeHidden();
  });

  await test.step("Enter opens a note at its place, and the list is left as it was", async () => {
    await lines(app).nth(1).click();
    await app.press("Enter");
    await expect(app.text).toBeFocused();
    await expect(app.attended).toContainText(OWN[1]!);
    await app.press("Shift+F2");
    await expect(lines(app).nth(1)).toBeFocused();
    await app.press("Escape", "Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("a card is edited by a double click on its words", async () => {
    await app.attended.getByText(OWN[1]!).dblclick();
    await expect(app.commentField).toHaveValue(OWN[1]!);
    await app.press("Escape");
  });

  await test.step("at 360 px the lines are cards", async () => {
    await app.page.setViewportSize({ width: 360, height: 640 });
    await app.press("Shift+F2");
    await expect(lines(app).first()).toBeVisible();
    await expect(grid(app).getByRole("columnheader").first()).toBeHidden();
    await expect(app.page.getByRole("button", { name: /Sort by/ })).toBeVisible();
    const width = await app.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    expect(await barriers(app.page), "narrow").toEqual([]);
  });
});
