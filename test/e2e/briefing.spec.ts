import { expect, type Locator, type Page } from "@playwright/test";
import { PDFDocument } from "@cantoo/pdf-lib";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readListedNoteNumbers } from "#shared/publish/formats/pdf/finish/noteDestinations.ts";
import { pdfAttachmentsOf, openAnnotatedPdf } from "#shared/publish/formats/pdf/read/readAnnotations.ts";
import { faultsForArchives, faultsForReaders } from "../unit/publish/briefing/claims.ts";
import { pngOf } from "../unit/publish/briefing/pictures.ts";
import { elementsOf, treeOf } from "../unit/publish/briefing/structureTree.ts";
import { decompressed, has, inspect, printed, qpdfCheck, type Inspected } from "../unit/publish/briefing/pdf.ts";
import { runCommand } from "../support/runCommand.ts";
import type { App } from "./app.ts";
import { ARABIC } from "./files.ts";
import { test } from "./testEnvironment.ts";

const EVIL = '#panic("x") $ \\` @ <a> /* *b* _c_';
const PARTS = ["Loading typefaces…", "Typesetting…", "Adding annotations…"];

const [needsQpdf, needsText] = [has("qpdf"), has("pdftotext")];
if (!needsQpdf) console.warn("qpdf is missing: the checks of whole PDF files are skipped");
if (!needsText) console.warn("pdftotext is missing: the checks of printed text are skipped");

test("The window exports the annotated text for everybody, and for the team", async ({ app }) => {
  test.slow();
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: EVIL, rights: ["Privacy"], confidentiality: "Public", name: "Ada, Quillteam" });
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep this: يجب إذن مسبق من محكمة.", confidentiality: "Public" });
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: "Fallbackposition", confidentiality: "Team" });

  const forAll = await exporting(app, async () => {
    await expect(app.page.getByText("Contents: 2 notes. One note for the team is left out.")).toBeVisible();
  });
  const { outline } = await sound(forAll, 2);
  expect(outline).toContain("Article 17 Conditions and safeguards");
  if (needsText) {
    const text = printed(forAll);
    expect(text).toContain(EVIL);
    expect(text).not.toContain("\ufffd");
  }
  if (needsQpdf) {
    const bytes = decompressed(forAll);
    expect(["Amiri", "NotoSerif", "NotoSans"].filter((face) => !holds(bytes, face))).toEqual([]);
    expect(["Fallbackposition", "Quillteam", "Ada"].filter((secret) => holds(bytes, secret))).toEqual([]);
  }

  const forTeam = await exporting(app, () => app.radio("Audience", "Team"));
  await sound(forTeam, 3);
  if (needsQpdf) expect(holds(decompressed(forTeam), "Fallbackposition")).toBe(true);
  const attached = pdfAttachmentsOf(await openAnnotatedPdf(forTeam)).get("annotations.jsonld");
  expect(Buffer.from(attached!).toString()).toContain("Fallbackposition");
  // The view's statement about the browser's PDF is true.
  expect(forTeam.includes("pdfuaid:part")).toBe(!isWeb());
});

test("The window makes public at once one's own notes that stay out because they are the team's, and undoes that", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Too little.", name: "Ada" });
  await app.jump("5(2)");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep it.", confidentiality: "Informals" });
  await app.press("Control+p");
  const counts = app.page.getByRole("status").filter({ hasText: "Contents:" });
  await expect(counts).toHaveText(
    "Contents: no notes. One note for the team is left out. One note from informals is left out.",
  );
  await app.button("Make my notes public…");
  const dialog = app.page.getByRole("dialog", { name: "Make one note or proposal public?" });
  await expect(dialog.getByRole("listitem")).toHaveText(["17(2) Too little."]);
  await app.button("Make public");
  await expect(counts.getByText("Contents: one note. One note from informals is left out.")).toBeVisible();
  await expect(counts.getByText("Kept within the team: 1 rating by a member.")).toBeVisible();
  await expect(app.page.getByRole("button", { name: "Export" })).toBeFocused();
  await app.press("Control+z");
  await expect(counts).toContainText("Contents: no notes.");
});

test("A briefing from the window is the same as from the command line, byte for byte", async ({ app }) => {
  test.slow();
  await app.openSample();
  await sayThree(app);
  const dossier = await app.saveDossier();
  const file = path.join(app.profile, "by-command.pdf");
  for (const [layout, name] of [
    ["annotated", "Annotated text"],
    ["submission", "Submission"],
  ] as const) {
    const pdf = await exporting(app, () => choose(app, "Layout", name));
    const asked = ["--format", "pdf", "--layout", layout, "--language", "en", "--out", file];
    expect(await runCommand(path.join(app.profile, "home"), "export", dossier, ...asked)).toMatchObject({ code: 0 });
    const theirs = await readFile(file);
    if (!isWeb()) expect(pdf.equals(theirs)).toBe(true);
    // A browser's typesetter numbers the file's objects in its own way and claims less about it.
    if (needsText) expect(printed(pdf)).toBe(printed(theirs));
    expect((await inspect(pdf)).highlights).toEqual((await inspect(theirs)).highlights);
  }
});

test("The window lets only the browser's typesetter generate code from text", async ({ app }) => {
  const policies = new Map<string, string>();
  app.page.context().on("response", (response) => {
    policies.set(new URL(response.url()).pathname, response.headers()["content-security-policy"] ?? "");
  });
  await app.page.reload();
  await app.openSample();
  await exporting(app);
  const lax = [...policies].filter(([, policy]) => policy.includes("unsafe")).map(([file]) => file);
  expect(policies.get(new URL(app.page.url()).pathname)).toContain("script-src 'self';");
  expect(lax).toEqual(isWeb() ? [expect.stringMatching(/^\/assets\/typeset-[\w-]+\.js$/)] : []);
});

test("The window lays an Arabic draft out from right to left, in its own typeface", async ({ app }) => {
  await app.openFile(ARABIC);
  await expect(app.text).toBeVisible();
  await app.jump("2(2)");
  await app.select("إذنا مسبقا من محكمة");
  await app.mark(4);
  await app.finish({ comment: "“حيثما رأت” makes it optional.", confidentiality: "Public", name: "Ada" });
  const pdf = await exporting(app);
  const { highlights } = await sound(pdf, 1);
  expect(highlights[0]!.contents).toContain("“حيثما رأت” makes it optional.");
  if (needsText) expect(printed(pdf)).toContain("مشروع اتفاقية");
  if (needsQpdf) expect(holds(decompressed(pdf), "Amiri")).toBe(true);
});

test("The typesetter reports its progress, stops when it is told to, and then works again", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(2);
  await app.finish({ comment: "Said.", confidentiality: "Public", name: "Ada" });
  await begin(app);
  await app.press("Enter");
  await expect(app.page.locator("[data-stage]")).toBeVisible();
  await app.press("Escape");
  await expect(app.page.locator("[data-stage]")).toBeHidden();

  const stages = await watchStages(app.page);
  await sound(await exporting(app), 1);
  expect((await stages()).filter((environment) => PARTS.includes(environment))).toEqual(PARTS);
  await expect(app.messages).toContainText("Saved as");
  await expect(app.messages).not.toContainText("stopped");
});

test("The preview shows the pages as they will be printed, and at once in another layout and for another audience", async ({
  app,
}) => {
  test.slow();
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Too little.", confidentiality: "Public", name: "Ada" });
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: "Fallbackposition", confidentiality: "Team" });
  await app.press("Control+p");
  const pages = app.page.getByRole("list", { name: /pages?$/ });
  const first = app.page.getByRole("img", { name: /^Page 1 of/ });
  await expect(first).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => isDrawn(first)).toBe(true);
  const annotated = await pages.getByRole("listitem").count();
  await choose(app, "Layout", "Summary of concerns");
  await expect(pages.getByRole("listitem")).toHaveCount(1);
  expect(annotated).toBeGreaterThan(2);
  await app.radio("Audience", "Team");
  await expect(app.page.getByText("Contents: 2 notes.")).toBeVisible();
  await app.page.getByText("Notes and proposals (2)").click();
  await app.page.getByRole("row", { name: /Fallbackposition/ }).click();
  await expect(app.page.getByText("Contents: one note.")).toBeVisible();
  await app.page.getByLabel("Filter", { exact: true }).fill("kind:safeguard");
  await expect(app.page.getByText("Contents: no notes.")).toBeVisible();
  // The plan is remembered.
  await app.press("Escape");
  await app.press("Control+p");
  await expect(app.page.getByLabel("Filter", { exact: true })).toHaveValue("kind:safeguard");
});

test("The window says how many notes fit on a delegate's page, and which have no room", async ({ app }) => {
  test.slow();
  await linesOfThree(app);
  await choose(app, "Layout", "Summary of concerns");
  const counts = app.page.locator(".briefing-counts");
  await expect(counts).toContainText("Contents: 3 notes.", { timeout: 30_000 });
  await app.page.getByText("Page, introduction and language").click();
  await app.page.getByLabel("Introduction").fill("Read this first.\n\n".repeat(60));
  await expect(counts).toContainText("Contents: no notes.Not on these pages: 3 for lack of space (notes 1, 2, 3).");
  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  expect(await readListedNoteNumbers(pdf)).toEqual([]);
});

test("A briefing is about the chosen chapters and articles, in the chosen order", async ({ app }) => {
  test.slow();
  const lines = await linesOfThree(app);
  await lines.nth(2).focus();
  await app.press("Alt+ArrowUp");
  await expect(lines).toContainText(["Opinions", "Safeguards", "Retention"]);
  await app.press("Alt+ArrowUp");
  await expect(lines).toContainText(["Safeguards", "Opinions", "Retention"]);
  await expect(lines.nth(0)).toBeFocused();

  await app.page.getByText("Provisions (all)").click();
  const chapter = app.page.locator("[data-provisions]").getByRole("row", { name: /^Chapter II ·/ });
  await chapter.focus();
  await app.press("Space");
  await expect(chapter).toHaveAttribute("aria-selected", "false");
  await expect(app.page.getByText("Contents: 2 notes.")).toBeVisible();
  await app.press("ArrowDown");
  await app.press("Space");
  await expect(chapter).toContainText(/1 of \d/);
  await expect(lines).toContainText(["Safeguards", "Opinions"]);

  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  if (needsText) {
    const text = printed(pdf);
    expect(text).toMatch(/Safeguards.*Opinions/);
    expect(text).toMatch(/On Preamble, Chapter I, Article 6, Chapter III/);
    expect(text).not.toContain("Retention");
  }
  await app.button("Back to text order");
  await expect(lines).toContainText(["Opinions", "Safeguards"]);
  await app.button("Whole text");
  await expect(lines).toContainText(["Opinions", "Retention", "Safeguards"]);
});

test("A briefing is put in another order by dragging, with a pointer and by keys", async ({ app }) => {
  test.slow();
  const lines = await linesOfThree(app);
  const handle = (n: number) => lines.nth(n).locator(".briefing-handle");
  await drag(lines.nth(2), lines.nth(0), 2);
  await expect(lines).toContainText(["Safeguards", "Opinions", "Retention"]);
  await drag(lines.nth(0), lines.nth(1), 30);
  await expect(lines).toContainText(["Opinions", "Safeguards", "Retention"]);
  await drag(lines.nth(1), lines.nth(0), 2);
  await expect(lines).toContainText(["Safeguards", "Opinions", "Retention"]);

  await handle(2).focus();
  await app.press("Enter");
  const before = app.page.getByRole("button", { name: /^Insert before .*Safeguards/ });
  await expect(before).toBeAttached();
  for (let presses = 0; presses < 6 && !(await isFocused(before)); presses++) await app.press("ArrowUp");
  await app.press("Enter");
  await expect(lines).toContainText(["Retention", "Safeguards", "Opinions"]);
  // Escape cancels the move and stays in the view.
  await handle(0).focus();
  await app.press("Enter");
  await app.press("ArrowDown");
  await app.press("Escape");
  await expect(lines).toContainText(["Retention", "Safeguards", "Opinions"]);

  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  if (needsText) expect(printed(pdf)).toMatch(/Retention.*Safeguards.*Opinions/);
});

test("The window makes a file for archives if there is a typesetter that can", async ({ app }) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Too little.", confidentiality: "Public", name: "Ada" });
  await app.press("Control+p");
  await app.page.getByText("Page, introduction and language").click();
  const archive = app.page.getByText("For an archive (PDF/A-3a)");
  if (isWeb()) return expect(archive).toBeHidden();
  await archive.click();
  await expect(app.page.getByText(/^An archive copy has nothing hidden/)).toBeVisible();
  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  expect([...(await faultsForArchives(pdf)), ...(await faultsForReaders(pdf))]).toEqual([]);
});

test("The window puts a logo over the title, and says what is wrong with a file that is not a logo", async ({
  app,
}) => {
  test.skip(!isWeb(), "the desktop's dialog is the system's");
  test.slow();
  await app.openSample();
  await app.press("Control+p");
  await app.page.getByText("Page, introduction and language").click();
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = app.page.waitForEvent("filechooser");
    await app.button("Choose logo…");
    await (await chooser).setFiles({ name, mimeType: "image/png", buffer });
  };
  await choose("logo.png", Buffer.from("<svg/>"));
  await expect(app.messages).toContainText("not a PNG or JPEG");
  await choose("logo.png", Buffer.from(pngOf(60, 20)));
  await expect(app.page.getByText("PNG picture, 60 × 20 pixels")).toBeVisible();
  await app.page.getByLabel("Logo description").fill("The house of records");
  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  const figures = elementsOf(treeOf(await PDFDocument.load(pdf))!).filter(({ type }) => type === "Figure");
  expect(figures.map(({ alt }) => alt)).toEqual(["The house of records"]);
});

/** Returns whether anything is painted on a page. */
const isDrawn = (page: Locator) =>
  page.evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext("2d")!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    return new Set(data.filter((_, i) => i % 4 === 0)).size > 20;
  });

async function choose(app: App, label: string, option: string): Promise<void> {
  await app.page.getByRole("button", { name: new RegExp(label) }).click();
  await app.page.getByRole("option", { name: option }).click();
}

/** Writes three notes, in the text's order: Opinions, Retention, Safeguards. */
async function sayThree(app: App): Promise<void> {
  const said = [
    ["17(2)", "at least", "Safeguards"],
    ["12(1)", "not later than", "Retention"],
    ["5(2)", "silence an opinion", "Opinions"],
  ] as const;
  for (const [at, words, comment] of said) {
    await app.jump(at);
    await app.select(words);
    await app.mark(3);
    await app.finish({ comment, confidentiality: "Public", ...(comment === "Safeguards" && { name: "Ada" }) });
  }
}

/** Returns the lines of a submission of these three notes, in the text's order. */
async function linesOfThree(app: App): Promise<Locator> {
  await app.openSample();
  await sayThree(app);
  await app.press("Control+p");
  await choose(app, "Layout", "Submission");
  await app.page.getByText("Notes and proposals (3)").click();
  const lines = app.page.locator("[data-items]").getByRole("row");
  await expect(lines).toContainText(["Opinions", "Retention", "Safeguards"]);
  return lines;
}

/** Drags a line down over another one as a hand does, in many small steps. */
async function drag(line: Locator, over: Locator, down: number): Promise<void> {
  const { mouse } = line.page();
  for (const each of [over, line]) await each.scrollIntoViewIfNeeded();
  const [from, to] = [await line.boundingBox(), await over.boundingBox()];
  await mouse.move(from!.x + 60, from!.y + 16);
  await mouse.down();
  await mouse.move(to!.x + 60, to!.y + down, { steps: 10 });
  await mouse.move(to!.x + 62, to!.y + down, { steps: 2 });
  await mouse.up();
  await expect(line.page().locator("[data-dragging]")).toHaveCount(0);
}

const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);

const isWeb = () => test.info().project.name === "web";

async function begin(app: App): Promise<void> {
  await app.press("Control+p");
  await expect(app.page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
}

/** Exports from the view, after `choose` has made the user's choices in it. */
async function exporting(app: App, choose: () => Promise<void> = () => Promise.resolve()): Promise<Buffer> {
  await begin(app);
  await choose();
  const bytes = await app.running.saving(app.profile, () => app.button("Export"));
  await expect(app.page.locator("[data-stage]")).toBeHidden();
  await app.press("Escape");
  await expect(app.text).toBeFocused();
  return bytes;
}

/** Checks what must hold of every PDF: no errors, and one group of native annotations per note. */
async function sound(pdf: Uint8Array, notes: number): Promise<Inspected> {
  const found = await inspect(pdf);
  expect(found.highlights.flatMap(({ faults }) => faults)).toEqual([]);
  const firsts = found.highlights.filter(({ group }) => group === null).map(({ name }) => name);
  expect(firsts.sort()).toEqual(Array.from({ length: notes }, (_, i) => `note-${i + 1}`));
  if (needsQpdf) expect(qpdfCheck(pdf)).toBe("");
  return found;
}

/** Returns true if the bytes contain a text in any of a PDF's encodings. */
function holds(bytes: Buffer, text: string): boolean {
  const wide = Buffer.from(text, "utf16le").swap16();
  const hex = (form: Buffer) => Buffer.from(form.toString("hex"), "latin1");
  return [Buffer.from(text), wide, hex(wide), hex(Buffer.from(text))].some((form) => bytes.includes(form));
}

/** Records from now on the progress that the view reports. */
async function watchStages(page: Page): Promise<() => Promise<readonly string[]>> {
  const said = await page.evaluateHandle(() => {
    const said: string[] = [];
    new MutationObserver(() => {
      const now = document.querySelector("[data-stage]")?.textContent;
      if (now && now !== said.at(-1)) said.push(now);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return said;
  });
  return () => said.jsonValue();
}
