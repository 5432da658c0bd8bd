import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const FIXTURES = path.join(import.meta.dirname, "../fixtures");
const HARBOUR = path.join(FIXTURES, "nextdraft/harbour-1.txt");
const OLD_TITLE = "Draft convention on the cross-border handling of personal records in emergencies";
const NEW_TITLE = "Draft agreement on personal records";

/** The sample's second edition, without a symbol and with another title. */
async function retitled(folder: string): Promise<string> {
  const text = await readFile(path.join(FIXTURES, "sample/draft-v2.txt"), "utf8");
  const file = path.join(folder, "records_9-dec-2025.txt");
  const changed = text.replace("A/AC.999/12/Rev.1\n", "").replace(OLD_TITLE, NEW_TITLE);
  expect(changed).not.toContain(OLD_TITLE);
  await writeFile(file, changed);
  return file;
}

async function note(app: App, address: string, words: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(3);
  await app.finish({ comment: `On ${address}.`, ...(name && { name }) });
}

/** Returns the headings of the list of texts, each with its texts. */
async function texts(app: App): Promise<readonly string[]> {
  await app.press("F4");
  const list = app.page.getByRole("listbox", { name: "Texts and dossiers" });
  const sections = await list.getByRole("group").allInnerTexts();
  await app.press("Escape");
  return sections.map((each) => each.replace(/\s+/gu, " "));
}

test("The next draft is recognised by its words whatever its title, the user is asked about an unlike one, and either can be moved", async ({
  app,
  environment,
}) => {
  test.slow();
  const { page } = app;
  await app.openSample();
  await note(app, "5(2)", "international human rights law itself allows", "Ada");
  await note(app, "6(3)", "has agreed thereto");

  await app.chooseFile(await retitled(environment.folder));
  await expect(page.getByRole("button", { name: "Add draft" })).toBeFocused();
  const belongs = app.review.getByRole("radiogroup", { name: "Belongs to" });
  await expect(belongs.getByRole("radio", { name: `Next text of “${OLD_TITLE}”` })).toBeChecked();
  await expect(app.review).toContainText("One note will be placed. One needs review.");
  await expect(app.review.getByRole("textbox", { name: "Title" })).toHaveValue(NEW_TITLE);
  expect(await barriers(page), "a next draft's review").toEqual([]);
  await app.press("Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
  await expect(app.cards).toHaveCount(1);
  await expect(app.highlights("has agreed thereto")).toBeVisible();
  // The document is named after its newest text, and the text after the date in its file's name.
  await expect(page.locator("header.frame-header")).toContainText(NEW_TITLE);
  await expect(page.locator("header.frame-header")).toContainText(/9 Dec 2025|Dec 9, 2025/);

  await app.chooseFile(HARBOUR);
  const question = app.review.getByRole("radiogroup", { name: "Which document does this text belong to?" });
  await expect(question.getByRole("radio").first()).toBeFocused();
  await expect(question.locator(":checked")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add draft" })).toBeDisabled();
  await app.press("Enter");
  await app.press("Control+Enter");
  await expect(app.review).toBeVisible();
  await expect(question.locator(":checked")).toHaveCount(0);
  expect(await barriers(page), "the question which document it is").toEqual([]);
  await app.answerBelonging("New document");
  await app.press("Control+Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
  await note(app, "2(1)", "the guild of pressers");
  const [own, harbour] = await texts(app);
  expect(own).toContain(NEW_TITLE);
  expect(harbour).toContain("lamps of harbours");

  await app.command("Move to another document…");
  const dialog = page.getByRole("dialog", { name: "Document of this text" });
  await expect(dialog.getByRole("radio", { name: "Draft convention on the lamps" })).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Move", exact: true })).toBeDisabled();
  expect(await barriers(page), "the document of a text").toEqual([]);
  await app.press("ArrowUp");
  await expect(dialog.getByRole("radio", { name: NEW_TITLE })).toBeChecked();
  await app.button("Move");
  await expect(dialog).toBeHidden();
  await expect(app.messages).toContainText("The text now belongs to");
  expect(await texts(app)).toHaveLength(1);
  await expect(app.highlights("the guild of pressers")).toBeVisible();

  await app.press(TO_TEXT);
  await app.press("Control+z");
  await expect.poll(() => texts(app)).toHaveLength(2);
  await expect(app.highlights("the guild of pressers")).toBeVisible();
});
