import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { createTempFolder, removeTempFolder } from "../support/tempFolder.ts";
import { NetworkCable } from "../support/network/networkCable.ts";
import { App } from "./app.ts";
import type { Edition } from "./editions.ts";
import { HubProcess } from "./hub.ts";

/** The apps and the hub of one test. */
export class TestEnvironment {
  readonly hub: HubProcess;
  readonly apps: App[] = [];
  readonly #edition: Edition;
  readonly #storesCode: boolean;
  readonly folder: string;

  constructor(edition: Edition, folder: string, storesCode: boolean) {
    this.#edition = edition;
    this.#storesCode = storesCode;
    this.folder = folder;
    this.hub = new HubProcess(path.join(folder, "hub"));
  }

  /** Creates another user's app on its own profile, not yet opened. */
  async app(): Promise<App> {
    const app = new App(this.#edition, await NetworkCable.start(), this.hub, { storesCode: this.#storesCode });
    this.apps.push(app);
    return app;
  }

  /** Returns the hub's address, and starts the hub if necessary. */
  async hubUrl(): Promise<string> {
    if (this.hub.url === "") await this.hub.start();
    return this.hub.url;
  }

  async end(): Promise<void> {
    for (const app of this.apps) await app.close();
    await this.hub.kill();
    for (const { wire, profile } of this.apps) {
      await wire.end();
      removeTempFolder(profile);
    }
    removeTempFolder(this.folder);
  }
}

/**
 * `environment` provides users and a hub; `app` is the first user's, open at the first screen. The project's name selects the
 * edition. `storesCode` lets the web edition store itself in the browser, as it does for users. An error on a page's console, or one of the desktop shell, fails the test.
 */
export const test = base.extend<{ storesCode: boolean; environment: TestEnvironment; app: App }>({
  storesCode: [false, { option: true }],
  environment: async ({ storesCode }, use, info) => {
    const environment = new TestEnvironment(info.project.name as Edition, createTempFolder("stage"), storesCode);
    if (info.project.name === "web") await environment.hubUrl();
    await use(environment);
    const faults = environment.apps.flatMap((each) => each.faults);
    if (info.status !== info.expectedStatus || faults.length > 0) await keep(environment, info);
    await environment.end();
    expect(faults).toEqual([]);
  },
  app: async ({ environment }, use) => {
    const app = await environment.app();
    await app.open();
    await use(app);
  },
});

/** Keeps the screens and the logs in the test's folder under test-results/. */
async function keep(environment: TestEnvironment, info: ReturnType<typeof test.info>): Promise<void> {
  for (const [i, app] of environment.apps.entries()) {
    const picture = app.isOpen && (await app.page.screenshot({ timeout: 5000 }).catch(() => null));
    if (picture) await writeFile(info.outputPath(`app-${i + 1}.png`), picture);
    await writeFile(info.outputPath(`app-${i + 1}.log`), app.log.join("\n"));
  }
  await writeFile(info.outputPath("hub.log"), environment.hub.log.join("\n"));
}
