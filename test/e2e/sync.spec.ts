import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { findUnencryptedWords } from "./wordsInFiles.ts";
import { test } from "./testEnvironment.ts";

/**
 * Words that occur nowhere else, one in everything that is written: comments, a reply, a source, an unfinished note.
 */
const ADA = "Zephyrine";
const BEA = "Quillon";
const SAID = "brambleworth cindertoft dovermoss elderquay fennimark goslingate hollowbrook".split(" ");
const UNFINISHED = "ivorymarsh";

test("Records can be sent to a hub as soon as it was named: none of the window's is lost", async ({
  app,
  environment,
}) => {
  const hub = await environment.hubUrl();
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "Too wide.", "Ada");
  await app.share(hub);
  const invitation = await app.invite();
  await expect(app.step).toHaveText("Synced");
  await expect(app.page.getByRole("textbox", { name: "Invitation" })).toHaveValue(invitation);
});

test("A short network outage that broke no connection leaves nobody offline", async ({ app, environment }) => {
  const hub = await environment.hubUrl();
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "Too wide.", "Member 1");
  await app.share(hub);
  await expect(app.step).toHaveText("Synced");
  // As a system reports it: nothing new gets through, but the connection itself stays open.
  app.expectNoNetwork();
  await app.page.route("**/challenge?*", (route) => route.abort());
  await tell(app, "offline");
  await expect(app.step).toHaveText(/^Offline since \d\d:\d\d$/);
  await app.page.unroute("**/challenge?*");
  await tell(app, "online");
  await expect(app.step).toHaveText("Synced");
});

test("A hub on the same machine is in sync with the app whatever the system says of the network", async ({
  app,
  environment,
}) => {
  const hub = await environment.hubUrl();
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "Too wide.", "Member 1");
  await app.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await app.invite(), "Member 2");
  await expect(app.step).toHaveText("Synced");
  await app.page.evaluate(() => Object.defineProperty(navigator, "onLine", { get: () => false }));
  const asked = app.page.waitForResponse((response) => response.url().includes("challenge"));
  await tell(app, "offline");
  expect((await asked).ok()).toBe(true);
  await note(app, "12(1)", "not later than", "Written with the cable out.");
  await expect(bea.highlights("not later than")).toBeVisible();
  await expect(app.step).toHaveText("Synced");
  await environment.hub.kill();
  app.expectNoNetwork();
  bea.expectNoNetwork();
  await expect(app.step).toHaveText(/^Offline since/);
  await environment.hub.start();
  await expect(app.step).toHaveText("Synced", { timeout: 30_000 });
});

test("Two people stay on one hub, offline and online, through outages and a killed hub, and nothing is unencrypted", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  const [before, adas, beas, adasApart, beasApart, inTheDark, reply] = SAID as [string, ...string[]] & string[];
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", before, ADA);
  await ada.share(hub);
  await expect(ada.step).toHaveText("Synced");
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), `${BEA}, Partner organisation`);
  await expect(bea.step).toHaveText("Synced");
  await expect(bea.highlights("silence an opinion")).toBeVisible();

  await test.step("each sees the other's mark within seconds", async () => {
    await note(ada, "12(1)", "not later than", adas!);
    await expect(bea.highlights("not later than")).toBeVisible({ timeout: 5000 });
    await note(bea, "17(2)", "at least", beas!);
    await expect(ada.highlights("at least")).toBeVisible({ timeout: 5000 });
    await ada.jump("17(2)");
    await ada.press("j");
    await ada.reply(reply!);
    await expect(bea.page.getByRole("article")).toContainText([reply!]);
    await ada.command("Team");
    await expect(ada.page.getByRole("listitem").filter({ hasText: BEA })).toContainText("Partner organisation");
    await expect(ada.page.getByText("2 here")).toBeVisible();
  });

  await test.step("both write without a network, and both have both when it is back", async () => {
    await Promise.all([ada.goOffline(), bea.goOffline()]);
    for (const each of [ada, bea]) await expect(each.step).toHaveText(/^Offline since \d\d:\d\d$/);
    await note(ada, "6(3)", "in full knowledge of that purpose", adasApart!);
    await note(bea, "6(3)", "unless the person concerned has agreed", beasApart!);
    for (const each of [ada, bea]) {
      await expect(each.step).toHaveText(/^Offline since \d\d:\d\d · 1 to send$/);
      await each.expectSaved();
    }
    expect(await ada.notes(4)).not.toEqual(await bea.notes(4));
    await Promise.all([ada.goOnline(), bea.goOnline()]);
    await inStep(ada, bea);
    await expect(ada.highlights("unless the person concerned has agreed")).toBeVisible();
    await expect(bea.highlights("in full knowledge of that purpose")).toBeVisible();
    expect(await ada.notes(5)).toEqual(await bea.notes(5));
  });

  await test.step("a hub that was killed has lost nothing when it is back", async () => {
    ada.expectNoNetwork();
    bea.expectNoNetwork();
    await environment.hub.kill();
    for (const each of [ada, bea]) await expect(each.step).toHaveText(/^Offline since/);
    await note(bea, "16(3)", "within seven days", inTheDark!);
    await expect(bea.step).toHaveText(/1 to send$/);
    await bea.jump("1");
    await bea.begin("question");
    await bea.type(UNFINISHED);
    await bea.press("Escape");
    await environment.hub.start();
    await inStep(ada, bea);
    await expect(ada.highlights("within seven days")).toBeVisible();
    expect(await ada.notes(6)).toEqual(await bea.notes(6));
  });

  await test.step("everything is there in each app that starts again", async () => {
    await Promise.all([ada.reopen(), bea.reopen()]);
    await inStep(ada, bea);
    await bea.jump("1");
    await expect(bea.page.getByRole("article", { name: /^Unfinished/ })).toContainText(UNFINISHED);
    const notes = await ada.notes(6);
    expect(await bea.notes(6)).toEqual(notes);
    for (const said of SAID) expect(notes.join("\n")).toContain(said);
  });

  await test.step("no word and no name is unencrypted at the hub, in a journal or in a profile", async () => {
    await Promise.all([ada.close(), bea.close()]);
    await environment.hub.kill();
    const words = [ADA, BEA, ...SAID, UNFINISHED];
    // Data that is meant to be unencrypted is found: a record's type, and in a browser the address of the hub.
    const [type, address] = ['"type":"annotation"', new URL(hub).host];
    const known = test.info().project.name === "web" ? address : type;
    for (const [folder, word] of [
      [environment.hub.data, type],
      [ada.profile, known],
      [bea.profile, known],
    ] as const) {
      expect(findUnencryptedWords(folder, words)).toEqual([]);
      expect(findUnencryptedWords(folder, [word])).not.toEqual([]);
    }
  });
});

/** Reports what the system says of the network. The connection itself may not know of it. */
async function tell(app: App, what: "offline" | "online"): Promise<void> {
  await app.page.evaluate((type) => dispatchEvent(new Event(type)), what);
}

/** Comments on words of a provision. The name is requested the first time. */
async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment: `Think of ${comment}.`, ...(name && { name }) });
}

async function inStep(...apps: readonly App[]): Promise<void> {
  for (const app of apps) await expect(app.step).toHaveText("Synced", { timeout: 20_000 });
}
