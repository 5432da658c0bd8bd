import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import { CODE_RELEASE_FILE, SERVICE_WORKER_FILE } from "#shared/host/codeRelease.ts";
import { SHARE_FIELDS, SHARE_PATH } from "#shared/host/sharedItems.ts";
import { App } from "./app.ts";
import { setPassphrase } from "./browserProfile.ts";
import { NEXT } from "./files.ts";
import { HubProcess } from "./hub.ts";
import { WebEditionCopy } from "./servedApp.ts";
import { test as base } from "./testEnvironment.ts";
import { NetworkCable } from "../support/network/networkCable.ts";

/** How often the window is reloaded and started cold without a hub, and how often a file is swapped. */
const RELOADS = Number(process.env["CLAUSEMARK_OFFLINE_RELOADS"] ?? 2);
const COLD_STARTS = Number(process.env["CLAUSEMARK_OFFLINE_STARTS"] ?? 1);
const SWAPS = Number(process.env["CLAUSEMARK_OFFLINE_SWAPS"] ?? 2);
/** What a reload or a cold start may take where they are counted, in ms. In the suite, other tests share the machine. */
const LIMIT_MS = process.env["CLAUSEMARK_OFFLINE_RELOADS"] ? 2000 : Infinity;
/** Storing everything takes seconds after the window has opened. */
const STORED = { timeout: 90_000 };

/** A hub that serves a copy of the web edition, and a user's app at it. */
const test = base.extend<{ served: WebEditionCopy; servingHub: HubProcess; ada: App }>({
  served: ({ environment }, use) => use(new WebEditionCopy(path.join(environment.folder, "web"))),
  servingHub: async ({ environment, served }, use) => {
    const hub = new HubProcess(path.join(environment.folder, "served"), undefined, served.folder);
    await hub.start();
    await use(hub);
    await hub.kill();
  },
  ada: async ({ environment, servingHub }, use) => {
    const app = new App("web", await NetworkCable.start(), servingHub, { storesCode: true });
    environment.apps.push(app);
    await app.open();
    await use(app);
  },
});

const banner = (app: App): Locator => app.page.getByRole("alert", { name: "The hub’s version" });

async function expectStored(app: App): Promise<void> {
  await app.command("Offline use and updates…");
  const dialog = app.page.getByRole("dialog", { name: "Offline use and updates" });
  await expect(dialog).toContainText("This device has stored Clausemark", STORED);
  await app.press("Escape");
  await expect(dialog).toBeHidden();
}

test("After one visit the app reloads, starts and makes a briefing without network and hub", async ({
  ada,
  servingHub,
}) => {
  test.setTimeout(120_000 + (RELOADS + COLD_STARTS) * 10_000);
  await ada.openSample();
  await ada.jump("5(2)");
  await ada.select("silence an opinion");
  await ada.mark(4);
  await ada.finish({ comment: "Kept without a hub.", name: "Ada" });
  await ada.expectSaved();
  await expectStored(ada);
  await servingHub.kill();
  await ada.goOffline();
  const times: number[] = [];
  // From the request for the page until the note is drawn, by the page's own clock.
  const timed = async (act: () => Promise<unknown>) => {
    await act();
    await expect(ada.highlights("silence an opinion")).toBeVisible();
    times.push(Math.round(await ada.page.evaluate(() => performance.now())));
  };
  for (let i = 0; i < RELOADS; i++) await timed(() => ada.page.reload());
  for (let i = 0; i < COLD_STARTS; i++) await timed(() => ada.reopen());
  test.info().annotations.push({ type: "ms", description: times.join(" ") });
  expect(Math.max(...times)).toBeLessThan(LIMIT_MS);
  const [card] = await ada.notes(1);
  expect(card).toContain("Kept without a hub.");
  await test.step("the typesetter and its typefaces are there, too", async () => {
    await ada.press("Control+p");
    await expect(ada.page.locator(".briefing canvas").first()).toBeVisible({ timeout: 60_000 });
  });
  await test.step("everything that is stored is a file of the app, under its hash", async () => {
    const stored = await ada.page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await (await caches.open("clausemark-code")).keys();
      return { names, paths: requests.map(({ url }) => new URL(url).pathname) };
    });
    expect(stored.names).toEqual(["clausemark-code"]);
    expect(stored.paths.filter((each) => !/^\/clausemark-code\/[0-9a-f]{64}$/.test(each))).toEqual([]);
  });
});

test("Swapped code is named before a passphrase is typed, and never used", async ({ ada, served, servingHub }) => {
  test.setTimeout(180_000 + SWAPS * 15_000);
  await ada.openSample();
  await setPassphrase(ada, "six random words are quite good");
  await expectStored(ada);
  const swappable = [...served.runningFiles, SERVICE_WORKER_FILE, CODE_RELEASE_FILE];
  await ada.page.reload();
  const passphrase = ada.page.getByRole("textbox", { name: "Passphrase" });
  await expect(passphrase).toBeVisible();
  await expect(banner(ada)).toHaveCount(0);
  for (let i = 0; i < SWAPS; i++) {
    const file = swappable[i % swappable.length]!;
    const restore = served.replace(file, `${served.read(file).toString()}\n//${i}\n`);
    await restart(servingHub);
    await ada.page.reload();
    await passphrase.waitFor();
    // At the moment in which the passphrase can be typed.
    expect(await banner(ada).count(), `${file} swapped`).toBe(1);
    await expect(banner(ada)).toContainText(`own list says: ${path.basename(file)}.`);
    restore();
  }
  await restart(servingHub);
  await ada.page.reload();
  await passphrase.waitFor();
  await expect(banner(ada)).toHaveCount(0);
});

test("Another version waits until the user chooses it", async ({ ada, served, servingHub }) => {
  test.setTimeout(180_000);
  await ada.openSample();
  await expectStored(ada);
  served.publish("0.2.0");
  await restart(servingHub);
  const edition = () => ada.page.locator("meta[name=edition]").count();
  const reopen = async () => {
    await ada.page.reload();
    await expect(ada.text).toBeVisible();
  };
  await test.step("it is named, and not used", async () => {
    await reopen();
    await expect(banner(ada)).toContainText("another version: 0.2.0");
    expect(await edition()).toBe(0);
    await ada.button("Later");
    await reopen();
    expect(await edition()).toBe(0);
  });
  await test.step("it is not used either if the browser goes past the service worker", async () => {
    const session = await ada.page.context().newCDPSession(ada.page);
    await session.send("Network.enable");
    await session.send("Network.setBypassServiceWorker", { bypass: true });
    await ada.page.reload();
    await expect(ada.page.getByRole("heading")).toHaveText("This is not the code that you used before");
    await expect(ada.page.getByRole("main")).toContainText("index.html");
    await session.send("Network.setBypassServiceWorker", { bypass: false });
    await ada.page.getByRole("button", { name: "Open the stored version" }).click();
    await expect(ada.text).toBeVisible();
    expect(await edition()).toBe(0);
  });
  await test.step("the user chooses it", async () => {
    await expect(banner(ada)).toContainText("another version: 0.2.0");
    await ada.button("Update…");
    await ada.button("Update and reload");
    await expect.poll(edition, { timeout: 30_000 }).toBe(1);
    await expect(ada.text).toBeVisible();
    await expect(banner(ada)).toHaveCount(0);
  });
});

test("What is shared with the installed app opens as a dropped file does, without network and hub", async ({
  ada,
  servingHub,
}) => {
  const { page } = ada;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The system shares with the installed app's window, which no test has.
  await page.context().addInitScript(() => {
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) => ask(query === "(display-mode: standalone)" ? "all" : query);
  });
  await servingHub.kill();
  await ada.goOffline();
  await test.step("a draft is reviewed", async () => {
    await share(ada, servingHub.url, { file: NEXT });
    await expect(ada.review).toBeVisible();
    await expect(ada.review).toContainText(path.basename(NEXT));
  });
  await test.step("text is, too", async () => {
    await share(ada, servingHub.url, { text: "Draft convention\n\nArticle 1\n\n1. Everybody has rights.\n" });
    await expect(ada.review).toContainText("Everybody has rights.");
  });
  await test.step("from a link nothing is fetched", async () => {
    await share(ada, servingHub.url, { text: "https://example.org/draft.docx" });
    await expect(ada.messages).toContainText("This is a link");
  });
});

/** Sends the form by which a system shares, from outside the app, and waits for the app's page. */
async function share({ page }: App, hub: string, { file, text = "" }: { file?: string; text?: string }): Promise<void> {
  await page.goto("about:blank");
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL(SHARE_PATH, hub).href}">
      <textarea name="${SHARE_FIELDS.text}"></textarea><input type="file" name="${SHARE_FIELDS.files}" /><button>Share</button>
    </form>`,
  );
  await page.locator("textarea").fill(text);
  if (file) await page.locator("input").setInputFiles(file);
  // Without a file the system's form has no such field.
  else await page.locator("input").evaluate((field) => field.remove());
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForSelector("body[data-ready]");
}

async function restart(hub: HubProcess): Promise<void> {
  await hub.kill();
  await hub.start();
}
