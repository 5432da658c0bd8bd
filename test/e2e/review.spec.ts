import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { wholeText } from "./readWindow.ts";
import { test } from "./testEnvironment.ts";

const TRACKED = path.join(import.meta.dirname, "../fixtures/import/docx/un-style-draft-v1-tracked-comments.docx");

const PASTED = `Draft protocol on tide gauges

Article 1
Purpose

1. Each State Party shall keep its tide gauges in order.

2. It shall publish what they show.
`;

/** A page with navigation around the text, and words outside any article. */
const PAGE = `<html><body><nav>Home</nav><nav>News of the tides</nav><h1>Draft protocol on tide gauges</h1>
<h2>Article 1</h2><p>Each State Party shall keep its tide gauges in order.</p><footer>News of the tides</footer></body></html>`;

test("The review lists by reason what the file has besides its text, with its words on demand", async ({
  app,
  environment,
}) => {
  const file = path.join(environment.folder, "gauges.html");
  await writeFile(file, PAGE);
  await app.chooseFile(file);
  await expect(app.review).toContainText("3 passages left out of the text");
  await expect(app.review).toContainText("except what was left out (below)");
  const group = app.review.getByText("Web page menus and frame (3)");
  await expect(app.review.getByText("News of the tides")).toBeHidden();
  await app.tabTo(group);
  await app.press("Enter");
  const words = app.review.getByRole("listitem").filter({ hasText: /^line 1/ });
  await expect(words).toHaveText(["line 1Home", "line 1 · ×2News of the tides"]);
});

test("The review repairs the reading by keyboard alone, and adds it with the ticked comments and changes", async ({
  app,
}) => {
  await app.chooseFile(TRACKED);
  await expect(button(app, "Add draft")).toBeFocused();
  await expect(app.review).toContainText("3 articles");
  await expect(app.review).toContainText("3 tracked changes · one comment");
  const text = await wholeText(app.page);
  const tree = outline(app);
  await app.tabTo(tree);

  await test.step("goes to a point, promotes it and undoes that", async () => {
    await app.press("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown");
    await expect(here(app)).toHaveText(/^\(b\)Promote and facilitate.*subparagraph$/);
    await app.press("Shift+ArrowLeft");
    await expect(here(app)).toHaveAttribute("aria-level", "2");
    await app.press("Control+z");
    await expect(here(app)).toHaveAttribute("aria-level", "3");
  });
  await test.step("merges it, splits it again, renames it", async () => {
    await app.press("m");
    await expect(here(app)).toHaveText(/^\(a\)Promote and strengthen/);
    await app.press("s");
    await expect(reviewed(app)).toBeFocused();
    await app.press("ArrowDown", "Home", "Enter");
    await app.press("Escape");
    await expect(tree).toBeFocused();
    await expect(here(app)).toHaveText(/^\(b\)Promote and facilitate/);
    expect(await wholeText(app.page)).toBe(text);
    await app.press("Enter");
    await expect(app.review.getByRole("textbox", { name: "Number" })).toBeFocused();
    await app.type("(a bis)");
    await app.press("Enter");
    await expect(here(app)).toHaveText(/^\(a bis\)Promote and facilitate/);
    await expect(tree).toBeFocused();
  });
  await test.step("changes its kind, and undoes and redoes that", async () => {
    await app.press("k");
    await expect(app.page.getByRole("menuitemradio", { name: "subparagraph", exact: true })).toBeFocused();
    await app.type("num");
    await app.press("Enter");
    await expect(here(app)).toHaveText(/numbered subparagraph$/);
    await expect(tree).toBeFocused();
    await app.press("Control+z");
    await expect(here(app)).toHaveText(/(?<!numbered )subparagraph$/);
    await app.press("Control+y");
    await expect(here(app)).toHaveText(/numbered subparagraph$/);
  });
  await test.step("asks before all of it would be lost", async () => {
    await app.press("Escape");
    await expect(app.page.getByRole("dialog", { name: "Cancel without adding it?" })).toBeVisible();
    await app.press("Enter");
    await expect(app.review).toBeVisible();
  });
  await app.fill("Title", "Draft convention on test data");
  await tick(app, /one comment as a note/);
  await tick(app, /^Delegation of Norway/);
  await app.press("Control+Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();

  await app.jump("1(a bis)");
  await expect(app.page.getByRole("button", { name: "Dossier menu" })).toContainText("Draft convention on test data");
  await expect(app.cards).toHaveCount(2);
  await expect(app.page.getByRole("article").filter({ hasText: "Question" })).toHaveCount(1);
  await test.step("undoes the ticked comments and changes in one step, and redoes that", async () => {
    await app.press("Control+z");
    await expect(app.cards).toHaveCount(0);
    await app.press("Control+y");
    await expect(app.cards).toHaveCount(2);
  });
  await app.expectSaved();
  await app.reopen();
  await expect(app.text).toBeVisible();
  await app.expectSaved();
  await app.jump("1(a bis)");
  await expect(app.cards).toHaveCount(2);
});

test("A text is added at once and repaired later: notes made in between stay on their words", async ({ app }) => {
  await app.openFile(TRACKED);
  await app.jump("1(b)");
  await app.select("international cooperation");
  await app.mark(3);
  await app.finish({ comment: "With whom?", name: "Ada" });
  await app.jump("1(b)");
  await app.command("Repair this text…");
  await expect(button(app, "Accept")).toBeFocused();
  await app.tabTo(outline(app));
  await expect(here(app)).toHaveText(/^\(b\)/);
  await app.press("m");
  await expect(here(app)).toHaveText(/^\(a\)/);
  await app.press("Control+Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
  await expect(app.highlights()).toHaveText("international cooperation");
  await expect(app.attended.or(app.cards).first()).toContainText("1(a)");
  await app.expectSaved();
  await app.reopen();
  await expect(app.highlights()).toHaveText("international cooperation");
});

test("The review shows tracked changes as chosen, and leaves nothing behind when it is closed", async ({ app }) => {
  await app.chooseFile(TRACKED);
  await expect(button(app, "Add draft")).toBeFocused();
  const accepted = await wholeText(app.page);
  await app.radio("Tracked changes are", "rejected");
  await expect.poll(() => wholeText(app.page)).not.toBe(accepted);
  await app.radio("Tracked changes are", "accepted");
  await expect.poll(() => wholeText(app.page)).toBe(accepted);
  await app.press("Escape");
  await expect(app.review).toBeHidden();
  await expect(button(app, "Open a draft")).toBeVisible();
});

test("The window takes a draft from the clipboard, and adds a second text to the dossier", async ({ app }) => {
  await app.openSample();
  await app.command("Paste draft…");
  await expect(app.page.getByRole("textbox", { name: "Paste the draft here" })).toBeFocused();
  await app.page.keyboard.insertText(PASTED);
  await app.button("Review");
  await app.answerBelonging("New document");
  await expect(app.review).toContainText("One article · 2 paragraphs");
  await app.press("Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toHaveAttribute("aria-label", /Draft protocol on tide gauges/);
  await app.press("Control+z");
  await expect(app.text).toHaveAttribute("aria-label", /./);
});

test("The window takes a draft pasted into the first screen", async ({ app }) => {
  await app.button("Join a team");
  const field = app.page.getByRole("textbox", { name: "Invitation" });
  await expect(field).toBeFocused();
  await app.page.keyboard.insertText("1. Gauges are read.");
  await app.press("Control+a", "Control+x", "Escape");
  await expect(button(app, "Join a team")).toBeFocused();
  await app.press("Control+v");
  await expect(app.review).toContainText("one paragraph");
  await app.openNow();
  await expect(app.text).toContainText("Gauges are read.");
});

test("The window says what is wrong with a pasted text, and keeps it there", async ({ app }) => {
  const list = '{ "members": ["Norway", "Mexico", "Kenya"] }';
  await app.command("Paste draft…");
  const field = app.page.getByRole("textbox", { name: "Paste the draft here" });
  await expect(field).toBeFocused();
  await app.page.keyboard.insertText(list);
  await app.button("Review");
  await expect(field).toHaveValue(list);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/a data file/);
  await app.page.keyboard.press("Control+a");
  await app.page.keyboard.press("Control+x");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  await app.press("Control+v");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  expect(await barriers(app.page)).toEqual([]);
  await app.press("Escape");
  await expect(field).toBeHidden();

  await app.button("Join a team");
  const invitation = app.page.getByRole("textbox", { name: "Invitation" });
  await expect(invitation).toBeFocused();
  await app.page.keyboard.type("A");
  await expect(invitation).not.toHaveAttribute("aria-invalid", "true");
  await app.page.keyboard.insertText(list);
  await expect(invitation).toHaveAttribute("aria-invalid", "true");
  await expect(invitation).toHaveAccessibleDescription(/This is not a Clausemark invitation/);
  await app.press("Enter");
  await expect(invitation).toHaveAccessibleDescription(/This is not a Clausemark invitation/);
  await expect(app.page.locator(".frame-notice")).toHaveCount(0);
});

test("The window says why a file cannot be read, and what else can be done", async ({ app, environment }) => {
  const file = path.join(environment.folder, "old.doc");
  await writeFile(file, Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex"));
  await app.chooseFile(file);
  const failed = app.page.getByRole("dialog", { name: "old.doc was not opened" });
  await expect(failed).toContainText("Open the draft as DOCX");
  await expect(button(app, "Choose another file…")).toBeFocused();
  await app.press("Escape");
  await expect(failed).toBeHidden();
});

test("The window stops reading when told to, and is never blocked for long", async ({ app, environment }) => {
  const file = path.join(environment.folder, "long.txt");
  await writeFile(file, longDraft());
  await app.page.evaluate(() => {
    const longest = { ms: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ entryTypes: ["longtask"] });
    Object.assign(globalThis, { longest });
  });
  await app.page.evaluate(() => {
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      override postMessage(question: unknown): void {
        globalThis.Worker = Worker;
        setTimeout(() => super.postMessage(question), 60_000);
      }
    };
  });
  await app.chooseFile(file);
  await expect(app.page.getByRole("progressbar", { name: "Reading long.txt" })).toBeVisible();
  await app.press("Escape");
  await expect(app.messages).toContainText("Reading was stopped");
  await expect(app.review).toBeHidden();

  await app.chooseFile(file);
  await expect(button(app, "Add draft")).toBeFocused({ timeout: 60_000 });
  await expect(app.review.locator(".text-draft section").last().locator("p")).not.toHaveCount(0, { timeout: 60_000 });
  const longest = await app.page.evaluate(() => (globalThis as unknown as { longest: { ms: number } }).longest.ms);
  console.log(`Longest task while a draft of ${longDraft().length} characters was read and laid open: ${longest} ms`);
});

function button({ page }: App, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

function outline({ review }: App): Locator {
  return review.getByRole("treegrid", { name: "Outline of the draft" });
}

/** Returns the current line of the outline. */
function here(app: App): Locator {
  return outline(app).getByRole("row", { selected: true });
}

/** Returns the text in the review. */
function reviewed({ review }: App): Locator {
  return review.getByRole("textbox", { name: /^Text of / });
}

async function tick(app: App, name: RegExp): Promise<void> {
  const box = app.review.getByRole("checkbox", { name });
  await app.tabTo(box);
  await app.press("Space");
  await expect(box).toBeChecked();
}

/** Creates many articles like those of the sample. */
function longDraft(): string {
  const article = (n: number) =>
    `Article ${n}\nRecords of gauge ${n}\n\n${[1, 2, 3, 4]
      .map((paragraph) => `${paragraph}. Gauge ${n} shall be read at each tide, and what it shows shall be kept.\n`)
      .join("\n")}`;
  return `Draft agreement on tide gauges\n\n${Array.from({ length: 1200 }, (_, i) => article(i + 1)).join("\n")}`;
}
