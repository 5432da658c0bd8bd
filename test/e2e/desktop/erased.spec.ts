import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { applyUpdate } from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Envelope } from "#shared/records/envelope.ts";
import { NetworkCable } from "#test/support/network/networkCable.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { App } from "../app.ts";
import { findFilesWithBytes } from "../wordsInFiles.ts";
import { recordsIn } from "../files.ts";
import { readSealedUpdates } from "#test/faults/kills/indexedDbUpdates.ts";
import { test } from "../testEnvironment.ts";

const SECRET = "Peregrinebeck";

/**
 * Covers a desktop profile, a browser profile, a dossier file of the command line, and the hub's folder. What was
 * erased is in no byte of them, even after old files are merged again. Before the erasure it is found in each.
 */
test("Erased text is removed from every file of a desktop app, a browser, the command line and the hub", async ({
  app: desktop,
  environment,
}) => {
  test.setTimeout(400_000);
  const hub = await environment.hubUrl();
  await desktop.openSample();
  await note(desktop, "5(2)", "silence an opinion", `Told by ${SECRET}.`, "Member 1");
  await note(desktop, "12(1)", "not later than", "This one stays.");
  await desktop.share(hub);
  await expect(desktop.step).toHaveText("Synced", { timeout: 30_000 });
  const browser = new App("web", await NetworkCable.start(), environment.hub);
  environment.apps.push(browser);
  await browser.openToJoin(await desktop.invite(), "Member 2");
  await expect(browser.step).toHaveText("Synced", { timeout: 30_000 });
  await expect(browser.highlights("silence an opinion")).toBeVisible();
  const old = path.join(environment.folder, "old.clausemark");
  const kept = path.join(environment.folder, "kept.clausemark");
  copyFileSync(await desktop.saveDossier(), old);
  copyFileSync(old, kept);
  const bytes = await sealedBytes(path.join(desktop.profile, "desktop/dossiers"), SECRET, kept);
  // The browser's copy seals whole updates, so the stored row with the note is what to look for.
  const rows = await readSealedUpdates(browser.page);
  const places = [
    [desktop.profile, [bytes]],
    [environment.hub.data, [bytes]],
    [browser.profile, rows],
  ] as const;
  const findings = (place: string, all: readonly Uint8Array[]) =>
    all.flatMap((each) => findFilesWithBytes(place, each));

  await test.step("it is there before", async () => {
    for (const [place, all] of places) await expect.poll(() => findings(place, all), place).not.toEqual([]);
    expect(recordsIn(kept)).toContain(SECRET);
  });

  await test.step("it is erased, and everybody syncs", async () => {
    await desktop.jump("5(2)");
    await desktop.press("j");
    await desktop.command("Delete permanently…");
    await desktop.button(/^Delete permanently/);
    await expect(desktop.highlights("silence an opinion")).toHaveCount(0);
    await expect(browser.highlights("silence an opinion")).toHaveCount(0);
    for (const each of [desktop, browser]) await expect(each.step).toHaveText("Synced");
    const fresh = await desktop.saveDossier();
    expect((await runCommand(environment.folder, "merge", kept, fresh)).err).toBe("");
  });

  await test.step("an old file restores nothing", async () => {
    for (const each of [desktop, browser]) {
      await each.chooseFile(old);
      await expect(each.messages).toContainText("contains nothing new");
      await expect(each.highlights("not later than")).toBeVisible();
      await expect(each.highlights("silence an opinion")).toHaveCount(0);
    }
    await runCommand(environment.folder, "merge", kept, old);
    for (const each of [desktop, browser]) await expect(each.step).toHaveText("Synced");
    await Promise.all([desktop.close(), browser.close()]);
    await environment.hub.kill();
    for (const [place, all] of places) expect(findings(place, all), place).toEqual([]);
    expect(recordsIn(kept)).not.toContain(SECRET);
    expect(recordsIn(kept)).toContain("This one stays.");
  });
});

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}

/** Returns the stored bytes of the body that contains a word, from a desktop app's journal. */
async function sealedBytes(folder: string, word: string, file: string): Promise<Uint8Array> {
  const line = recordsIn(file)
    .split("\n")
    .find((each) => each.includes(word))!;
  const { record } = JSON.parse(line) as { record: Envelope };
  const { dossier } = JSON.parse(Buffer.from(unzipSync(readFileSync(file))["manifest.json"]!).toString()) as {
    dossier: string;
  };
  const journal = await openJournal(path.join(folder, dossier));
  const doc = new DossierDoc();
  for (const update of await journal.read()) applyUpdate(doc.doc, update);
  await journal.close();
  return [...doc.keys()].map((key) => doc.get(key)!).find(({ text }) => text.includes(record.sig))!.bytes!;
}
