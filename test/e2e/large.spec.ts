import { expect } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { Stage as HubStage } from "../hub/support.ts";
import { newLatch } from "../support/latch.ts";
import { addManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { createTeam, unwrapOutcome, openInvitation } from "../support/team/team.ts";
import type { App } from "./app.ts";
import { drawnThreads } from "./readWindow.ts";
import { test } from "./testEnvironment.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample/draft-v1.docx");
/** So many that two pieces are needed. */
const NOTES = 2500;
/** The delay of the hub's messages, in ms: long enough to read them. */
const LATER_MS = 700;

test("A sync of several pieces says how many records have been sent, and how many fetched", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  const { admin, draft, invitation, save, founder } = await published(hub, environment.folder);
  const before = save("before.clausemark");
  await founder.end();
  await addManyNotes(admin, draft, NOTES, new Random(5));
  const whole = save("whole.clausemark");

  await test.step("sent by the member who has all of it", () =>
    shareSlowly(app, whole, NOTES, /^Sending records: [\d,]+ of \d,\d{3}$/));
  await test.step("fetched by a member who has nothing of it", async () => {
    const another = await environment.app();
    await another.open();
    await shareSlowly(another, before, 0, /^Fetching records: [\d,]+ of \d,\d{3}$/);
  });

  async function shareSlowly(each: App, file: string, notes: number, says: RegExp): Promise<void> {
    await each.page.routeWebSocket(/\/sync/, (line) => {
      line.connectToServer().onMessage((message) => setTimeout(() => line.send(message), LATER_MS));
    });
    await joinWith(each, file, notes, invitation);
    const said = expect(each.step).toHaveText(says, { timeout: 60_000 });
    await each.share(hub);
    await said;
    await expect(each.step).toHaveText("Synced", { timeout: 60_000 });
  }
});

test("A record that is too large for a proxy before the hub is named and stays here, and the rest is in sync", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  let most = Infinity;
  const tooLarge: number[] = [];
  await app.page.routeWebSocket(/\/sync/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      if (message.length <= most) return server.send(message);
      tooLarge.push(message.length);
      return void line.close({ code: 1009 });
    });
  });
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "First.", "Member 1");
  await app.share(hub);
  await expect(app.step).toHaveText("Synced");
  most = 20_000;
  await begun(app, "12(1)", "not later than", "過".repeat(9_000));
  await app.press("Control+Enter");
  await expect(app.messages).toContainText(/This record is larger \(\d\d KB\) than this hub/, { timeout: 60_000 });
  await expect(app.step).toHaveText("Synced", { timeout: 30_000 });
  await expect(app.highlights("not later than")).toHaveCount(0);
  await app.command("Team");
  // An earlier message may still be visible beside it.
  await expect(app.page.getByRole("listitem").filter({ hasText: "than this hub" }).last()).toBeVisible();
  expect(tooLarge.length).toBeGreaterThan(0);
  expect(new Set(tooLarge).size).toBe(tooLarge.length);
});

test("A user who is working stays there while a record that is too large is put aside", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  let [most, tries] = [Infinity, 0];
  let gate = newLatch();
  await app.page.routeWebSocket(/\/sync/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      if (message.length <= most) return server.send(message);
      tries++;
      void gate.passed.then(() => line.close({ code: 1009 }));
    });
  });
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "First.", "Member 1");
  await app.share(hub);
  await expect(app.step).toHaveText("Synced");
  most = 10_000;
  const putAside = async (words: string, length: number, during: () => Promise<void>) => {
    gate = newLatch();
    const before = tries;
    await begun(app, "12(1)", words, "過".repeat(length));
    await app.press("Control+Enter");
    await expect.poll(() => tries, { timeout: 30_000 }).toBeGreaterThan(before);
    await during();
    await expect(app.highlights(words)).toHaveCount(1);
    gate.open();
    await expect(app.highlights(words)).toHaveCount(0, { timeout: 60_000 });
    await expect(app.step).toHaveText("Synced", { timeout: 30_000 });
  };

  // The second is padded to 16 KB and the first to 64 KB, because a record as large as a refused one is not sent again.
  await test.step("at a note that is not finished", async () => {
    const comment = app.page.getByRole("textbox", { name: "Comment" });
    await putAside("not later than", 9_000, async () => {
      await begun(app, "12(3)", "history or research", "Half a ");
    });
    await expect(comment).toBeFocused();
    await app.type("sentence.");
    await expect(comment).toHaveValue("Half a sentence.");
    await app.press("Escape");
  });
  await test.step("in the text", async () => {
    await putAside("not later than", 3_000, async () => {
      await app.jump("12(3)");
      await expect(app.text).toBeFocused();
    });
    await expect(app.text).toBeFocused();
    await app.select("history or research");
  });
});

test("Another member's record that is too large is not put aside: nothing more is sent, and updates are accepted", async ({
  app,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  const { admin, draft, invitation, save, founder, client } = await published(hub, environment.folder);
  const on = (at: number) => ({ draft: computeDraftId(draft), provision: draft.provisions[at]!.eId });
  await admin.annotate({ anchor: on(5), comment: "過".repeat(9_000) });
  await app.page.routeWebSocket(/\/sync/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => (message.length > 20_000 ? void line.close({ code: 1009 }) : server.send(message)));
  });
  await joinWith(app, save("whole.clausemark"), 1, invitation);
  await app.share(hub);
  await expect(app.step).toHaveText(/^A record by somebody else is larger \(\d\d KB\)/, { timeout: 60_000 });
  const key = await admin.annotate({ anchor: on(8), comment: "It comes all the same." });
  client.put([admin.held.get(key)!]);
  await client.inStep();
  await app.jump("5(2)");
  await expect.poll(() => drawnThreads(app.page), { timeout: 30_000 }).toBe(2);
  await expect(app.step).toHaveText(/^A record by somebody else/);
  await founder.end();
});

/**
 * Publishes a dossier with a text and no notes at a hub, with an invitation to it. `save` writes what its founder has
 * by then.
 */
async function published(hub: string, folder: string) {
  const { draft } = unwrapOutcome(await readDraftFromBytes("draft-v1.docx", new Uint8Array(readFileSync(SAMPLE))));
  const { admin } = await createTeam(draft);
  const invitation = path.join(folder, "invitation.json");
  writeFileSync(invitation, toCanonicalJson(await openInvitation(admin, "observer", "many")));
  const save = (name: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()));
    return file;
  };
  const founder = new HubStage();
  const client = founder.client(admin, { url: hub });
  client.put();
  await client.inStep();
  return { admin, draft, invitation, save, founder, client };
}

/** Opens a dossier file with so many notes, and joins. */
async function joinWith(app: App, file: string, notes: number, invitation: string): Promise<void> {
  await app.openFile(file);
  await expect(app.text).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => drawnThreads(app.page), { timeout: 60_000 }).toBe(notes);
  await app.openFile(invitation);
  await expect(app.page.getByRole("dialog")).toBeVisible();
  await app.fill("Your name on notes", "Member");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toBeHidden({ timeout: 60_000 });
  await app.expectSaved();
}

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await begun(app, address, words, comment);
  await app.finish({ comment: " It is so.", ...(name && { name }) });
}

async function begun(app: App, address: string, words: string, comment: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.page.keyboard.insertText(comment);
}
