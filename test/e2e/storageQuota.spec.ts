import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import type { HubProcess } from "./hub.ts";
import { test } from "./testEnvironment.ts";

const QUOTA = "CLAUSEMARK_HUB_DOSSIER_QUOTA";

/** Returns the size of the files in the hub's only dossier, which was never compacted. */
async function bytesIn(data: string): Promise<number> {
  const [dossier] = await readdir(path.join(data, "dossiers"));
  const folder = path.join(data, "dossiers", dossier!);
  const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Restarts a hub with a space limit per dossier. */
async function startWith(hub: HubProcess, quota: string): Promise<void> {
  await hub.kill();
  process.env[QUOTA] = quota;
  await hub.start();
}

test("A hub without room for a dossier says so, and that nothing is lost; once there is room it syncs, and a full one is predicted", async ({
  app,
  environment,
}) => {
  await app.openSample();
  app.expectNoNetwork();
  await environment.hubUrl();
  try {
    await startWith(environment.hub, "5kB");
    await app.share(environment.hub.url);
    await expect(app.step).toContainText(
      "This dossier has reached the size that the hub allows. What you write is safe on this",
    );
    await startWith(environment.hub, "1GB");
    await expect(app.step).toHaveText("Synced");
    await startWith(environment.hub, String(Math.round((await bytesIn(environment.hub.data)) / 0.9)));
    await expect(
      app.page.getByText(/This dossier uses (89|90)% of the storage that the hub allows it/).first(),
    ).toBeVisible();
    await expect(app.step).toHaveText("Synced");
  } finally {
    delete process.env[QUOTA];
  }
});

test("A member who fills a dossier is warned before and when it is full, and the others get everything once there is room", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  for (const each of [ada, bea]) await expect(each.step).toHaveText("Synced");
  for (const each of [ada, bea]) each.expectNoNetwork();
  await expect(ada.page.getByText("2 here")).toBeVisible();
  try {
    await environment.hub.kill();
    await startWith(environment.hub, String(Math.ceil((await bytesIn(environment.hub.data)) / 0.955)));
    for (const each of [ada, bea]) {
      await expect(
        each.page.getByText(/This dossier uses 9[5-9]% of the storage that the hub allows it/).first(),
      ).toBeVisible();
      await expect(each.step).toHaveText("Synced");
    }
    const said: string[] = [];
    while (said.length < 60 && !(await ada.step.textContent())?.includes("reached the size that the hub allows")) {
      said.push(`Note ${said.length + 1}: ${"the words of a long comment ".repeat(40)}`);
      await ada.jump("5(2)");
      await ada.begin("comment");
      await ada.page.keyboard.insertText(said.at(-1)!);
      await ada.finish({ comment: " ", ...(said.length === 1 && { name: "Ada" }) });
      await expect(ada.step).toHaveText(/Synced|reached the size that the hub allows/);
    }
    await expect(ada.step).toContainText("What you write is safe on this machine and will be sent when there is room");
    await ada.expectSaved();
    await expect(bea.step).toHaveText("Synced");
    const there = (app: App, note: number) => app.cards.filter({ hasText: `Note ${note}:` });
    await bea.jump("5(2)");
    await expect(there(bea, said.length)).toHaveCount(0);
    await startWith(environment.hub, "1GB");
    for (const each of [ada, bea]) await expect(each.step).toHaveText("Synced");
    for (let note = 1; note <= said.length; note++) await expect(there(bea, note)).toHaveCount(1);
    expect(said.length).toBeGreaterThan(0);
  } finally {
    delete process.env[QUOTA];
  }
});

test("A hub that is stopped announces it, and its members reconnect automatically", async ({ app, environment }) => {
  await app.openSample();
  await app.share(await environment.hubUrl());
  await expect(app.step).toHaveText("Synced");
  app.expectNoNetwork();
  const said = expect(app.step).toContainText("The hub is stopping, perhaps for an update.");
  await Promise.all([said, environment.hub.kill("SIGTERM")]);
  await expect(app.step).toHaveText(/^Offline since/);
  await environment.hub.start();
  await expect(app.step).toHaveText("Synced", { timeout: 30_000 });
});
