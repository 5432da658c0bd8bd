import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { waitUntilPrefetched } from "./waitUntilPrefetched.ts";
import { test } from "./testEnvironment.ts";

const part = (app: App, of: string): Locator => app.page.locator(of);
const dialog = (app: App, name: string): Locator => app.page.getByRole("dialog", { name });

test("Every view and dialog is available without a network after the start", async ({ app }) => {
  await app.openSample();
  await waitUntilPrefetched(app.page);
  await app.goOffline();
  const views = [
    ["Control+Shift+X", ".matrix"],
    ["Control+Shift+Y", ".coverage"],
    ["Control+Shift+U", ".delta"],
    ["Control+Shift+D", ".ratings"],
    ["Control+P", ".briefing"],
    ["Control+Shift+M", ".team h1"],
  ] as const;
  for (const [key, view] of views) {
    await app.press(key);
    await expect(part(app, view), key).toBeVisible();
  }
  const dialogs = [
    ["F1", "Help"],
    ["Control+Shift+O", "Export"],
    ["Control+Shift+S", "Save a packet"],
  ] as const;
  for (const [key, name] of dialogs) {
    await app.press(key);
    await expect(dialog(app, name), key).toBeVisible();
    await app.press("Escape");
    await expect(app.page.getByRole("dialog")).toHaveCount(0);
  }
});

test("A part that cannot be loaded is reported, and loaded when it is asked for again", async ({ app }) => {
  await app.openSample();
  await app.expectSaved();
  const matrix = /\/assets\/MatrixView-[^/]*\.js(?:\?\d+)?$/;
  await app.page.route(matrix, (route) => route.abort());
  app.expectNoNetwork();
  await app.page.reload();
  await expect(app.text).toBeVisible();
  const alert = app.page.getByRole("alert");
  await app.press("Control+Shift+X");
  await expect(alert).toContainText("This part of the window could not be loaded");
  await expect(alert.getByRole("button", { name: "Reload" })).toBeVisible();
  await app.page.unroute(matrix);
  await app.press("Control+Shift+Y");
  await expect(part(app, ".coverage")).toBeVisible();
  await expect(alert).toHaveCount(0);
  await app.press("Control+Shift+X");
  await expect(part(app, ".matrix")).toBeVisible();
  await expect(part(app, ".matrix :focus")).toBeVisible();
});

test("The text can be read before the window around it has loaded, and stays where it is", async ({ app }) => {
  await app.openSample();
  await app.expectSaved();
  let load!: () => void;
  const isLoading = new Promise<void>((resolve) => (load = resolve));
  await app.page.route(/\/assets\/window-[^/]*\.js$/, async (route) => {
    await isLoading;
    await route.continue();
  });
  await app.page.reload({ waitUntil: "commit" });
  const first = part(app, ".frame-first");
  await expect(first.locator("h2").first()).toBeVisible();
  await expect(app.text).toHaveCount(0);
  const before = (await first.locator(".text-provision").first().boundingBox())!;
  load();
  await expect(app.text).toBeVisible();
  await expect(first).toHaveCount(0);
  const after = (await app.text.locator(".text-provision").first().boundingBox())!;
  expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.width - before.width)).toBeLessThanOrEqual(1);
});
