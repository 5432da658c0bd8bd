import { writeFile } from "node:fs/promises";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, type Page } from "@playwright/test";
import { drawScan } from "../support/pictures/drawScan.ts";
import { test } from "./testEnvironment.ts";

const ARTICLE = [
  "Article 1",
  "1. Each State Party shall keep the lanterns of its harbours lit from dusk to dawn, and shall report the lamps that have failed.",
  "2. Nobody may be punished for asking that a lantern be lit.",
];

/** The files that only recognising text needs. */
const RECOGNITION = /traineddata|tesseract|recogniseText/;

/** Returns the addresses of the files that the window has loaded so far. */
function loadedFiles(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
}

const scan = () =>
  drawScan(ARTICLE, "en", { seed: 4, tilt: 0.7, noise: 40, shade: 0.2, height: 620 })[0]!.toBuffer("image/jpeg", 85);

/** Measures the longest time in ms in which the window's thread answered nothing, until it is asked. */
async function measureGaps(page: Page): Promise<() => Promise<{ longest: number; whole: number }>> {
  await page.evaluate(() => {
    const began = performance.now();
    const gaps = { longest: 0, whole: 0 };
    let last = began;
    const timer = setInterval(() => {
      const now = performance.now();
      gaps.longest = Math.max(gaps.longest, now - last);
      gaps.whole = now - began;
      last = now;
    }, 5);
    Object.assign(window, { endOfGaps: () => (clearInterval(timer), gaps) });
  });
  return () =>
    page.evaluate(() => (window as unknown as { endOfGaps(): { longest: number; whole: number } }).endOfGaps());
}

test("A photographed page is recognised on the machine: no request leaves, and the window stays free", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const file = path.join(environment.folder, "page.jpg");
  await writeFile(file, scan());
  const home = new URL(app.page.url());
  expect((await loadedFiles(app.page)).filter((url) => RECOGNITION.test(url))).toEqual([]);
  const asked: string[] = [];
  app.page.context().on("request", (request) => asked.push(request.url()));
  const gaps = await measureGaps(app.page);
  await app.chooseFile(file);
  await expect(app.review).toContainText("One article · 2 paragraphs", { timeout: 150_000 });
  const { longest, whole } = await gaps();
  await expect(app.review).toContainText("was recognised from a picture");
  await expect(app.review.getByRole("textbox", { name: "Text of page" })).toContainText(ARTICLE[2]!.slice(3));
  // Opening the review is the longest of it; what recognises takes many times as long, elsewhere.
  expect(longest / whole, `${longest.toFixed(0)} of ${whole.toFixed(0)} ms`).toBeLessThan(0.34);
  console.log(`longest gap ${longest.toFixed(0)} ms of ${whole.toFixed(0)} ms`);
  const others = asked.filter((url) => {
    const { protocol, host } = new URL(url);
    return protocol !== "blob:" && protocol !== "data:" && (protocol !== home.protocol || host !== home.host);
  });
  expect(others).toEqual([]);
});

test("A PDF of scanned pages says which page is being recognised, and Escape stops it", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(scan());
  for (let n = 0; n < 12; n++) document.addPage([595, 223]).drawImage(picture, { width: 595, height: 223 });
  const file = path.join(environment.folder, "scan.pdf");
  await writeFile(file, await document.save());
  await app.chooseFile(file);
  const progress = app.page.getByRole("progressbar");
  await expect(progress).toContainText(/Recognising page \d+ of 12/, { timeout: 150_000 });
  await app.press("Escape");
  await expect(app.messages).toContainText("Reading was stopped");
  await expect(progress).toHaveCount(0);
});

test("The language of a picture can be chosen in the review, and the text is recognised again in it", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const file = path.join(environment.folder, "page.jpg");
  await writeFile(file, scan());
  await app.chooseFile(file);
  await expect(app.review).toContainText("One article · 2 paragraphs", { timeout: 150_000 });
  const text = app.review.getByRole("textbox", { name: "Text of page" });
  await expect(text).toContainText("lanterns of its harbours");
  const choice = app.review.getByRole("button", { name: /Language of the picture/ });
  await expect(choice).toContainText("Found by itself");
  await choice.click();
  await app.page.getByRole("option", { name: "Français" }).click();
  const again = app.review.getByText("Recognising the text again…");
  await expect(again).toBeVisible();
  await expect(again).toBeHidden({ timeout: 100_000 });
  // If the text had not been recognised, the choice before would stay.
  await expect(choice).toContainText("Français");
  await expect(app.review.getByRole("textbox", { name: "Text of page" })).toContainText("lanterns");
});
