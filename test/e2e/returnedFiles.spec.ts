import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import { strFromU8 } from "fflate";
import { writeCsv, parseCsv } from "#shared/publish/tables/csv.ts";
import { answerInPdf, editInWord } from "../support/returned/partnerEdits.ts";
import type { App } from "./app.ts";
import { NEXT, TRACKED } from "./files.ts";
import { test } from "./testEnvironment.ts";

test("The window imports a partner's answers in Word: replies, new notes and changes, none twice", async ({
  app,
  environment,
}) => {
  test.slow();
  await noted(app);
  const file = path.join(environment.folder, "from partner.docx");
  await writeFile(
    file,
    editInWord(await saved(app, /^Word/), {
      answer: { to: "Too little.", text: "We agree." },
      comment: { on: "silence an opinion", text: "Whose opinion?" },
      strike: { old: "the purpose for which they were obtained", new: "their purpose" },
      lost: "And what of children?",
    }),
  );

  await test.step("shows it, without asking: the file says that it is of this text", async () => {
    await app.chooseFile(file);
    await expect(bringing(app)).toBeVisible();
    await expect(heap(app, "New (2)")).toContainText("Whose opinion?");
    await expect(heap(app, "New (2)").locator("ins")).toContainText(["their"]);
    await expect(heap(app, "Changes to existing notes and proposals (1)")).toContainText("We agree.");
    await expect(heap(app, "Changes to existing notes and proposals (1)")).toContainText("Resolved in the file");
    await expect(heap(app, "Unplaced (1)")).toContainText("And what of children?");
    await expect(bringing(app)).toContainText("One note or proposal is already here");
    await expect(bringing(app)).toContainText("Will import 1 note, 1 reply, 1 change, 1 proposal.");
  });
  await test.step("places by hand what has no place", async () => {
    await app.button("Place…");
    await app.type("8(1)");
    await app.press("Tab");
    await expect(app.page.getByRole("textbox", { name: /Select the text/ })).toBeFocused();
    await app.press("Control+Home", "Control+Shift+ArrowRight");
    await app.button("Place here");
    await expect(heap(app, "Unplaced (1)")).toContainText("8(1)");
    await expect(bringing(app)).toContainText("Will import 2 notes, 1 reply, 1 change, 1 proposal.");
  });
  await test.step("asks before that would be discarded, and imports it", async () => {
    await app.press("Escape");
    await expect(app.page.getByRole("dialog", { name: "Cancel without importing anything?" })).toBeVisible();
    await app.press("Enter");
    await app.button("Import");
    await expect(bringing(app)).toBeHidden();
    await expect(app.messages).toContainText("Imported 2 notes, 1 reply, 1 change, 1 proposal.");
    await app.jump("5(2)");
    await expect(app.page.getByRole("article").filter({ hasText: "Whose opinion?" })).toContainText("Partner");
    await app.jump("8(1)");
    await expect(app.page.getByRole("article").filter({ hasText: "And what of children?" })).toBeVisible();
  });
  await test.step("and the same file adds nothing the second time", async () => {
    await app.expectSaved();
    await app.reopen();
    await expect(app.text).toBeVisible();
    await app.chooseFile(file);
    await expect(bringing(app)).toContainText("Will import 0 notes, 0 replies, 0 changes, 0 proposals.");
    await expect(app.page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
    await app.press("Enter");
    await expect(bringing(app)).toBeHidden();
  });
});

test("The window imports replies in a PDF, and a risk register", async ({ app, environment }) => {
  test.slow();
  await noted(app);
  await test.step("a PDF with a note that is replied to and completed", async () => {
    await app.press("Control+p");
    await expect(app.page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
    const pdf = await app.running.saving(app.profile, () => app.button("Export"));
    await app.press("Escape");
    const file = path.join(environment.folder, "answered.pdf");
    await writeFile(file, await answerInPdf(pdf, "note-2", "Seen by us."));
    await app.running.choosing(file, () => app.command("Import comments…"));
    await expect(heap(app, "Changes to existing notes and proposals (1)")).toContainText("Seen by us.");
    await app.button("Import");
    await expect(app.messages).toContainText("Imported 0 notes, 1 reply, 1 change, 0 proposals.");
  });
  await test.step("a table with an additional note", async () => {
    const [head, first] = parseCsv(strFromU8(await saved(app, /^Any table program/))) as [string[], string[]];
    const row = head.map((title) => ({ Provision: "11(1)", Kind: "Question", Comment: "Who keeps it?" })[title] ?? "");
    const file = path.join(environment.folder, "register.csv");
    await writeFile(file, writeCsv([head, first, row]));
    await app.chooseFile(file);
    await expect(heap(app, "New (1)")).toContainText("Who keeps it?");
    const box = app.page.getByRole("checkbox", { name: /Who keeps it/ });
    await app.tabTo(box);
    await app.press("Space");
    await expect(box).not.toBeChecked();
    await expect(app.page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
    await app.check(/Who keeps it/);
    await app.button("Import");
    await expect(app.messages).toContainText("Imported 1 note, 0 replies, 0 changes, 0 proposals.");
  });
});

test("The window asks what a file with comments is if it does not say; one without is read as a draft", async ({
  app,
}) => {
  await app.openSample();
  await app.chooseFile(TRACKED);
  const question = app.page.getByRole("dialog", { name: /^What does .*\.docx” contain\?$/ });
  await expect(question).toContainText("It contains 4 comments, changes and marks.");
  await app.button(/^A draft/);
  await expect(app.review.getByRole("radio").first()).toBeFocused();
  await app.press("Escape");
  await app.chooseFile(TRACKED);
  await app.button(/^Comments on a text in this dossier/);
  await expect(bringing(app)).toBeVisible();
  await app.press("Escape");
  await expect(bringing(app)).toBeHidden();
  await app.chooseFile(NEXT);
  await expect(app.page.getByRole("button", { name: "Add draft" })).toBeFocused();
});

const bringing = ({ page }: App): Locator => page.getByRole("dialog", { name: /^Import from / });

const heap = (app: App, title: string): Locator =>
  bringing(app)
    .locator("section")
    .filter({ has: app.page.getByRole("heading", { name: title, exact: true }) });

/** Writes two public notes. */
async function noted(app: App): Promise<void> {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Too little.", confidentiality: "Public", name: "Ada, Quillteam" });
  await app.jump("12(2)");
  await app.begin("question");
  await app.finish({ comment: "By whom?", confidentiality: "Public" });
}

/** Exports in a format for the public. */
async function saved(app: App, format: RegExp): Promise<Buffer> {
  await app.press("Control+Shift+O");
  const wanted = app.page.getByRole("radio", { name: format });
  await expect(app.page.getByRole("radio", { name: /^Word/ })).toBeFocused();
  for (let left = 10; left > 0 && !(await wanted.isChecked()); left--) await app.press("ArrowDown");
  const bytes = await app.running.saving(app.profile, () => app.button("Save…"));
  await expect(app.page.locator(".export-save-for-others")).toBeHidden();
  return bytes;
}
