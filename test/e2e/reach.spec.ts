import { writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const LAMPS = `Draft convention on lamps

Article 1
Use of terms

For the purposes of this Convention:

(a) “Lamp” means a light that is kept under article 4;

Article 2
Duties

1. The keeper lights every lamp.

2. Paragraph 1 does not apply at noon.

Article 3
Scope

Articles 2 to 5 apply to ships and to harbours, whoever owns them and wherever they are.

Article 4
Oil

Oil is kept dry, and no keeper shall sell it to anybody who has no licence.

Article 5
Wicks

Wicks are cut as article 3 says.
`;

/** Writes the draft, or the next one, in which article 4 says less. */
async function draftFile(name: string, text: string): Promise<string> {
  const file = test.info().outputPath(name);
  await writeFile(file, text);
  return file;
}

const dialog = (app: App, address: string) => app.page.getByRole("dialog", { name: `What cites ${address}` });

test("What cites a provision is listed with the way, and each entry leads to its place", async ({ app }) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.jump("4");
  await app.press("Shift+I");
  const entries = dialog(app, "4").getByRole("option");
  await expect(entries).toHaveText([
    /1\(a\) cites 4/,
    /3 cites 4, within “Articles 2 to 5”/,
    /2\(1\) uses “lamp”, defined in 1\(a\)/,
    /5 cites 3/,
    /2\(2\) cites 2\(1\) · through 1\(a\)/,
  ]);
  await expect(entries.first()).toBeFocused();
  await expect(dialog(app, "4").locator("header")).toHaveText(["Directly (2)", "In 2 steps (2)", "In 3 steps (1)"]);
  expect(await barriers(app.page), "what cites a provision").toEqual([]);
  await app.press("ArrowDown");
  await app.press("Enter");
  await expect(dialog(app, "4")).toBeHidden();
  await expect(app.text).toBeFocused();
  await app.press("Shift+I");
  await expect(dialog(app, "3").getByRole("option")).toHaveCount(1);
  await app.press("Escape");
  await expect(dialog(app, "3")).toBeHidden();

  await test.step("from a reference, by mouse", async () => {
    await app.page.locator(".text-draft").getByText("article 3", { exact: true }).first().hover();
    const card = app.page.locator("[data-gloss]");
    await card.getByRole("button", { name: "What cites this" }).click();
    await expect(dialog(app, "3").getByRole("option")).toHaveText([/5 cites 3/]);
    await dialog(app, "3").getByRole("option").first().click();
    await expect(dialog(app, "3")).toBeHidden();
    await expect(app.text).toBeFocused();
  });
});

test("Contradictory positions on provisions that cite each other are pointed out", async ({ app }) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.capture("5 CAN +");
  await app.capture("3 CAN MEX -");
  await app.jump("3");
  await app.press("Shift+I");
  await expect(dialog(app, "3").getByRole("note")).toContainText("Canada: supports 5, opposes 3, which 5 cites");
  await expect(dialog(app, "3").getByRole("note")).not.toContainText("Mexico");
  await app.press("Escape");
  await app.press("Control+Shift+X");
  await app.button("Show contradictory positions (1)");
  await expect(app.page.getByRole("dialog").getByRole("option")).toContainText([
    "Canada: supports 5, opposes 3, which 5 cites",
  ]);
});

test("A change is followed by what cites the changed provision", async ({ app }) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.chooseFile(
    await draftFile("lamps-2.txt", LAMPS.replace(", and no keeper shall sell it to anybody who has no licence", "")),
  );
  await app.openNow();
  await app.press("Control+Shift+U");
  await app.page.getByText("All changes", { exact: true }).click();
  const therefore = app.page.getByText("And therefore: what cites it (2)");
  await expect(therefore).toBeVisible();
  const places = app.page.getByRole("listitem").filter({ hasText: "cites 4" });
  await expect(places).toHaveText([/1\(a\) cites 4/, /3 cites 4, within “Articles 2 to 5”/]);
  expect(await barriers(app.page), "changes").toEqual([]);
  await places.last().getByRole("button").click();
  await expect(app.text).toBeFocused();
  await app.press("F7");
  await expect(app.page.locator("[data-reach]").first()).toHaveText("And therefore: cited by 1(a), 3");
});

test("A briefing has what cites what as an annex, once that is chosen", async ({ app }) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.press("Control+p");
  const option = app.page.getByRole("checkbox", { name: "Annex with what cites what" });
  await app.page.locator("summary", { hasText: "Page, introduction and language" }).click();
  await option.focus();
  await app.press("Space");
  await expect(option).toBeChecked();
});
