import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { HubProcess } from "./hub.ts";
import { test } from "./stage.ts";

const QUOTA = "CLAUSEMARK_HUB_DOSSIER_QUOTA";

/** Bytes of the files in a hub's only dossier that was never put together. */
async function bytesIn(data: string): Promise<number> {
  const [dossier] = await readdir(path.join(data, "dossiers"));
  const folder = path.join(data, "dossiers", dossier!);
  const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Starts a hub anew that gives a dossier so much room. */
async function startWith(hub: HubProcess, quota: string): Promise<void> {
  await hub.kill();
  process.env[QUOTA] = quota;
  await hub.start();
}

test("a hub without room for a dossier says so, and that nothing is lost; with room it goes by itself, and a full one is foreseen", async ({
  app,
  stage,
}) => {
  await app.openSample();
  app.expectNoNetwork();
  await stage.hubUrl();
  try {
    await startWith(stage.hub, "5kB");
    await app.share(stage.hub.url);
    await expect(app.step).toContainText("This dossier is as large as the hub allows. What you write is safe on this");
    await startWith(stage.hub, "1GB");
    await expect(app.step).toHaveText("In step with the team");
    await startWith(stage.hub, String(Math.round((await bytesIn(stage.hub.data)) / 0.9)));
    await expect(app.page.getByText(/This dossier takes up (89|90)% of what the hub allows it/).first()).toBeVisible();
    await expect(app.step).toHaveText("In step with the team");
  } finally {
    delete process.env[QUOTA];
  }
});

test("a hub that is stopped says so first, and whoever was there comes back by himself", async ({ app, stage }) => {
  await app.openSample();
  await app.share(await stage.hubUrl());
  await expect(app.step).toHaveText("In step with the team");
  app.expectNoNetwork();
  const said = expect(app.step).toContainText("The hub is being stopped, perhaps for an update.");
  await Promise.all([said, stage.hub.kill("SIGTERM")]);
  await expect(app.step).toHaveText(/^Offline since/);
  await stage.hub.start();
  await expect(app.step).toHaveText("In step with the team", { timeout: 30_000 });
});
