import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

test("A text that a colleague corrects is replaced while it is open: the user and the notes stay where they were", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(180_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Whose opinion?", "Ada");
  await ada.share(hub);
  await expect(ada.step).toHaveText("Synced");
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await expect(bea.step).toHaveText("Synced");
  await note(bea, "17(2)", "at least", "Why not more?");
  await bea.jump("17(2)");
  const before = await levelOf(bea, "at least");

  await ada.command("Go to the text");
  await ada.jump("3(2)(b)");
  await ada.command("Repair this text…");
  await ada.tabTo(ada.review.getByRole("treegrid").or(ada.review.getByRole("tree")));
  await ada.press("m", "Control+Enter");
  await expect(ada.review).toBeHidden();
  await expect(ada.text).toBeFocused();
  await ada.jump("3(2)(a)");
  await expect(ada.page.locator(".text-draft")).toContainText(
    "(b) Records collected for the purpose of national security",
  );

  await expect(bea.page.locator(".text-draft")).toContainText("(b) Records collected", { timeout: 10_000 });
  await expect.poll(async () => Math.abs((await levelOf(bea, "at least")) - before)).toBeLessThan(8);
  await expect(bea.text).toBeFocused();
  await expect(bea.highlights("at least")).toBeVisible();
  await bea.press("j");
  await expect(bea.attended).toContainText("Why not more?");
  for (const each of [ada, bea]) {
    await each.jump("5(2)");
    await expect(each.highlights("silence an opinion")).toBeVisible();
    await expect(each.cards.filter({ hasText: "Whose opinion?" })).toContainText("5(2)");
  }
  await bea.expectSaved();
  await bea.reopen();
  await expect(bea.page.locator(".text-draft")).toContainText("(b) Records collected");
  await expect(bea.highlights()).toHaveText(["silence an opinion", "at least"]);
});

test("The same document twice is pointed out, and is one text as soon as a lead says so", async ({
  app,
  environment,
}) => {
  await app.openFile(path.join(SAMPLE, "draft-v1.docx"));
  await note(app, "5(2)", "silence an opinion", "Whose opinion?", "Ada");
  const offer = () => app.page.getByRole("region", { name: "Duplicate text" });
  // Another file of the same text: plain text with different quotation marks.
  const text = await readFile(path.join(SAMPLE, "draft-v1.txt"), "utf8");
  const sent = path.join(environment.folder, "sent.txt");
  await writeFile(sent, text.replace(/[“”]/g, '"').replace(/’/g, "'"));
  await app.openFile(sent);
  await expect(offer()).toContainText("as draft-v1.docx and as sent.txt");
  // As a later text of the document it shows the note already. Both still have it after they are separated again.
  await app.jump("5(2)");
  await expect(app.highlights()).toHaveText(["silence an opinion"]);

  await app.button("Treat as one");
  await expect(offer()).toBeHidden();
  await expect(app.highlights("silence an opinion")).toBeVisible();
  await note(app, "6(1)", "Each State Party", "Only States?");
  await app.command("Next text");
  await app.jump("6(1)");
  await expect(app.highlights()).toHaveText(["silence an opinion", "Each State Party"]);

  await app.command("Separate from its duplicate");
  await expect(app.highlights()).toHaveText(["silence an opinion", "Each State Party"]);
  await expect(offer()).toBeVisible();
  await app.button("Keep separate");
  await expect(offer()).toBeHidden();
  await app.expectSaved();
  await app.reopen();
  await expect(app.highlights()).toHaveCount(2);
  // Longer than the window waits before it compares the texts.
  await app.page.waitForTimeout(2000);
  await expect(offer()).toBeHidden();
});

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(2);
  await app.finish({ comment, ...(name && { name }) });
}

/** Returns the vertical position of words of the text in the window, in px. */
async function levelOf(app: App, words: string): Promise<number> {
  const box = await app.highlights(words).first().boundingBox();
  return box?.y ?? Number.NaN;
}
