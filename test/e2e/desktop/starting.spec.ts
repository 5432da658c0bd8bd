import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { type ElectronApplication, expect } from "@playwright/test";
import { findAppStartCommand } from "#scripts/electronRuntime.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

test("The desktop app starts once: a second start passes its file on and ends", async ({ userData }) => {
  const files = ["first.txt", "second.txt"].map((name) => path.join(userData, name));
  for (const file of files) writeFileSync(file, path.basename(file));
  const { app, page } = await launchElectron({ userData, args: [files[0]!] });
  const names = () => page.evaluate(() => (window as unknown as { arrived: string[] }).arrived);
  await page.evaluate(() => {
    const arrived: string[] = [];
    Object.assign(window, { arrived });
    window.clausemark.files.arriving!((files) => {
      for (const { name, bytes } of files) arrived.push(`${name}: ${new TextDecoder().decode(bytes)}`);
    });
  });
  const start = await findAppStartCommand();
  const second = spawn(start.binary, [`--user-data-dir=${userData}`, ...start.args, "second.txt"], {
    cwd: userData,
    stdio: "ignore",
  });
  expect(await waitForExit(second)).toBe(0);
  await expect.poll(names).toContain("second.txt: second.txt");
  expect(app.windows()).toHaveLength(1);
  await app.close();
});

test("The desktop app opens a file that macOS opens with it, before and after its window is there", async ({
  userData,
}) => {
  const [early, late] = ["early.txt", "late.txt"].map((name) => path.join(userData, name)) as [string, string];
  for (const file of [early, late]) writeFileSync(file, "Article 1\nScope\n1. This Convention applies.\n");
  const openWith = (app: ElectronApplication, file: string) =>
    app.evaluate(({ app }, opened) => {
      app.emit("open-file", { preventDefault: () => undefined }, opened);
    }, file);
  const { app, page } = await launchElectron({ userData, before: (starting) => openWith(starting, early) });
  await expect(page.getByRole("dialog", { name: "Review of early.txt" })).toBeVisible();
  await page.evaluate(() => {
    window.clausemark.files.arriving!(([file]) => Object.assign(window, { arrived: file!.name }));
  });
  await openWith(app, late);
  await expect.poll(() => page.evaluate(() => (window as { arrived?: string }).arrived)).toBe("late.txt");
  await app.close();
});

test("The desktop app opens all files on one command line, and none replaces another", async ({ userData }) => {
  const files = ["one.txt", "two.txt"].map((name) => path.join(userData, name));
  for (const file of files) writeFileSync(file, "Article 1\nScope\n1. This Convention applies.\n");
  const { app, page } = await launchElectron({ userData, args: files });
  await expect(page.getByRole("dialog", { name: /^Review of/ })).toBeVisible();
  // Long enough for the second file to be read as well.
  await page.waitForTimeout(1000);
  await expect(page.getByRole("dialog", { name: "Review of one.txt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Review of two.txt" })).toBeVisible();
  await app.close();
});

test("The desktop app reports that a file from the command line cannot be read", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await app.evaluate(({ app, dialog }) => {
    const shownMessages: string[] = [];
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      shownMessages.push(options.message);
      return Promise.resolve({ response: 0 });
    }) as never;
    Object.assign(globalThis, { shownMessages });
    app.emit("second-instance", {}, [], "", { files: ["/nowhere/draft.docx", 7, null] });
  });
  await page.evaluate(() => window.clausemark.files.arriving!(() => undefined));
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { shownMessages: string[] }).shownMessages))
    .toEqual(["draft.docx could not be read (ENOENT). Check that it exists and that you may read it."]);
  await app.close();
});

test("The desktop app opens its window where it was", async ({ userData }) => {
  const first = await launchElectron({ userData });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 130, y: 90, width: 1010, height: 720 });
  });
  await first.page.waitForTimeout(200);
  await first.app.close();
  const { app } = await launchElectron({ userData });
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
  expect(bounds).toEqual({ x: 130, y: 90, width: 1010, height: 720 });
  await app.close();
});

test("The desktop app asks before it closes with unsaved records", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await page.mouse.click(5, 5);
  await page.evaluate(() => window.addEventListener("beforeunload", (event) => event.preventDefault()));
  await app.evaluate(({ dialog }) => {
    const state = { asked: 0, answer: 0 };
    Object.assign(globalThis, { state });
    dialog.showMessageBox = (() => {
      state.asked += 1;
      return Promise.resolve({ response: state.answer });
    }) as never;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { state: { asked: number } }).state.asked);
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await close();
  await expect.poll(asked, { timeout: 10_000 }).toBe(1);
  expect(app.windows()).toHaveLength(1);
  const ended = app.waitForEvent("close");
  await app.evaluate(() => Object.assign((globalThis as unknown as { state: object }).state, { answer: 1 }));
  await close();
  await ended;
});
