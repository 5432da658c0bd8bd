import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import { type App, test } from "./app.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

test("the next draft: every note is placed, the doubtful ones are looked at, and nothing is lost", async ({ app }) => {
  test.setTimeout(240_000);
  await app.openSample();
  await note(app, "3(2)(b)", "national security", "Too wide a reason.", "Ada");
  await note(app, "5(2)", "save as international human rights law itself allows", "Good: keep it.");
  await note(app, "10(3)", "effective remedy", "Keep compensation.");
  await note(app, "11(2)(b)", "persons concerned", "They have to be told.");
  await note(app, "16(1)", "where a device is", "Location is special.");
  await app.jump("7");
  await app.begin("omission");
  await app.finish({ comment: "Who checks the records?" });
  await app.chooseFile(path.join(SAMPLE, "draft-v2.docx"));
  await app.openNow();

  const news = app.page.getByRole("region", { name: "What became of the notes" });
  await expect(news).toContainText("exact 1");
  await shot(app, "news");
  await app.press("F4");
  await expect(app.page.getByRole("listbox", { name: "Texts of this dossier" })).toBeVisible();
  await shot(app, "chooser");
  await app.press("Escape");
  await app.button("Look at them");
  await expect(here(app)).toBeFocused();
  await shot(app, "look");
  await app.press("Enter");
  await app.page.waitForTimeout(300);
  await shot(app, "confirmed");
  await app.press("u");
  await expect(attended(app)).toContainText("Keep compensation.");
  await app.press("m");
  await expect(app.text).toBeFocused();
  await app.press("ArrowDown");
  await app.select("appropriate remedy");
  await shot(app, "placing");
  await app.press("m");
  await expect(here(app)).toBeFocused();
  await shot(app, "placed");
  await app.press("t");
  await app.page.waitForTimeout(300);
  await shot(app, "tray");
  for (const [theme, width] of [
    ["dark", 1440],
    ["light", 768],
  ] as const) {
    await app.page.evaluate((t) => document.documentElement.setAttribute("data-theme", t), theme);
    await app.page.setViewportSize({ width, height: 1000 });
    await app.page.waitForTimeout(300);
    await shot(app, `${theme}-${width}-tray`);
    await app.press("t");
    await app.page.waitForTimeout(300);
    await shot(app, `${theme}-${width}`);
    await app.press("t");
  }
});

/** The row of the comparison that one is in. */
function here(app: App): Locator {
  return app.page.locator(".compare-row[data-here]");
}

/** The card that one attends to there. */
function attended(app: App): Locator {
  return app.page.locator(".compared-note[data-attended]").first();
}

async function shot(app: App, name: string): Promise<void> {
  await app.page.screenshot({ path: `/tmp/R3-shots/${name}.png` });
}

/** Writes a comment on words of a provision. */
async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}
