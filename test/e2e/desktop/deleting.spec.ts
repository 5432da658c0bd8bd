import path from "node:path";
import { expect } from "@playwright/test";
import { Client } from "#test/hub/support.ts";
import type { App } from "../app.ts";
import { IS_SHORT_RUN } from "../isShortRun.ts";
import { manyFiles } from "../manyNotesFiles.ts";
import { drawnThreads } from "../readWindow.ts";
import { test } from "../testEnvironment.ts";

const OTHERS = IS_SHORT_RUN ? 800 : 2000;

test("A hub that deletes and refuses everything takes nothing away from its members", async ({ app, environment }) => {
  test.setTimeout(300_000);
  const { admin, dossier, invitation } = await manyFiles(environment.folder, OTHERS);
  const publisher = new Client(admin, await environment.hubUrl());
  publisher.put();
  await publisher.inStep();
  publisher.close();
  await app.openFile(dossier);
  await expectNotes(app, OTHERS);
  await app.openFile(invitation);
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await app.expectSaved();
  await app.share(await environment.hubUrl());
  await expect(app.step).toHaveText("Synced", { timeout: 60_000 });
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("comment");
  await app.finish({ comment: "Too wide." });
  await expectNotes(app, OTHERS + 1);
  await expect(app.step).toHaveText("Synced", { timeout: 60_000 });
  await app.close();
  await environment.hub.kill();
  await environment.hub.start(path.join(import.meta.dirname, "../deletingHub.ts"));

  // The deletions and refusals arrive while the records are still being read, and repeatedly after that.
  await app.open();
  await expect(app.messages).toContainText("Only a lead can do this", { timeout: 120_000 });
  // The user's own note is set aside until they leave the hub. Notes of others are not.
  await expectNotes(app, OTHERS);
  await app.close();
  await environment.hub.kill();
  app.expectNoNetwork();
  await app.open();
  await expectNotes(app, OTHERS);
  await app.command("Team");
  await app.page.getByRole("button", { name: "Leave hub" }).click();
  await app.page.getByRole("tab", { name: "Text" }).click();
  await expectNotes(app, OTHERS + 1);
  await app.expectSaved();
  await app.close();
  await app.open();
  await expectNotes(app, OTHERS + 1);
});

async function expectNotes(app: App, count: number): Promise<void> {
  await expect.poll(() => drawnThreads(app.page), { timeout: 60_000 }).toBe(count);
}
