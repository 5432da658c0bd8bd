import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { startHub } from "#hub/startHub.ts";
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { findProgramOnPath } from "./findChromium.ts";
import { chooseFile, jumpTo, openWindow, startPictureBrowser } from "./pictureSteps.ts";
import { readProcessOutput } from "./runProcess.ts";

/**
 * `npm run film`: creates `docs/images/clausemark.gif`, the moving picture of the README: a passage is marked, a position
 * recorded, the next draft opened and the briefing seen, in the web edition with the sample. ffmpeg puts the pictures
 * together.
 */

const FILM = path.join(ROOT, "docs/images/clausemark.gif");
const NEXT = path.join(ROOT, "test/fixtures/sample/draft-v2.docx");
const WINDOW = { width: 1120, height: 640 };
/** The line beneath the window that says what happens. Its height is in pixels. */
const CAPTION = { height: 44, style: "font: 600 19px 'Noto Sans', sans-serif; color: #fff; background: #1d3557;" };

/** A picture of the window, what is said beneath it, and how long it is shown, in seconds. */
interface Shot {
  readonly image: Buffer;
  readonly caption: string;
  readonly seconds: number;
}

async function film(): Promise<void> {
  if (findProgramOnPath("ffmpeg") === null) throw new Error("ffmpeg is missing: install it, and run this again.");
  await buildApp();
  const folder = await mkdtemp(path.join(tmpdir(), "clausemark-film-"));
  const hub = await startHub({ port: 0, data: path.join(folder, "hub"), web: path.join(OUT_FOLDER, "renderer/web") });
  const browser = await startPictureBrowser();
  try {
    const page = await openWindow(browser, hub.url, { viewport: WINDOW });
    const shots = await play(page);
    const frames = await browser.newPage({
      viewport: { width: WINDOW.width, height: WINDOW.height + CAPTION.height },
    });
    await develop(frames, shots, folder);
    console.log(`${path.relative(ROOT, FILM)}: ${shots.length} pictures`);
  } finally {
    await browser.close();
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Plays the film's scenes, and takes its pictures. */
async function play(page: Page): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  const shoot = async (caption: string, seconds: number) => {
    await page.waitForTimeout(300);
    const image = await page.screenshot({ animations: "disabled", caret: "initial" });
    shots.push({ image, caption, seconds });
  };
  const typeSlowly = async (caption: string, words: string) => {
    for (const part of words.match(/\S+\s*/g) ?? []) {
      await page.keyboard.type(part);
      await shoot(caption, 0.22);
    }
  };
  await marking(page, shoot, typeSlowly);
  await positions(page, shoot, typeSlowly);
  await nextDraft(page, shoot);
  return shots;
}

type Shoot = (caption: string, seconds: number) => Promise<void>;
type TypeSlowly = (caption: string, words: string) => Promise<void>;

async function marking(page: Page, shoot: Shoot, typeSlowly: TypeSlowly): Promise<void> {
  await page.getByRole("button", { name: "Try the sample", exact: true }).click();
  await page.locator(".text-draft").waitFor();
  await jumpTo(page, "10(3)");
  await shoot("The draft, as the secretariat sent it", 1.8);
  await selectWords(page, "effective remedy");
  await shoot("Select words …", 1.4);
  await page.keyboard.press("3");
  await page.getByRole("textbox", { name: "Comment" }).waitFor();
  await shoot("… press 3 for a high risk, and say why", 1.2);
  const comment = "Keep “effective”: it is the word of ICCPR article 2(3).";
  await typeSlowly("… press 3 for a high risk, and say why", comment);
  await page.getByRole("textbox", { name: "Your name on notes" }).fill("Ada");
  await page.keyboard.press("Control+Enter");
  await page.locator(".text-draft:focus").waitFor();
  await shoot("Saved on this machine, signed, without a network", 2);
}

async function positions(page: Page, shoot: Shoot, typeSlowly: TypeSlowly): Promise<void> {
  const caption = "Record who says what, as fast as it is said";
  await page.keyboard.press("Control+k");
  await page.locator("#jump-box:focus").waitFor();
  await typeSlowly(caption, '10(3) CAN NZ + / MEX ~ "effective" > "appropriate"');
  await shoot(caption, 1.8);
  await page.keyboard.press("Enter");
  await shoot(caption, 1.6);
  await page.keyboard.press("Escape");
}

async function nextDraft(page: Page, shoot: Shoot): Promise<void> {
  await chooseFile(page, NEXT);
  await page.getByRole("button", { name: "Add draft" }).waitFor();
  await shoot("The next draft comes …", 1.6);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Review notes" }).waitFor();
  await shoot("… and the notes are carried to it", 2);
  await page.getByRole("button", { name: "Review notes" }).click();
  await page.locator(".compare-compared-note[data-attended]").waitFor();
  await shoot("What was reworded or removed is shown, word by word", 2.8);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+p");
  await page.locator("label", { hasText: /^Team$/ }).click();
  await page.waitForTimeout(3000);
  // An empty canvas is 300 px wide.
  await page.waitForFunction(() => (document.querySelector("canvas")?.width ?? 300) !== 300);
  await shoot("The annotated briefing, ready to print", 3.2);
}

/** Selects words of the text with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".text-draft")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`The sample does not say “${wanted}”`);
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
}

/** Puts each picture above its caption, and all of them together. */
async function develop(page: Page, shots: readonly Shot[], folder: string): Promise<void> {
  const list: string[] = [];
  for (const [i, { image, caption, seconds }] of shots.entries()) {
    const source = `data:image/png;base64,${image.toString("base64")}`;
    await page.setContent(`<body style="margin: 0"><img style="display: block" src="${source}">
      <div style="${CAPTION.style} height: ${CAPTION.height}px; display: grid; place-items: center"></div></body>`);
    await page.evaluate((said) => (document.querySelector("div")!.textContent = said), caption);
    const frame = path.join(folder, `${String(i).padStart(3, "0")}.png`);
    await page.screenshot({ path: frame });
    list.push(`file '${frame}'`, `duration ${seconds}`);
  }
  // ffmpeg ignores the last duration unless a further file follows.
  list.push(list.at(-2)!);
  const script = path.join(folder, "film.txt");
  await writeFile(script, list.join("\n"));
  const palette = "split[a][b];[a]palettegen=max_colors=128:stats_mode=full[p];[b][p]paletteuse=dither=none";
  await readProcessOutput("ffmpeg", [
    ...["-y", "-loglevel", "error", "-f", "concat", "-safe", "0", "-i", script],
    ...["-vf", palette, "-fps_mode", "vfr", FILM],
  ]);
}

await film();
