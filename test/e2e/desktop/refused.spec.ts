import path from "node:path";
import { expect as baseExpect } from "@playwright/test";
import { applyUpdate, Doc } from "yjs";
import { listDossierIds } from "#hub/log/dataFolder.ts";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Envelope } from "#shared/records/envelope.ts";
import type { App } from "../app.ts";
import { HubProcess } from "../hub.ts";
import { test } from "../testEnvironment.ts";

/** The hub is busy judging and the window is reopened, so everything may take long. */
const expect = baseExpect.configure({ timeout: 30_000 });

test("A record that a hub refuses stays here and is reported; everything else continues", async ({ app }, info) => {
  test.setTimeout(180_000);
  const hub = new HubProcess(info.outputPath("hub"), path.join(import.meta.dirname, "../refusingHub.ts"));
  await hub.start();
  try {
    await app.openSample();
    await note(app, "5(2)", "silence an opinion", "First.", "Member 1");
    await app.share(hub.url);
    await expect(app.step).toHaveText("Synced");
    await note(app, "12(1)", "not later than", "Second.");
    await expect(app.messages).toContainText("Only a lead can do this");
    await expect(app.step).toHaveText("Synced");
    await note(app, "17(2)", "at least", "Third.");
    await expect(app.step).toHaveText("Synced");
    await expect(app.highlights("not later than")).toHaveCount(0);
    await app.command("Team");
    await expect(app.page.getByRole("listitem").filter({ hasText: "Only a lead can do this" })).toHaveCount(1);
    await expect.poll(() => notesAt(hub.data)).toBe(2);
    expect(hub.log.filter((line) => line.includes('"refused"')).length).toBe(1);
  } finally {
    await hub.kill();
  }
});

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}

/** Counts the notes on the hub's disk. */
async function notesAt(data: string): Promise<number> {
  const [dossier] = await listDossierIds(data);
  const doc = new Doc();
  const journal = await openJournal(path.join(data, "dossiers", dossier!));
  for (const update of await journal.read()) applyUpdate(doc, update);
  await journal.close();
  const all = new DossierDoc(doc);
  return [...all.keys()].filter((key) => (JSON.parse(all.get(key)!.text) as Envelope).type === "annotation").length;
}
