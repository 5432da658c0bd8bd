import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const outline = (app: App) => app.page.getByRole("navigation", { name: "Outline" });
const line = (app: App, name: RegExp) => outline(app).getByRole("treeitem", { name });
const notes = (app: App) => app.page.getByRole("complementary", { name: "Notes" });
const widthOf = async (pane: ReturnType<typeof outline>) => Math.round((await pane.boundingBox())!.width);

test("The outline opens down to paragraphs, by key and by mouse, and is as it was left after a restart", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("5(1)");
  const [article, paragraph] = [line(app, /^5 /), line(app, /^2\. /)];
  await expect(article).toHaveAttribute("aria-expanded", "false");
  await app.press("Shift+F6");
  await expect(article).toBeFocused();
  await app.press("ArrowRight");
  await expect(article).toHaveAttribute("aria-expanded", "true");
  await app.press("ArrowRight", "ArrowDown");
  await expect(paragraph).toBeFocused();
  await app.press("Enter");
  await expect(app.text).toBeFocused();
  await expect(paragraph).toHaveAttribute("aria-current", "location");
  await app.press("Shift+F6", "ArrowLeft");
  await expect(article).toBeFocused();
  await app.expectSaved();
  await app.reopen();
  await expect(line(app, /^2\. /)).toBeVisible();
  await line(app, /^5 /).locator("[data-triangle]").click();
  await expect(line(app, /^2\. /)).toBeHidden();
  await expect(line(app, /^5 /)).toHaveAttribute("aria-expanded", "false");
});

test("Panes are resized by mouse and key, closed, opened, and as they were left after a restart", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  const separator = (name: string) => page.getByRole("separator", { name });
  const [usual, left] = [await widthOf(outline(app)), separator("Width of the outline")];

  await test.step("by mouse", async () => {
    const { x, y, width } = (await left.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 200);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 80, y + 220, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => widthOf(outline(app))).toBe(usual + 80);
    await expect(left).toHaveAttribute("aria-valuenow", String(usual + 80));
    await left.dblclick();
    await expect.poll(() => widthOf(outline(app))).toBe(usual);
  });

  await test.step("by key", async () => {
    await left.focus();
    await app.press("ArrowRight", "ArrowRight");
    await expect.poll(() => widthOf(outline(app))).toBe(usual + 48);
    await app.press("Home");
    await expect.poll(() => widthOf(outline(app))).toBe(180);
    await separator("Width of the notes pane").focus();
    await app.press("End");
    await expect.poll(() => widthOf(notes(app))).toBeGreaterThan(400);
    await app.press("Enter");
    await expect(notes(app)).toBeHidden();
    await expect(app.text).toBeFocused();
  });

  await test.step("after a restart, and opened again by a command", async () => {
    await app.expectSaved();
    await app.reopen();
    await expect(app.text).toBeVisible();
    await expect(notes(app)).toBeHidden();
    await expect.poll(() => widthOf(outline(app))).toBe(180);
    await app.press("Control+Shift+L");
    await expect(outline(app)).toBeHidden();
    await expect(app.page.locator(".frame-brand")).toBeVisible();
    await app.command("Notes pane");
    await app.command("Outline");
    await expect(notes(app)).toBeVisible();
    await expect(outline(app)).toBeVisible();
  });
});
