import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { NEXT } from "./files.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const grid = (app: App, name: string): Locator => app.page.getByRole("grid", { name });
const focused = (app: App): Locator => app.page.locator("td:focus");

/** Enters a capture line, and waits until its position is shown beneath the provision. */
async function capture(app: App, line: string, held: string): Promise<void> {
  await app.capture(line);
  await expect(app.page.locator(".text-draft .text-held").getByText(held)).toBeVisible();
}

/** Expects the focus to be on the cell of a row and a column. */
async function expectAt(app: App, row: string, column: number): Promise<void> {
  await expect(focused(app)).toBeVisible();
  const at = await focused(app).evaluate((cell) => ({
    row: cell.parentElement!.firstElementChild!.textContent,
    column: (cell as HTMLTableCellElement).cellIndex,
  }));
  expect(at.row).toContain(row);
  expect(at.column).toBe(column);
}

async function expectNoBarriers(app: App, what: string): Promise<void> {
  expect(await barriers(app.page), what).toEqual([]);
}

test("The open text is shown in tables, navigated and opened by keyboard", async ({ app }) => {
  test.slow();
  await app.openSample();
  await test.step("the keys lead from an empty table to another", async () => {
    await app.press("Control+Shift+X");
    await expect(app.page.getByText("No position has been recorded on this text.")).toBeFocused();
    await app.press("3");
    await expect(app.page.getByText("Nothing in this text is in the Chair’s package.")).toBeFocused();
    await app.press("1", "Escape");
    await expect(app.text).toBeFocused();
  });
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.mark(3);
  await app.finish({ comment: "Too wide.", rights: ["Privacy"], name: "Ada" });
  await app.jump("12(1)");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep it.", rights: ["Privacy"] });
  await capture(app, "5(2) CAN NZ + / MEX -", "-MEX");
  await capture(app, '16 NOR for EU ~ "device" > "person" @informals !package', "~NOR (EU)");
  await capture(app, "5(2) MEX +", "+CANNZLMEX");

  await test.step("delegations by provisions: arrows, Home and End, the latest first, on behalf, the label", async () => {
    const place = app.page.getByRole("navigation", { name: "Outline" }).locator("[aria-current]");
    await expect(place).toContainText("5");
    const before = await place.textContent();
    await app.press("Control+Shift+X");
    const table = grid(app, "Positions of delegations by provision");
    await expectAt(app, "Canada", 1);
    // The place in the text is kept while the text is hidden.
    await expect(place).toHaveText(before!);
    await expect(table.getByRole("rowheader")).toHaveText([/^Canada/, /^Mexico/, /^New Zealand/, /^Norway/]);
    await expect(table.getByRole("columnheader")).toHaveText([/Delegation/, /5\(2\)/, /16/]);
    await expect(focused(app)).toHaveAccessibleName("supports");
    await app.press("ArrowDown");
    await expectAt(app, "Mexico", 1);
    await expect(focused(app)).toHaveAccessibleName("supports; before that: opposes");
    await app.press("End");
    await expectAt(app, "Mexico", 2);
    await app.press("Control+End");
    await expectAt(app, "Norway", 2);
    await expect(focused(app)).toHaveAccessibleName(/reserves on behalf of European Union.* · Informals$/);
    await app.press("Control+Home");
    await expectAt(app, "Canada", 1);
    await expectNoBarriers(app, "delegations by provisions");
    expect(await table.locator('td[tabindex="0"]').count()).toBe(1);
  });

  await test.step("Enter lists the contents of a cell, and goes to its place", async () => {
    await app.press("ArrowDown", "Enter");
    const list = app.page.getByRole("dialog", { name: "Mexico · 5(2)" });
    await expect(list.getByRole("option")).toHaveText([/^supports/, /^opposes/]);
    await expectNoBarriers(app, "the list of a cell");
    await app.press("Escape");
    await expect(list).toBeHidden();
    await expectAt(app, "Mexico", 1);
    await app.press("Enter");
    await expect(list.getByRole("option").first()).toBeFocused();
    await app.press("Enter");
    await expect(app.text).toBeFocused();
    await expect(app.page.locator(".frame-outline-pane [aria-current]")).toContainText("5");
  });

  await test.step("articles by rights: a digit chooses the table, the severity is in words, a single note is opened at once", async () => {
    await app.press("Control+Shift+X");
    await expectAt(app, "Canada", 1);
    await app.press("2");
    const table = grid(app, "Articles by rights");
    await expect(table.getByRole("rowheader")).toHaveText([/^5 /, /^12 /]);
    await expectAt(app, "5 ", 1);
    await expect(focused(app)).toHaveAccessibleName("one risk or omission, High (provisional)");
    await app.press("ArrowDown");
    await expect(focused(app)).toHaveAccessibleName("one safeguard");
    await expectNoBarriers(app, "articles by rights");
    await app.press("Enter");
    await expect(app.text).toBeFocused();
    await expect(app.attended).toContainText("Keep it.");
  });

  await test.step("the package, before and after, and the spread of ratings", async () => {
    await app.command("Matrix: Chair’s package");
    const table = grid(app, "Chair’s package, before and after");
    await expect(
      table
        .getByRole("row", { name: /^16\(1\)/ })
        .getByRole("gridcell")
        .nth(1),
    ).toContainText("Proposal");
    await expect(table.locator("ins")).toContainText("person");
    await expectNoBarriers(app, "the package");
    await app.command("Matrix: spread of ratings");
    await expectAt(app, "Too wide.", 1);
    await app.press("ArrowRight");
    await expect(focused(app)).toHaveAccessibleName("High (provisional)");
    await expectNoBarriers(app, "the spread of ratings");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("the same as a table in words, and with empty rows and columns", async () => {
    await app.command("Matrix: positions");
    await app.tabTo(app.page.getByRole("checkbox", { name: "Plain table" }));
    await app.press("Space");
    const table = app.page.getByRole("table", { name: "Positions of delegations by provision" });
    await expect(table.getByRole("row", { name: /^Mexico/ })).toContainText("supports; before that: opposes");
    await expectNoBarriers(app, "the table in words");
    const columns = await table.getByRole("columnheader").count();
    await app.press("Shift+Tab", "Space");
    await expect(app.page.getByRole("checkbox", { name: "Hide empty" })).not.toBeChecked();
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(columns + 10);
  });

  await test.step("F9 hides it, and everything that would show positions elsewhere", async () => {
    await app.press("F9");
    await app.press("Control+Shift+X");
    const main = app.page.getByRole("main", { name: "Matrix" });
    await expect(main.getByRole("button", { name: /Notes are hidden/ })).toBeVisible();
    await expect(main).not.toContainText("Mexico");
    await app.press(TO_TEXT);
    await expect(app.text).toBeFocused();
    await app.press("Shift+H");
    await expect(app.messages).toContainText("All notes are hidden");
    await expect(app.page.getByRole("dialog")).toHaveCount(0);
    await app.press("Shift+D");
    await expect(app.page.getByRole("dialog")).toHaveCount(0);
    await app.press("F9");
  });
});

test("The state of the text leads from a figure to its places, and is shown over the texts of its document", async ({
  app,
}) => {
  test.slow();
  await app.openSample();
  await app.command("Matrix: state of the text");
  const table = grid(app, "State of the text, by article");
  await expect(focused(app)).toBeVisible();
  await expect(table.getByRole("columnheader")).toHaveText([/Article/, /^Brackets/, /^Words in brackets/, /^Open/]);
  await test.step("arrows lead to the brackets of an article, Enter lists them and goes to one", async () => {
    const row = table.getByRole("row", { name: /^12 Retention/ });
    for (let left = 40; !(await row.locator("td:focus").count()); left--) {
      expect(left, "row 12 is reached").toBeGreaterThan(0);
      await app.press("ArrowDown");
    }
    await expect(focused(app)).toHaveAccessibleName("Brackets: 3");
    await app.press("Enter");
    const list = app.page.getByRole("dialog", { name: "12 · Brackets" });
    await expect(list.getByRole("option")).toHaveText([/\[six\]$/, /\[twelve\]$/, /\[twenty-four\]$/]);
    await expectNoBarriers(app, "the places of a figure");
    await app.press("ArrowDown", "Enter");
    await expect(app.text).toBeFocused();
    await expect(app.page.locator(".frame-outline-pane [aria-current]")).toContainText("12");
  });
  await test.step("the next draft stands beside the one before", async () => {
    await app.chooseFile(NEXT);
    await app.openNow();
    await app.command("Matrix: state of the text");
    const over = app.page.getByRole("table", { name: "State of each text of the document" });
    await expect(over.getByRole("rowheader")).toHaveText(["A/AC.999/12", "A/AC.999/12/Rev.1"]);
    await expect(over.getByRole("row").nth(1)).toContainText("24");
    await expectNoBarriers(app, "the state of the text");
  });
});

test("The window lists what was discussed on a day, by meeting and provision, each with a link to its place", async ({
  app,
}) => {
  test.slow();
  await app.openSample();
  await app.jump("12(1)");
  await app.press("w");
  await app.mark(3);
  await app.finish({ comment: "Before any meeting.", name: "Ada" });
  await app.press("Shift+M");
  const meeting = app.page.getByRole("dialog", { name: "Meeting and tracks" });
  await app.fill("Name", "5th meeting");
  await app.press("Enter");
  await expect(meeting).toBeHidden();
  await app.press(TO_TEXT);
  await expect(app.text).toBeFocused();
  await capture(app, '16 NOR ~ / CAN ~ "device" > "person" !package ^web 1:02:10', "~NOR");
  await capture(app, "5(2) MEX + @informals", "+MEX");

  await app.press("Control+Shift+Y");
  const view = app.page.getByRole("main", { name: "Daily coverage" });
  const entry = app.page.locator(".coverage [data-stop]:focus");
  await expect(view.getByRole("heading", { level: 3 })).toHaveText([/^5th meeting/, /^Outside meetings/]);
  await expect(view.getByRole("heading", { level: 4 })).toHaveText([/^5\(2\)/, /^16 /, /^16\(1\)/, /^12\(1\)/]);
  await expect(entry).toHaveText(/supports.*Informals$/);
  await expectNoBarriers(app, "coverage");
  await app.press("ArrowDown");
  await expect(entry).toHaveText(/In the Chair’s package/);
  await app.press("ArrowDown");
  await expect(entry).toHaveText(/reserves.*webcast 1:02:10/);
  await app.press("End");
  await expect(entry).toHaveText(/Before any meeting\./);
  await app.press("Enter");
  await expect(app.text).toBeFocused();
  await expect(app.attended).toContainText("Before any meeting.");
  await app.press("F9");
  await app.command("Daily coverage");
  await expect(view.getByRole("button", { name: /Notes are hidden/ })).toBeVisible();
  await expect(view).not.toContainText("5th meeting");
  await app.press("F9");
  await expect(view).toContainText("5th meeting");
});
