import { spawn } from "node:child_process";
import { expect } from "@playwright/test";
import { findAppStartCommand } from "#scripts/electronRuntime.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { test } from "../testEnvironment.ts";
import type { App } from "../app.ts";
import { caretBlock } from "../readWindow.ts";

/** Opens a link as the system does: it starts the app once more, with the link. */
async function openOnSystem(app: App, link: string): Promise<void> {
  const start = await findAppStartCommand();
  const second = spawn(start.binary, [`--user-data-dir=${app.profile}`, ...start.args, link], { stdio: "ignore" });
  expect(await waitForExit(second)).toBe(0);
}

test("A link to a note opens it from another program, in a dossier that is closed by then", async ({ environment }) => {
  test.slow();
  const app = await environment.app();
  await app.open();
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(4);
  await app.finish({ comment: "Too little.", name: "Ada" });
  await app.command("Copy link to this place");
  const { text: link } = await app.running.clipboard();
  expect(link).toMatch(/^clausemark:\/\/open\/[0-9a-f]{64}\/[0-9a-f]{64}\/art_17[\w%-]*\?note=[0-9a-f]{64}$/);
  await app.jump("1");
  await app.command("Close dossier");
  await expect(app.page.getByRole("button", { name: "Open a draft" })).toBeVisible();

  await openOnSystem(app, link);
  await expect(app.attended).toContainText("Too little.");

  await test.step("one to a provision goes there", async () => {
    await openOnSystem(app, link.replace(/\/art_17.*$/, "/art_5__para_2"));
    await expect.poll(() => caretBlock(app.page)).toContain("No provision of this Convention may be read");
  });
  await test.step("one that is pasted above the text is followed as well", async () => {
    await app.press("Control+k");
    await app.type(link);
    await app.press("Enter");
    await expect(app.attended).toContainText("Too little.");
  });
  await test.step("one to another dossier says what is missing", async () => {
    await openOnSystem(app, link.replace(/[0-9a-f]{64}/, "0".repeat(64)));
    await expect(app.page.getByText(/not on this machine \(it begins with 00000000\)/)).toBeVisible();
    await expect(app.text).toBeVisible();
  });
});

test("Hostile links do nothing but say that they cannot be read", async ({ environment }) => {
  test.slow();
  const app = await environment.app();
  await app.open();
  await app.openSample();
  await app.jump("5(2)");
  const hostile = Array.from({ length: 50 }, (_, i) => {
    const target = ["javascript:alert(1)", "file:///etc/passwd", "../../..", "%00%0d%0a", "https://example.org", "<b>"][
      i % 6
    ]!;
    const hash = "0".repeat(64);
    return [
      `clausemark:${target}`,
      `clausemark://open/${target}/${hash}/art_1`,
      `clausemark://open/${hash}/${hash}/${target}/..`,
      `clausemark://join/${hash}?hub=${target}`,
      `clausemark://open/${hash}/${hash}/art_1?note=${target}`,
    ][i % 5]!;
  });
  const url = app.page.url();
  const windows = () => app.page.context().pages().length;
  for (const link of hostile) await app.running.openLink!(link);
  await expect(app.page.getByText(/This link cannot be read/)).toBeVisible();
  expect(app.page.url()).toBe(url);
  expect(windows()).toBe(1);
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
  expect(await caretBlock(app.page)).toContain("No provision of this Convention may be read");
});
