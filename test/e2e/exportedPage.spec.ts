import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { App } from "./app.ts";
import { violationsOf } from "./axe.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { test } from "./testEnvironment.ts";

/** Works on the sample: three notes, one of them for the team only, and a position. */
async function work(app: App): Promise<void> {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(4);
  await app.finish({ comment: "Too little.", confidentiality: "Public", name: "Ada, Quillteam" });
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: "Much too late.", confidentiality: "Public" });
  await app.jump("6(1)");
  await app.select("Each State Party");
  await app.mark(2);
  await app.finish({ comment: "Fallbackposition", confidentiality: "Team" });
}

async function saved(app: App, format: string): Promise<Buffer> {
  await app.press("Control+Shift+O");
  const wanted = app.page.getByRole("radio", { name: new RegExp(`^${format}`) });
  await expect(app.page.getByRole("radio", { name: /^Word/ })).toBeFocused();
  for (let left = 12; !(await wanted.isChecked()); left--) {
    if (left < 0) throw new Error(`No ${format} among the formats`);
    await app.press("ArrowDown");
  }
  const bytes = await app.running.saving(app.profile, () => app.button("Save…"));
  await expect(app.page.locator(".export-save-for-others")).toBeHidden();
  return bytes;
}

test("A page that the window saves is read from the disk, with and without its script, and is accessible", async ({
  app,
}) => {
  test.slow();
  await work(app);
  const html = await saved(app, "Web page");
  expect(strFromU8(html)).not.toContain("Fallbackposition");
  expect(strFromU8(html)).not.toContain("Quillteam");
  const file = join(createTempFolder("page"), "page.html");
  await writeFile(file, html);
  const browser = app.page.context().browser()!;

  await test.step("without its script, everything is there and every link leads to its place", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    await expect(page.locator("article")).toHaveCount(2);
    await expect(page.locator("#controls")).toBeHidden();
    await page.getByRole("link", { name: "Note 1", exact: true }).click();
    await expect(page.locator("article:target")).toContainText("Much too late.");
    await context.close();
  });
  await test.step("with it, notes are filtered and gone through by key", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (entry) => asked.push(entry.text()));
    await page.goto(`file://${file}`);
    await expect(page.locator("#shown")).toHaveText("Notes shown: 2 of 2");
    await page.getByRole("combobox", { name: "Severity" }).selectOption({ label: "Critical" });
    await page.getByLabel("Only articles with notes").check();
    await expect(page.locator("#shown")).toHaveText("Notes shown: 1 of 2");
    await expect(page.locator("#text h4:visible")).toHaveText([/^Article 17/]);
    await page.getByRole("button", { name: "Next note" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("article:target")).toContainText("Too little.");
    await expect(page.locator("article:target header a")).toBeFocused();
    expect(asked).toEqual([`file://${file}`]);
    await context.close();
  });
  for (const width of [360, 1440])
    for (const colorScheme of ["light", "dark"] as const)
      await test.step(`at ${width} px, ${colorScheme}, it has no barrier and nothing beside the screen`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(`file://${file}`);
        await expect(page.locator("#controls")).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await context.close();
      });
});

test("A site that the window saves leads from its index to each text and place", async ({ app }) => {
  await work(app);
  const parts = unzipSync(await saved(app, "Web site"));
  const folder = createTempFolder("site");
  for (const [name, bytes] of Object.entries(parts)) await writeFile(join(folder, name), bytes);
  const context = await app.page.context().browser()!.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, "index.html")}`);
  expect(await violationsOf(page)).toEqual([]);
  await page.locator("#texts a").first().click();
  await expect(page.locator("article")).toHaveCount(2);
  await page.getByRole("link", { name: "All texts" }).click();
  await expect(page.locator("#texts")).toBeVisible();

  await test.step("and each place has its address there, once the address of the site is entered", async () => {
    await app.command("Address of the web site…");
    await app.type("http://example.org/lamps");
    await app.press("Enter");
    await expect(app.page.getByRole("alert")).toContainText("https://");
    await app.press("Control+a");
    await app.type("https://example.org/lamps");
    await app.press("Enter");
    await expect(app.page.getByRole("dialog")).toHaveCount(0);
    await app.jump("17(2)");
    await app.press("Alt+l");
    await expect(app.messages.getByRole("button", { name: "Copy web address of this place" })).toBeVisible();
    await app.command("Copy web address of this place");
    await expect(app.messages).toContainText("Web address copied");
    const { text } = await app.running.clipboard();
    expect(text).toMatch(/^https:\/\/example\.org\/lamps\//);
    await page.goto(`file://${folder}/${text.replace("https://example.org/lamps/", "")}`);
    await expect(page.locator(":target")).toContainText("17");
  });
  await context.close();
});
