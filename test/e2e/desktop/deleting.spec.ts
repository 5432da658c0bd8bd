import path from "node:path";
import { expect } from "@playwright/test";
import { Client } from "../../hub/support.ts";
import type { App } from "../app.ts";
import { manyFiles } from "../many.ts";
import { drawnThreads } from "../reading.ts";
import { test } from "../stage.ts";

const COUNT = 2000;

test("a hub that deletes everything takes nothing away from whoever has it", async ({ app, stage }) => {
  test.setTimeout(180_000);
  const { admin, dossier, invitation } = await manyFiles(stage.folder, COUNT);
  const publisher = new Client(admin, await stage.hubUrl());
  publisher.put();
  await publisher.inStep();
  publisher.close();
  await app.openFile(dossier);
  await expectNotes(app);
  await app.openFile(invitation);
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await app.expectSaved();
  await app.share(await stage.hubUrl());
  await expect(app.step).toHaveText("In step with the team", { timeout: 60_000 });
  await app.close();
  await stage.hub.kill();
  await stage.hub.start(path.join(import.meta.dirname, "../deleting.ts"));
  // What is deleted comes while the records are still being read.
  await app.open();
  await expect(app.step).toHaveText(/^(Syncing|In step)/, { timeout: 60_000 });
  await expectNotes(app);
  await app.expectSaved();
  await app.close();
  await stage.hub.kill();
  app.expectNoNetwork();
  await app.open();
  await expectNotes(app);
});

async function expectNotes(app: App): Promise<void> {
  await expect.poll(() => drawnThreads(app.page), { timeout: 60_000 }).toBe(COUNT);
}
