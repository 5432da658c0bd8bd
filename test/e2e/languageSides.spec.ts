import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { readDraftText } from "../support/drafts/readDraftText.ts";
import { addText, createTeam } from "../support/team/team.ts";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { joinTeamOf } from "./joinTeamOf.ts";
import { test, type TestEnvironment } from "./testEnvironment.ts";

const FOLDER = path.join(import.meta.dirname, "../fixtures/languages");
const textIn = (language: string) => readFileSync(path.join(FOLDER, `${language}.txt`), "utf8");

/** The French version, with four differences from the English one. */
const FRENCH = textIn("fr")
  .replace("trente jours", "soixante jours")
  .replace("n’éteint pas un feu", "éteint un feu")
  .replace("c) Nommer des experts.\n\n", "")
  .replace("[1 000]", "1 000");

/** Opens a dossier with a text in English and another language. */
async function openBoth(app: App, environment: TestEnvironment, language: string, text: string): Promise<void> {
  const english = await readDraftText(textIn("en"), "en.txt");
  const { admin } = await createTeam({ ...english, title: "Earlier agreement" });
  await addText(admin, english, "whole", { symbol: "A/1" });
  await addText(admin, await readDraftText(text, `${language}.txt`), "whole", { symbol: "A/1" });
  await joinTeamOf(admin, app, environment);
}

const here = ({ page }: App) => page.locator(".languages-row[data-here]");
const side = (app: App, name: "from" | "to") => here(app).locator(`[data-language-side=${name}]`);
const listed = ({ page }: App) =>
  page.getByRole("region", { name: "Differences between the languages" }).getByRole("option");

test("Two languages are shown side by side by key, with their differences and the notes on both", async ({
  app,
  environment,
}) => {
  await openBoth(app, environment, "fr", FRENCH);
  await app.press("Shift+F7");
  await expect(app.page.getByRole("heading", { name: "Two languages", exact: true })).toBeVisible();
  await expect(here(app)).toBeFocused();
  await expect(side(app, "from").locator("[lang=en]")).toContainText("Preamble");
  await expect(side(app, "to").locator("[lang=fr]")).toContainText("Préambule");
  await expect(listed(app)).toHaveText([
    "2(1) NumbersEnglish: thirty; French: soixante",
    "2(2) NegationEnglish: not; French: none",
    "3(3)(c) Missing provisionEnglish: present (list of 3); French: missing (list of 2)",
    "4(2) BracketsEnglish: [ 2, ] 2, depth 1; French: [ 1, ] 1, depth 1",
  ]);
  expect(await barriers(app.page), "two languages").toEqual([]);

  await test.step("goes from difference to difference, and from row to row", async () => {
    await app.press("j");
    await expect(here(app)).toHaveAccessibleName("2(1): 1 difference");
    await expect(side(app, "from").locator("em")).toHaveText("thirty");
    await expect(side(app, "to").locator("em")).toHaveText("soixante");
    await app.press("j");
    await app.press("j");
    await expect(side(app, "to")).toHaveText("Missing in French");
    await app.press("s");
    await app.press("m");
    await expect(here(app)).toBeFocused();
    await app.press("s");
    await app.press("k");
    await expect(here(app)).toHaveAccessibleName("2(2): 1 difference");
    await app.press("ArrowUp");
    await expect(here(app)).toHaveAccessibleName("2(1): 1 difference");
    await expect(here(app)).toBeFocused();
  });
  await test.step("notes a provision in either language, and shows the note in both", async () => {
    await app.press("m");
    await expect(app.commentField).toBeFocused();
    await app.finish({ comment: "Sixty or thirty?" });
    await expect(app.text).toHaveAttribute("lang", "en");
    await app.press("Shift+F7");
    await expect(here(app)).toHaveAccessibleName("2(1): 1 difference");
    await expect(side(app, "from").locator("mark").first()).toBeVisible();
    await expect(side(app, "to").locator("mark").first()).toBeVisible();
    await app.press("s");
    await app.press("m");
    await expect(app.commentField).toBeFocused();
    await app.finish({ comment: "Said in French." });
    await expect(app.text).toHaveAttribute("lang", "fr");
    await app.press("Shift+F7");
    await expect(here(app).getByRole("button", { name: /Open note/ })).toHaveText([
      /Sixty or thirty/,
      /Said in French/,
    ]);
  });
  await test.step("opens the text at the provision, and returns to the text", async () => {
    await app.press("Enter");
    await expect(app.text).toBeFocused();
    await app.press("Shift+F7");
    await expect(here(app)).toBeFocused();
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });
});

test("Two languages are walked through by mouse, and the list is filtered and copied", async ({ app, environment }) => {
  await openBoth(app, environment, "fr", FRENCH);
  const { page } = app;
  await page.getByRole("tab", { name: "Languages" }).click();
  await listed(app).nth(3).click();
  await expect(here(app)).toHaveAccessibleName("4(2): 1 difference");
  await side(app, "to").click();
  await expect(side(app, "to")).toHaveAttribute("data-chosen", "true");
  await page.getByRole("button", { name: "Note on this provision" }).click();
  await expect(app.commentField).toBeFocused();
  await app.finish({ comment: "One bracket is gone." });
  await page.getByRole("tab", { name: "Languages" }).click();
  await here(app)
    .getByRole("button", { name: /Open note/ })
    .click();
  await expect(app.attended).toContainText("One bracket is gone.");
  await page.getByRole("tab", { name: "Languages" }).click();
  await page.getByRole("button", { name: /All \(4\)/ }).click();
  await page.getByRole("option", { name: "Negations (1)" }).click();
  await expect(listed(app)).toHaveText([/^2\(2\) Negation/]);
  await page.getByRole("button", { name: "Copy differences" }).click();
  await expect(app.messages).toContainText("Copied");
});

test("A column from right to left is beside one from left to right, also in a narrow window", async ({
  app,
  environment,
}) => {
  await openBoth(app, environment, "ar", textIn("ar"));
  await app.press("Shift+F7");
  await expect(here(app)).toBeFocused();
  await expect(side(app, "to").locator("[lang=ar]")).toHaveAttribute("dir", "rtl");
  await expect(side(app, "from").locator("[lang=en]")).toHaveAttribute("dir", "ltr");
  await expect(app.page.getByRole("heading", { name: "No differences found" })).toBeVisible();
  await app.page.setViewportSize({ width: 360, height: 740 });
  await app.press("ArrowDown", "ArrowDown");
  await expect(here(app)).toBeFocused();
  const [one, other] = [await side(app, "from").boundingBox(), await side(app, "to").boundingBox()];
  expect(other!.y).toBeGreaterThanOrEqual(one!.y + one!.height);
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
