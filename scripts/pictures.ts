import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { startHub } from "#hub/startHub.ts";
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { chooseFile, jumpTo, openWindow, startPictureBrowser } from "./pictureSteps.ts";
import { readProcessOutput } from "./runProcess.ts";
import { DEMO_AUTHOR_NAME, runStoryCommand, playDemoStory } from "./demoStoryResult.ts";

/**
 * `npm run pictures`: creates the pictures in `docs/images/`: the web edition in Chromium, used by a third member of
 * the demo's team, and pages of the demo's briefing.
 */

const IMAGES = path.join(ROOT, "docs/images");
const ARABIC = path.join(ROOT, "test/fixtures/arabic/draft.txt");
const TRACKED = path.join(ROOT, "test/fixtures/import/docx/un-style-draft-v1-tracked-comments.docx");
const NEXT = path.join(ROOT, "test/fixtures/sample/draft-v2.docx");
const WINDOW = { width: 1440, height: 900 };
/** The most informative pages of the briefing. */
const PAGES = [2, 10];

/** The records of two meetings: the name and track of each, and the capture lines. */
const SITTINGS = [
  [
    ["5th meeting", "plenary"],
    '5(2) CAN NZ + / MEX ~ "an opinion" > "opinions" ^web 1:02:10',
    '5(2) RUS IRN - "silence"',
    "6(3) EU + / SEN for African Group - ^web 1:12:44",
    "10(3) MEX with EU +",
    "15(3) IND ~ / BRA ?",
    "16 CARICOM +",
    "17 USA GBR -",
  ],
  [
    ["3rd informals", "informals"],
    "16 USA ~",
    '16(2) EU > "a court"',
    "17(1) CAN ~",
    "5(2) MEX +",
    "5(2) CAN ?",
    "21(20 bis) JPN KOR + / VEN <",
  ],
] as const;

async function pictures(): Promise<void> {
  await buildApp();
  const folder = await mkdtemp(path.join(tmpdir(), "clausemark-pictures-"));
  const hub = await startHub({ port: 0, data: path.join(folder, "hub"), web: path.join(OUT_FOLDER, "renderer/web") });
  const browser = await startPictureBrowser();
  try {
    await mkdir(IMAGES, { recursive: true });
    const { dossier, invitation } = await prepare(folder);
    await team(browser, hub.url, dossier, invitation);
    await arabic(browser, hub.url);
  } finally {
    await browser.close();
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Creates the team's dossier with an invitation for another member, and the pictures of its briefing. */
async function prepare(folder: string): Promise<{ readonly dossier: string; readonly invitation: string }> {
  const run = (home: string, ...command: readonly string[]) => runStoryCommand(home, command, () => undefined);
  const { dossier, home } = await playDemoStory(folder, run, () => undefined);
  const [invitation, briefing] = [path.join(folder, "cleo.json"), path.join(folder, "briefing.pdf")];
  for (const [meeting, ...lines] of SITTINGS) await record(home, dossier, meeting, lines);
  for (const at of ["16", "17"])
    await run(home, "status", dossier, "--as", DEMO_AUTHOR_NAME, "--at", at, "--status", "package");
  await run(home, "invite", dossier, "--as", DEMO_AUTHOR_NAME, "--role", "lead", "--out", invitation);
  await run(home, "export", dossier, "--format", "pdf", "--out", briefing);
  for (const page of PAGES) {
    const range = ["-f", String(page), "-l", String(page)];
    const target = path.join(IMAGES, `briefing-${page}`);
    await readProcessOutput("pdftoppm", ["-png", "-r", "100", "-singlefile", ...range, briefing, target]);
    say(`briefing-${page}`);
  }
  return { dossier, invitation };
}

/** Records capture lines in a meeting of today. */
async function record(home: string, dossier: string, meeting: (typeof SITTINGS)[number][0], lines: readonly string[]) {
  const [name, track] = meeting;
  let id = "";
  const named = ["meeting", dossier, "--as", DEMO_AUTHOR_NAME, "--name", name, "--track", track];
  await runStoryCommand(home, named, (text) => (id = text));
  await runStoryCommand(
    home,
    ["capture", dossier, "--as", DEMO_AUTHOR_NAME, "--meeting", id, ...lines],
    () => undefined,
  );
}

/** Takes the pictures of the team's window, as seen by the member who joins last. */
async function team(browser: Browser, url: string, dossier: string, invitation: string): Promise<void> {
  const page = await openWindow(browser, url, { viewport: WINDOW });
  await reviewed(page);
  await chooseFile(page, dossier);
  await page.getByRole("textbox", { name: /^Text of/ }).waitFor();
  await chooseFile(page, invitation);
  await page.getByRole("textbox", { name: "Your name on notes" }).fill("Cleo, Observer team");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("Read only: not a member").waitFor({ state: "hidden" });
  await page.getByRole("textbox", { name: /^Text of/ }).waitFor();
  await answer(page);
  await picture(page, "window-light");
  await page.keyboard.press("Shift+Slash");
  await picture(page, "keys");
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "window-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 768, height: 1024 });
  await jumpTo(page, "17(2)(a)");
  await picture(page, "window-narrow");
  await page.setViewportSize(WINDOW);
  await command(page, "Matrix: positions");
  await picture(page, "matrix-positions");
  await command(page, "Matrix: articles by rights");
  await picture(page, "matrix-rights");
  await command(page, "Daily coverage");
  await picture(page, "coverage");
  await command(page, "Ratings");
  await picture(page, "ratings");
  await command(page, "Team");
  await picture(page, "team");
  await page.keyboard.press("Control+p");
  // An empty canvas is 300 px wide.
  await page.waitForFunction(() => (document.querySelector("canvas")?.width ?? 300) !== 300);
  await picture(page, "briefing");
  await nextDraft(page);
  await page.context().close();
}

/** Compares the sample's second edition with the first: unplaced notes, and what became weaker. */
async function nextDraft(page: Page): Promise<void> {
  await chooseFile(page, NEXT);
  await page.getByRole("button", { name: "Add draft" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Review notes" }).click();
  await page.locator(".compare-compared-note[data-attended]").waitFor();
  await picture(page, "compare");
  await page.keyboard.press("v");
  await page.keyboard.press("t");
  await page.locator(".compare-tray article:focus").waitFor();
  await picture(page, "compare-tray");
  await page.keyboard.press("Control+Shift+U");
  await page.locator(".delta-list :focus").waitFor();
  await page.keyboard.press("3");
  await picture(page, "changes");
}

/** Takes the picture of the import review, with tracked changes and a comment. */
async function reviewed(page: Page): Promise<void> {
  await chooseFile(page, TRACKED);
  await page.getByRole("button", { name: "Add draft" }).waitFor();
  await page.getByRole("radio", { name: "shown" }).click({ force: true });
  await page.getByRole("treegrid").focus();
  for (const key of ["End", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await picture(page, "review");
  await page.keyboard.press("Escape");
  await page.getByRole("treegrid").waitFor({ state: "hidden" });
}

/** Adds what only the window can do so far: floor text, replies, another rating, and a resolved note. */
async function answer(page: Page): Promise<void> {
  await jumpTo(page, "17(2)(a)");
  await page.keyboard.press("f");
  await page.getByRole("textbox", { name: "Text as read out or shown" }).waitFor();
  await page.keyboard.type(" Its reasons are public.");
  await page.keyboard.press("Control+Enter");
  await page.locator(".text-draft:focus").waitFor();
  await jumpTo(page, "16(4)");
  await reply(page, "Two delegations, both for want of figures. A total would do for a start.");
  await jumpTo(page, "17(2)(d)");
  await page.keyboard.press("1");
  await reply(page, "In article 15 it is thirty days after the emergency. We could live with the same here.");
  await jumpTo(page, "17(1)");
  await page.locator(".text-draft mark", { hasText: "Whoever is affected" }).click();
  await page.mouse.move(WINDOW.width / 2, WINDOW.height - 4);
}

async function reply(page: Page, text: string): Promise<void> {
  await page.keyboard.press("r");
  await page.getByRole("textbox", { name: "Your reply" }).fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Your reply" }).waitFor({ state: "hidden" });
}

/** Takes the picture of a right-to-left text. */
async function arabic(browser: Browser, url: string): Promise<void> {
  const page = await openWindow(browser, url, { viewport: WINDOW });
  await chooseFile(page, ARABIC);
  await page.getByRole("button", { name: "Add draft" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".text-draft:focus").waitFor();
  await jumpTo(page, "2(2)");
  for (let word = 0; word < 4; word++) await page.keyboard.press("Control+ArrowLeft");
  for (let word = 0; word < 2; word++) await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("3");
  await page
    .getByRole("textbox", { name: "Comment" })
    .fill("«حيثما رأت» تجعل الإذن المسبق اختياريا. Delete the phrase.");
  await page.getByRole("textbox", { name: "Your name on notes" }).fill("Ada");
  await page.keyboard.press("Control+Enter");
  await page.locator(".text-draft:focus").waitFor();
  await picture(page, "window-arabic");
  await page.context().close();
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  const palette = page.getByRole("dialog", { name: "All commands" });
  await palette.getByRole("combobox").fill(name);
  const label = page.locator("[slot=label]").getByText(name, { exact: true });
  await palette.getByRole("option").filter({ has: label }).click();
  await palette.waitFor({ state: "hidden" });
}

/** Takes a screenshot when the window has settled. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600);
  const unfinished = path.join(IMAGES, `${name}.part.png`);
  await page.screenshot({ path: unfinished, animations: "disabled", caret: "initial" });
  await rename(unfinished, path.join(IMAGES, `${name}.png`));
  say(name);
}

function say(name: string): void {
  console.log(`docs/images/${name}.png`);
}

await pictures();
