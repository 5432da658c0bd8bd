import path from "node:path";
import { expect } from "@playwright/test";
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
  await shot(app, "before");
  await app.chooseFile(path.join(SAMPLE, "draft-v2.docx"));
  await expect(app.page.getByRole("button", { name: "Open now" })).toBeFocused();
  await app.radio("It has", "only these provisions");
  await app.button("Open now");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
  await shot(app, "added");
  await app.command("Compare with the text before");
  await app.page.waitForTimeout(1500);
  await shot(app, "compare");
  for (let i = 0; i < 3; i++) {
    await app.press("j");
    await app.page.waitForTimeout(150);
    await shot(app, `change-${i}`);
  }
  for (let i = 0; i < 4; i++) {
    await app.press("u");
    await app.page.waitForTimeout(150);
    await shot(app, `doubt-${i}`);
  }
  await app.press("v");
  await app.page.waitForTimeout(150);
  await shot(app, "redline");
  await app.press("t");
  await app.page.waitForTimeout(300);
  await shot(app, "tray");
});

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
