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

test("The matrix beside the text leads to passages, marks the one at the caret, and is resized and closed", async ({
  app,
}) => {
  const { page } = app;
  const matrix = page.getByRole("complementary", { name: "Matrix" });
  const head = (name: RegExp) => matrix.getByRole("columnheader", { name });
  const place = outline(app).locator("[aria-current]");
  await app.openSample();
  await app.capture("5(2) CAN + / MEX -");
  await app.capture("16(2) NOR -");
  await app.command("Matrix beside the text");
  await expect(matrix.locator("td:focus")).toBeVisible();
  await expect(app.text).toBeVisible();
  await expect(head(/16\(2\)/), "the passage at the caret").toHaveAttribute("aria-current", "location");

  await test.step("the text goes along with the focus in the table, or with a click", async () => {
    await app.press("ArrowRight", "ArrowLeft");
    await expect(place).toContainText("5");
    await expect(head(/5\(2\)/)).toHaveAttribute("aria-current", "location");
    await expect(matrix.locator("td:focus")).toBeVisible();
    await head(/16\(2\)/).click();
    await expect(place).toContainText("16");
    await expect(matrix.locator("th[aria-current]")).toHaveText(/16\(2\)/);
    await matrix
      .getByRole("row", { name: /Mexico/ })
      .locator("td[data-filled]")
      .click();
    await expect(app.text).toBeFocused();
    await expect(place).toContainText("5");
  });

  await test.step("a form for a note takes its place in a window without room for both", async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(notes(app)).toBeHidden();
    await app.press("o");
    await expect(app.commentField).toBeFocused();
    await expect(matrix).toBeHidden();
    await app.press("Escape");
    await expect(matrix).toBeVisible();
    await page.setViewportSize({ width: 1090, height: 768 });
    await expect(matrix).toBeHidden();
    await page.setViewportSize({ width: 1600, height: 900 });
    await expect(notes(app)).toBeVisible();
  });

  await test.step("its edge is moved and closes it", async () => {
    const edge = page.getByRole("separator", { name: "Width of the matrix" });
    const usual = await widthOf(matrix);
    await edge.focus();
    await app.press("ArrowLeft");
    await expect.poll(() => widthOf(matrix)).toBe(usual + 24);
    await app.press("Enter");
    await expect(matrix).toBeHidden();
    await expect(app.text).toBeFocused();
  });
});
