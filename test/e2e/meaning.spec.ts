import path from "node:path";
import { expect } from "@playwright/test";
import { type App, test } from "./app.ts";
import { barriers } from "./axe.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

/** Adds the sample's second edition as the next text of the document. */
async function addNextDraft(app: App): Promise<void> {
  await app.chooseFile(path.join(SAMPLE, "draft-v2.txt"));
  await expect(app.page.getByRole("button", { name: "Open now" })).toBeFocused();
  await app.button("Open now");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
}

async function note(app: App, address: string, words: string, level: 3 | 4, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(level);
  await app.finish({ comment: `On ${address}.`, rights: ["Privacy"], ...(name && { name }) });
}

test("what became weaker overnight is rated by key with the redline in front of one, and copied", async ({ app }) => {
  test.slow();
  await app.openSample();
  await note(app, "5(2)", "international human rights law itself allows", 4, "Ada");
  await note(app, "6(3)", "has agreed thereto", 3);
  await addNextDraft(app);
  const { page } = app;
  await app.press("Control+Shift+U");
  const rows = page.getByRole("listbox", { name: "What became weaker" }).getByRole("option");
  await expect(rows).toHaveText([/5\(2\).*Privacy.*proposed: Same/, /7\(3\).*Privacy.*proposed: Same/]);
  await expect(rows.first()).toBeFocused();
  const redline = page.getByRole("region", { name: "What changed in 5(2)" }).locator(".redline");
  await expect(redline.locator("ins")).toContainText(["the law of the State Party concerned"]);

  await app.press("3");
  await expect(page.locator(".delta-list header")).toHaveText([/Said to be weaker/, /High severity or safeguard/]);
  await expect(rows.first()).toContainText("Worse");
  await app.press("ArrowDown");
  await app.press("2");
  await expect(rows).toHaveCount(1);
  expect(await barriers(page), "what became weaker").toEqual([]);

  await app.press("c");
  const copied = page.getByRole("dialog", { name: "Copy this for the team?" });
  await expect(copied).toContainText("Article 5, paragraph 2: Worse, Privacy, Critical (provisional)");
  await expect(copied).toContainText("~international human rights law itself~");
  await app.press("Enter");
  await expect(copied).toBeHidden();
  await expect(page.getByText("Copied.")).toBeVisible();

  await app.press("0");
  await expect(rows).toHaveText([/5\(2\).*proposed: Same/]);
});
