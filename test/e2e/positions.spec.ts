import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

/** A text with three options in Article 2, and the next draft with one text in their place, renumbered. */
const [FIRST, SECOND] = ["options-1.txt", "options-2.txt"].map((name) =>
  path.join(import.meta.dirname, "../fixtures/nextdraft", name),
) as [string, string];

const held = (app: App) => app.page.locator(".text-draft .text-held");

async function capture(app: App, line: string, mark: string): Promise<void> {
  await app.capture(line);
  await expect(held(app).getByText(mark).first()).toBeVisible();
}

/**
 * Returns the lines drawn beneath provisions: the positions, and which of them are dimmed with the text that they were
 * taken on.
 */
function heldIn(app: App): Promise<string[]> {
  return app.page.locator(".text-draft .text-held > span").evaluateAll((all) =>
    all.map((each) => {
      const isEarlier = (each as HTMLElement).dataset.earlier !== undefined;
      return `${isEarlier ? "earlier " : ""}${each.getAttribute("aria-label")}`;
    }),
  );
}

test("In the next draft no delegation has a position that it did not take, and none is lost", async ({ app }) => {
  test.slow();
  await app.openFile(FIRST);
  await capture(app, "2(1)(option 1) SAU RUS + #public", "SAU");
  await capture(app, "2(1)(option 2) EU + / CHN ~ #public", "EU");
  await capture(app, "2(1)(option 3) MDV for AOSIS + #public", "MDV");
  await capture(app, "1(2) NOR MEX + #public", "NOR");
  await capture(app, "2(2) CAN + / CHL - #public", "CAN");
  await capture(app, "4(2) TUV + #public !pending", "TUV");

  await test.step("the next draft says how many positions are on other words", async () => {
    await app.chooseFile(SECOND);
    await app.openNow();
    const notice = app.page.getByRole("region", { name: "Notes in the new text" });
    await expect(notice).toContainText("8 positions on changed text, 1 status on changed text");
    await expect(notice).toContainText("9 need review.");
  });

  await test.step("under the words: those that count, and the others greyed out with their text and option", async () => {
    const groups = await heldIn(app);
    expect(groups).toContain("Canada: supports");
    expect(groups).toContain("Chile: opposes");
    expect(groups).toContain("earlier 9 Dec 2025, option 1: Saudi Arabia, Russian Federation: supports");
    expect(groups.filter((each) => !each.startsWith("earlier"))).toEqual(["Canada: supports", "Chile: opposes"]);
    const dimmed = held(app).locator("[data-earlier]").first();
    await expect(dimmed).toHaveCSS("font-weight", "400");
  });

  await test.step("the matrix has only delegations that spoke of these words, and counts the others", async () => {
    await app.press("Control+Shift+X");
    const table = app.page.getByRole("grid", { name: "Positions of delegations by provision" });
    await expect(table.getByRole("rowheader")).toHaveText([/^Canada/, /^Chile/]);
    await expect(app.page.locator(".matrix-left-behind")).toContainText("8 positions were taken on earlier texts");
    expect(await barriers(app.page)).toEqual([]);
  });

  await test.step("the dialog on a provision's outcome has positions on words that are gone", async () => {
    await app.press("Escape");
    await app.jump("5");
    await app.press("Shift+H");
    const dialog = app.page.getByRole("dialog", { name: "Positions on 5" });
    await expect(dialog).toContainText("On words not found here");
    await expect(dialog).toContainText("Tuvalu");
    await expect(dialog).not.toContainText("No position on this provision yet");
    await expect(dialog.getByRole("button", { name: /^(?:Confirm for this text: Tuvalu|Place here: 5 )/ })).toHaveCount(
      0,
    );
    await expect(dialog.getByRole("button", { name: /^Not applicable in this draft: Tuvalu/ })).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
    await app.press("Escape");
    await app.press("Control+Shift+X");
    await app.button("Review positions");
  });

  await test.step("positions without a place are listed with such notes; a position is dismissed there", async () => {
    const tray = app.page.getByRole("complementary", { name: "Unplaced" });
    await expect(tray.getByRole("heading", { name: /Unplaced positions: 1/ })).toBeVisible();
    await expect(tray.getByRole("heading", { name: /Positions on changed text: 7/ })).toBeVisible();
    await expect(tray.getByRole("heading", { name: "Statuses on changed text: 1" })).toBeVisible();
    await expect(app.page.getByRole("button", { name: "Unplaced (9)" })).toBeVisible();
    await expect(tray).toContainText("Tuvalu");
    await expect(tray).toContainText("9 Dec 2025, 4(2)");
    expect(await barriers(app.page)).toEqual([]);
    await app.button(/^Not applicable in this draft · Tuvalu/);
    await expect(tray.getByRole("heading", { name: /Positions not applicable in this draft: 1/ })).toBeVisible();
    await app.press("Escape");
  });

  await test.step("confirmed by a member, it counts here; taken back, it does not", async () => {
    await app.jump("3(1)");
    await app.press("Shift+H");
    const dialog = app.page.getByRole("dialog", { name: "Positions on 3(1)" });
    await expect(dialog).toContainText("On changed words");
    await expect(dialog).toContainText("9 Dec 2025, option 2: reserves");
    expect(await barriers(app.page)).toEqual([]);
    await app.button(/^Confirm for this text: European Union/);
    await expect(dialog).toContainText("confirmed for this text by");
    await app.press("Escape");
    await expect.poll(() => heldIn(app)).toContain("European Union: supports");
    await app.press("Control+Shift+X");
    const table = app.page.getByRole("grid", { name: "Positions of delegations by provision" });
    await expect(table.getByRole("rowheader")).toHaveText([/^Canada/, /^Chile/, /^European Union/]);
    await app.press("Escape");
    await app.press("Control+z");
    await expect.poll(() => heldIn(app)).not.toContain("European Union: supports");
  });

  await test.step("a briefing leaves the others out, says so, and labels them where they are asked for", async () => {
    await app.press("Control+p");
    await app.choice(/Layout/, "Positions");
    const counts = app.page.locator(".briefing-counts");
    await expect(counts).toContainText("Contents: 2 positions.");
    await expect(counts).toContainText("7 positions were taken on earlier texts and are left out.");
    await app.check("Include positions taken on earlier texts, labelled");
    await expect(counts).toContainText("Contents: 9 positions.");
  });
});

test("A position on the next draft does not apply to the previous one, unless that has the same words", async ({
  app,
}) => {
  await app.openFile(FIRST);
  await app.chooseFile(SECOND);
  await app.openNow();
  await capture(app, "3(1) EU - #public", "EU");
  await capture(app, "5(1) NOR + #public", "NOR");
  await app.press("F4");
  const list = app.page.getByRole("listbox", { name: "Texts and dossiers" });
  await expect(list.getByRole("option")).toHaveCount(2);
  await app.press("End", "Enter");
  await expect(list).toBeHidden();
  await expect.poll(() => heldIn(app)).toEqual(["Norway: supports"]);
});

test("The dialog distinguishes changed words from the same words in a changed sentence", async ({ app }) => {
  await app.openFile(FIRST);
  await capture(app, '3(2) NOR + "shall be told the reasons in writing" #public', "NOR");
  await capture(app, "3(2) MEX + #public", "MEX");
  await app.chooseFile(SECOND);
  await app.openNow();
  await app.jump("4(2)");
  await app.press("Shift+H");
  const dialog = app.page.getByRole("dialog", { name: "Positions on 4(2)" });
  const part = (name: string) =>
    dialog.locator(".capture-earlier-positions", { has: app.page.getByRole("heading", { name }) });
  const same = part("On the same words, text around them changed");
  await expect(same).toContainText("They count for this text only if a member confirms them.");
  await expect(same).toContainText("Norway");
  await expect(same).not.toContainText("Mexico");
  await expect(part("On changed words")).toContainText("Mexico");
  expect(await barriers(app.page)).toEqual([]);
});
