import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { message } from "#shared/messages/messages.ts";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const MAIN = path.join(import.meta.dirname, "../../hub/main.ts");
/** The time limit until a window shows an operator's order, in ms. */
const SOON = { timeout: 10_000 };

/** Runs a command as the hub's operator. */
async function order(data: string, ...words: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [MAIN, ...words, "--data", data]);
}
const dossierIn = async (data: string) => (await readdir(path.join(data, "dossiers")))[0]!;

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}

test("A read-only hub can be read, and new records are kept, reported and sent later", async ({
  app: ada,
  environment,
}) => {
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Too wide.", "Ada");
  await ada.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Member 2");
  await expect(bea.step).toHaveText("Synced");
  await order(environment.hub.data, "read-only", "on");
  await expect.poll(() => environment.hub.log.join("\n"), SOON).toContain("ordered");
  await note(ada, "12(1)", "not later than", "Written meanwhile.");
  await expect(ada.step).toHaveText(message("hub.read-only"), SOON);
  await expect(bea.step).toHaveText("Synced");
  await expect(bea.highlights("not later than")).toBeHidden();
  await ada.reopen();
  await expect(ada.step).toHaveText(message("hub.read-only"), SOON);
  for (const app of [ada, bea]) app.expectNoNetwork();
  await environment.hub.kill();
  for (const app of [ada, bea]) await expect(app.step).toHaveText(/^Offline since/);
  await environment.hub.start();
  await expect(ada.step).toHaveText(message("hub.read-only"), { timeout: 30_000 });
  await order(environment.hub.data, "read-only", "off");
  await expect(ada.step).toHaveText("Synced", SOON);
  await expect(bea.highlights("not later than")).toBeVisible();
});

test("A member in a dossier that is blocked or deleted at the hub is told so, and keeps the local copy", async ({
  app,
  environment,
}) => {
  const hub = await environment.hubUrl();
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "Too wide.", "Ada");
  await app.share(hub);
  await expect(app.step).toHaveText("Synced");
  const dossier = await dossierIn(environment.hub.data);
  await order(environment.hub.data, "block", dossier.slice(0, 12));
  await expect(app.step).toHaveText(message("hub.blocked"), SOON);
  await order(environment.hub.data, "delete", dossier.slice(0, 12), "--yes");
  await app.reopen();
  await expect(app.step).toHaveText(message("hub.deleted"), SOON);
  await expect(app.highlights("silence an opinion")).toBeVisible();
  await note(app, "12(1)", "not later than", "Goes on here.");
  await expect(app.highlights("not later than")).toBeVisible();
  expect(await readdir(path.join(environment.hub.data, "dossiers"))).toEqual([]);
});
