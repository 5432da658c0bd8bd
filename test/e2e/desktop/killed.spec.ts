import type { Page } from "@playwright/test";
import { applyUpdate } from "yjs";
import { fromHex } from "#shared/base/bytes.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Envelope } from "#shared/records/envelope.ts";
import { toDossierKey, unsealBody } from "#shared/records/sealBody.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import { IS_SHORT_RUN } from "../isShortRun.ts";
import "./bridge.ts";
import { test } from "./profile.ts";
import { readJournal } from "./readJournal.ts";
import { chainLengthsOf, expect, kill, writeNote } from "./crashSteps.ts";

/** How often it is killed. */
const KILLS = IS_SHORT_RUN ? 8 : 20;

/**
 * Repeats: open, write a note by keyboard, wait for Saved, get killed at a random moment after it. Then
 * the notes are read from the journal and counted in the window.
 */
test("No note is missing after kill -9, many times, each after Saved", async ({ userData }) => {
  test.setTimeout(400_000);
  const written: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const { app, page } = await launchElectron({ userData });
    if (round === 0) await page.getByRole("button", { name: "Try the sample" }).press("Enter");
    written.push(await writeNote(page, round));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
    await kill(app);
  }
  const { app, page } = await launchElectron({ userData });
  const records = await recordsOf(page);
  const notes = records.filter(({ record }) => record.type === "annotation");
  const comments = new Set(notes.map(({ comment }) => comment));
  expect(written.filter((comment) => !comments.has(comment))).toEqual([]);
  expect(chainLengthsOf(records.map(({ record }) => record))).toEqual([records.length]);
  await expect(page.locator(".text-draft mark")).not.toHaveCount(0);
  await app.close();
});

/** Returns the records in the journal of the only local dossier, opened with its keys. */
async function recordsOf(page: Page): Promise<{ record: Envelope; comment: unknown }[]> {
  const { id, keys } = await page.evaluate(async () => {
    const held = await window.clausemark.dossiers.list();
    if ("refused" in held) throw new Error(held.code);
    const keys = await window.clausemark.keys(held[0]!.id);
    if ("refused" in keys) throw new Error("The dossier is not there");
    return { id: held[0]!.id, keys: Object.values(keys.keys) };
  });
  const updates = await readJournal(page, id);
  const doc = new DossierDoc();
  for (const update of updates) applyUpdate(doc.doc, new Uint8Array(update));
  const key = toDossierKey(fromHex(keys[0]!));
  return [...doc.keys()].map((each) => {
    const { text, bytes } = doc.get(each)!;
    const clear = bytes && unsealBody(bytes, key);
    const body = clear && (JSON.parse(clear.text) as { comment?: string });
    return { record: JSON.parse(text) as Envelope, comment: body?.comment };
  });
}
