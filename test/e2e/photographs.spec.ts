import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { expect, type Locator } from "@playwright/test";
import { unzipSync } from "fflate";
import { withExif } from "../support/pictures/withExif.ts";
import type { App } from "./app.ts";
import { test, type TestEnvironment } from "./testEnvironment.ts";
import { findUnencryptedWords } from "./wordsInFiles.ts";

const PLACE = "Zqplaceqzq 46.2261 N 6.1403 E";

/** Writes a photograph of a screen, larger than what is stored, with the place in its metadata. */
async function photographIn({ folder }: TestEnvironment, name: string): Promise<string> {
  const canvas = createCanvas(2400, 1350);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f4ef";
  context.fillRect(0, 0, 2400, 1350);
  context.fillStyle = "#223";
  context.font = "bold 96px sans-serif";
  context.fillText("Article 6 [Alt 2]", 140, 240);
  context.font = "64px sans-serif";
  for (let line = 0; line < 8; line++)
    context.fillText("States Parties [shall] [may] keep the lamps lit at night.", 140, 400 + line * 110);
  const file = path.join(folder, name);
  await writeFile(file, withExif(canvas.toBuffer("image/jpeg", 95), PLACE));
  return file;
}

async function note(app: App, comment: string): Promise<void> {
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("comment");
  await app.finish({ comment, name: "Member 1" });
}

const adding = (app: App) => app.page.getByRole("dialog", { name: "Add photograph" });
const enlarged = (app: App) => app.page.getByRole("dialog", { name: "Photograph", exact: true });
const thumbnail = ({ page }: App, name: string): Locator =>
  page.getByRole("button", { name: `Enlarge photograph: ${name}` });

/** Describes the chosen photograph, and adds it with Enter on the button. */
async function describeAndAdd(app: App, words: string): Promise<void> {
  await expect(adding(app).getByRole("img")).toBeVisible();
  await app.tabTo(adding(app).getByRole("textbox", { name: "What it shows" }));
  await app.type(words);
  await app.button("Add");
  await expect(adding(app)).toBeHidden();
}

/** Drops or pastes a file on an element, as the system does. */
async function give(event: "drop" | "paste", on: Locator, file: string, type = "image/jpeg"): Promise<void> {
  const base64 = (await readFile(file)).toString("base64");
  await on.evaluate(
    (element, { event, base64, type, name }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
      const common = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...common, dataTransfer: data })
          : new ClipboardEvent("paste", { ...common, clipboardData: data }),
      );
    },
    { event, base64, type, name: path.basename(file) },
  );
}

test("A photograph is added by key, enlarged by Enter, and leaves nothing of its file in any file", async ({
  app,
  environment,
}) => {
  test.setTimeout(180_000);
  const file = await photographIn(environment, "IMG_0417.jpg");
  await app.openSample();
  await note(app, "What the screen shows.");
  await app.press("j", "Shift+F");
  await expect(adding(app)).toBeVisible();
  await expect(adding(app).getByRole("button", { name: "Add", exact: true })).toBeDisabled();
  await app.running.choosing(file, () => app.button("Choose a file…"));
  await expect(adding(app)).toContainText("1,600 × 900 pixels");
  await app.button("Add");
  await expect(adding(app).getByRole("alert")).toContainText("what the photograph shows");
  await describeAndAdd(app, "The screen at noon: Article 6, second alternative");
  await expect(app.messages).toContainText("Photograph added.");

  const small = thumbnail(app, "The screen at noon: Article 6, second alternative");
  await app.tabTo(small);
  await app.press("Enter");
  const image = enlarged(app).getByRole("img", { name: "The screen at noon: Article 6, second alternative" });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1600);
  await expect(enlarged(app)).toContainText("Member 1");
  await app.press("Escape");
  await expect(enlarged(app)).toBeHidden();

  await app.share(await environment.hubUrl());
  await app.expectSaved();
  const saved = unzipSync(await readFile(await app.saveDossier()));
  const records = Buffer.from(saved["records.jsonl"]!).toString();
  expect(records).toContain('"jpeg":"/9j/');
  for (const words of [PLACE, "IMG_0417", "Exif"]) expect(records).not.toContain(words);
  for (const { groups } of records.matchAll(/"jpeg":"(?<jpeg>[^"]+)"/g))
    expect(Buffer.from(groups!.jpeg!, "base64").toString("latin1")).not.toMatch(/Exif|Zqplace|ICC_PROFILE|JFIF/);
  expect(findUnencryptedWords(path.join(environment.folder, "hub"), [PLACE])).toEqual([]);
  await app.close();
  expect(findUnencryptedWords(app.profile, [PLACE])).toEqual([]);
});

test("A photograph is dropped on a note by mouse, pasted, enlarged by a click, and deleted permanently", async ({
  app,
  environment,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await app.openSample();
  await note(app, "What was handed out.");
  const [first, second] = [await photographIn(environment, "a.jpg"), await photographIn(environment, "b.jpg")];
  await give("drop", app.cards.first(), first);
  await expect(adding(app)).toContainText("1,600 × 900 pixels");
  await adding(app).getByRole("textbox", { name: "What it shows" }).fill("A sheet of paper");
  await adding(app).getByRole("button", { name: "Add", exact: true }).click();
  await expect(thumbnail(app, "A sheet of paper")).toBeVisible();

  await app.cards.first().click();
  await give("paste", page.locator("body"), second);
  await adding(app).getByRole("textbox", { name: "What it shows" }).fill("The back of it");
  await adding(app).getByText("Team and public").click();
  await expect(adding(app).getByRole("radio", { name: "Team and public" })).toBeChecked();
  await adding(app).getByRole("button", { name: "Add", exact: true }).click();
  await thumbnail(app, "The back of it").click();
  await expect(enlarged(app)).toContainText("Team and public");
  const copy = await app.running.saving(environment.folder, () =>
    enlarged(app).getByRole("button", { name: "Save a copy (not encrypted)…" }).click(),
  );
  expect([copy.subarray(0, 2).toString("hex"), copy.includes("Exif")]).toEqual(["ffd8", false]);

  await enlarged(app).getByRole("button", { name: "Delete permanently…" }).click();
  const sure = page.getByRole("dialog", { name: "Delete permanently?" });
  await expect(sure).toContainText("Photograph by Member 1: The back of it");
  await sure.getByRole("button", { name: "Delete permanently", exact: true }).click();
  await expect(thumbnail(app, "The back of it")).toHaveCount(0);
  await expect(thumbnail(app, "A sheet of paper")).toBeVisible();
  const records = Buffer.from(unzipSync(await readFile(await app.saveDossier()))["records.jsonl"]!).toString();
  expect(records.match(/"jpeg":/g)).toHaveLength(1);
});

test("A drawing, a damaged picture and one with too many pixels are refused with what to do", async ({
  app,
  environment,
}) => {
  await app.openSample();
  await note(app, "What was handed out.");
  const offer = async (name: string, bytes: Uint8Array, type: string, words: string) => {
    const file = path.join(environment.folder, name);
    await writeFile(file, bytes);
    await give("drop", app.cards.first(), file, type);
    await expect(adding(app).getByRole("alert")).toContainText(words);
    await expect(adding(app).getByRole("button", { name: "Add", exact: true })).toBeDisabled();
    await app.press("Escape");
    await expect(adding(app)).toBeHidden();
  };
  await offer("a.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/svg+xml", "Take a screenshot");
  const png = createCanvas(20, 20).toBuffer("image/png");
  await offer("cut.png", png.subarray(0, png.length - 14), "image/png", "cut short");
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  await offer("bomb.png", bomb, "image/png", "100 million pixels");
  const heic = Buffer.from("\0\0\0\x14ftypheic\0\0\0\0heic\0\0\0\x14ispe\0\0\0\0\0\0\x01\0\0\0\x01\0", "latin1");
  await offer("a.heic", heic, "image/heic", "Save the picture as JPEG");
});

test("A private note keeps its photograph on this machine, and takes it along when it is shared", async ({
  app,
  environment,
}) => {
  const file = await photographIn(environment, "a.jpg");
  await app.openSample();
  await note(app, "For the team.");
  await app.jump("6(1)");
  await app.press("n");
  const field = app.page.locator(".frame-margin-pane textarea:focus");
  await expect(field).toBeVisible();
  await app.type("For me alone.");
  await app.press("Control+Enter");
  await expect(field).toHaveCount(0);
  const card = app.cards.filter({ hasText: "For me alone." });
  await give("drop", card, file);
  await describeAndAdd(app, "My sheet");
  await expect(card.getByRole("button", { name: "Enlarge photograph: My sheet" })).toBeVisible();
  const jpegs = async () =>
    Buffer.from(unzipSync(await readFile(await app.saveDossier()))["records.jsonl"]!)
      .toString()
      .match(/"jpeg":/g) ?? [];
  expect(await jpegs()).toHaveLength(0);
  await app.reopen();
  await expect(app.text).toBeVisible();
  await app.jump("6(1)");
  await expect(thumbnail(app, "My sheet")).toBeVisible();
  await app.cards.getByText("For me alone.").click();
  await app.page.getByRole("button", { name: /Share with team/ }).click();
  await expect(thumbnail(app, "My sheet")).toHaveCount(1);
  await expect.poll(async () => (await jpegs()).length).toBe(1);
});

test("A phone offers its camera", async ({ app }) => {
  test.skip(!app.isInBrowser, "The desktop app has no camera");
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await app.openSample();
  await note(app, "What the screen shows.");
  await app.press("j", "Shift+F");
  const [chooser] = await Promise.all([
    app.page.waitForEvent("filechooser"),
    adding(app).getByRole("button", { name: "Take a photograph…" }).click(),
  ]);
  expect(await chooser.element().getAttribute("capture")).toBe("environment");
});
