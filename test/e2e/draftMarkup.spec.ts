import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const MARKUP = path.join(import.meta.dirname, "../fixtures/markup");
const checkbox = (app: App, name: string | RegExp) => app.review.getByRole("checkbox", { name });

test("The review offers to read what is marked by hand as tracked changes, and the words stay as they are until then", async ({
  app,
}) => {
  await app.chooseFile(path.join(MARKUP, "marked-by-hand.html"));
  const offer = app.review.locator("section", { hasText: "Marked by hand" });
  const preview = app.review.locator(".text-draft");
  await expect(offer).toContainText("2 passages are struck out, 2 underlined, as in a marked-up revision.");
  await expect(preview).toContainText("Each State Party may shall keep and repair its tide gauges.");
  await expect(app.review).not.toContainText("4 tracked changes");
  await app.tabTo(checkbox(app, "Read as tracked changes"));
  await app.press("Space");
  await expect(preview).toContainText("Each State Party shall keep and repair its tide gauges.");
  await expect(app.review).toContainText("4 tracked changes");
  expect(await barriers(app.page)).toEqual([]);
  await app.tabTo(checkbox(app, "Read as tracked changes"));
  await app.press("Space");
  await expect(preview).toContainText("Each State Party may shall keep");
});

test("The review offers the text of another column as a language version, which needs a symbol", async ({ app }) => {
  await app.chooseFile(path.join(MARKUP, "two-languages.html"));
  await expect(app.review).toContainText("The text in other languages");
  await expect(app.review.locator(".text-draft")).not.toContainText("jauges");
  await app.tabTo(checkbox(app, "French: 3 provisions"));
  await app.press("Space");
  await app.press("Control+Enter");
  await expect(app.messages).toContainText("Give the text a symbol");
  await app.fill("Symbol", "A/TEST.1/L.1");
  await app.press("Control+Enter");
  await expect(app.review).toBeHidden();
  await expect(app.text).toContainText("Each State Party shall keep the gauges");
  await expect(app.text).toBeFocused();
  await app.command("Language versions…");
  await expect(app.page.getByRole("dialog")).toContainText("French");
});
