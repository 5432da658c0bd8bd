import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Refusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { input, NOTES } from "#test/unit/publish/briefing/sample.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

/** The shell's answers when something on the machine fails. */
const ID = "a".repeat(64);

test("A missing hub is named, and one that cannot use its folder does not start and says why", async ({ userData }) => {
  await mkdir(path.join(userData, "desktop"), { recursive: true });
  await writeFile(path.join(userData, "desktop/hub"), "a file where a folder should be");
  const { app, page } = await launchElectron({ userData });
  await page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await expect(page.locator(".text-draft")).toBeVisible();
  await page.keyboard.press("Control+Shift+M");
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill("http://127.0.0.1:9");
  await address.press("Enter");
  const unreachable = message("link.out-of-reach", { hub: "http://127.0.0.1:9" });
  await expect(page.getByText(unreachable)).toBeVisible();
  await expect(page.getByRole("button", { name: "Create invitation" })).toBeFocused();
  await page.getByRole("button", { name: "Share on this network" }).press("Enter");
  await expect(page.getByRole("log", { name: "Messages" })).toContainText(
    "The hub could not be started (EEXIST). Restart",
  );
  await app.close();
});

test("A dossier that cannot be deleted is reported as still there", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await app.evaluate(({ session }) => {
    session.defaultSession.clearStorageData = () => Promise.reject(Object.assign(new Error(), { code: "EBUSY" }));
  });
  const wiped = await page.evaluate(() => window.clausemark.dossiers.wipe());
  expect(wiped).toMatchObject({ code: "dossiers.not-deleted", params: { code: "EBUSY" } });
  expect(explainRefusal(wiped as Refusal)).toContain("some of it is still on this machine");
  await app.close();
});

test("A list of dossiers that cannot be written is reported, and a fault names the operation", async ({ userData }) => {
  const dossiers = path.join(userData, "desktop/dossiers");
  await mkdir(path.join(dossiers, ID, "card.json"), { recursive: true });
  const { app, page } = await launchElectron({ userData });
  const remembered = await page.evaluate((id) => window.clausemark.dossiers.remember(id, { title: "One" }), ID);
  expect(remembered).toMatchObject({ code: "dossiers.failed" });
  const other = "b".repeat(64);
  await writeFile(path.join(dossiers, other), "a file where a folder should be");
  const started = await page.evaluate(async (id) => {
    const { hub } = window.clausemark;
    const [address] = (await hub!.addresses()) as string[];
    return hub!.start(id, address!);
  }, other);
  expect(started).toMatchObject({ code: "shell.fault", params: { channel: "hub:start" } });
  expect(await page.evaluate((id) => window.clausemark.hub!.start(id, "192.0.2.7"), ID)).toMatchObject({
    code: "hub.no-address",
  });
  await app.close();
});

test("A typesetter that is killed is told apart from one that takes too long", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  await app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...asked) => {
      const child = fork(...asked);
      child.once("spawn", () => process.kill(child.pid!, "SIGKILL"));
      utilityProcess.fork = fork;
      return child;
    };
  });
  expect(await setting(page)).toMatchObject({ code: "typeset.crashed" });
  // Make the time limit of five minutes expire at once.
  await app.evaluate(() => {
    const real = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, ms = 0) => real(work, ms === 300_000 ? 0 : ms)) as typeof setTimeout;
  });
  expect(await setting(page)).toMatchObject({ code: "typeset.timeout", params: { minutes: 5 } });
  await app.close();
});

/** Typesets a briefing in the shell. */
function setting(page: Page): Promise<unknown> {
  const pages = serialiseBriefingPages({ layout: "annotated", data: buildBriefingData("annotated", input(NOTES)) });
  return page.evaluate((given) => window.clausemark.typeset.run(crypto.randomUUID(), given, () => undefined), pages);
}
