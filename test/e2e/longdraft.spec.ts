import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { reviseEdition, REVISION_SCENARIOS } from "../support/drafts/reviseEdition.ts";
import { openInvitation } from "../support/team/team.ts";
import type { App } from "./app.ts";
import { drawnThreads } from "./readWindow.ts";
import { test } from "./testEnvironment.ts";

const [ARTICLES, BLOCKS, NOTES, CHANGES] = [66, 3000, 1000, 30];
/** The time limits of the window, in ms. */
const MOST = { open: 1000, next: 50 } as const;
/** On a shared machine, only more than this factor counts as a fault. */
const SLACK = 3;

test("The comparison of 63,000 words with 63,000 opens, and goes from change to change, without a delay", async ({
  app,
  environment,
}) => {
  test.setTimeout(200_000);
  const { dossier, invitation, words } = await longFiles(environment.folder);
  await app.openFile(dossier);
  await expect.poll(() => drawnThreads(app.page), { timeout: 60_000 }).toBeGreaterThan(0);
  await app.openFile(invitation);
  await expect(app.page.getByRole("dialog")).toBeVisible();
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toBeHidden({ timeout: 60_000 });
  await expect.poll(() => drawnThreads(app.page), { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(app.page.getByText(/^Reading \d+ records?$/)).toBeHidden({ timeout: 60_000 });
  await app.expectSaved();
  await app.press("F6");
  await expect(app.text).toBeFocused();

  const open = await opened(app);
  await expect(app.page.locator(".compare-row[data-here]")).toBeFocused();
  const next = await each(app, "j");
  await app.press("v");
  const redlined = await each(app, "k", CHANGES - 1);
  await app.press("v");
  const doubts = await each(app, "u");
  const said = await each(app, "x", 10);
  const figures = [
    `${words} words, ${NOTES} notes, ${test.info().project.name}:`,
    `open: ${Math.round(open)} ms`,
    `next change: ${spread(next)}`,
    `next to look at: ${spread(doubts)}`,
    `put aside and go on: ${spread(said)}`,
    `change before, in one redline: ${spread(redlined)}`,
  ];
  console.log(figures.join("\n  "));
  expect(open).toBeLessThan(MOST.open * SLACK);
  for (const times of [next, doubts, redlined]) expect(median(times)).toBeLessThan(MOST.next * SLACK);
});

/** Writes the dossier with two long drafts of one document, and an invitation to it, as files. */
async function longFiles(folder: string): Promise<{ dossier: string; invitation: string; words: number }> {
  const random = new Random(5);
  const before = createConvention(random, ARTICLES, BLOCKS);
  const after = reviseEdition(before, REVISION_SCENARIOS.typical, random);
  const { admin } = await createManyNotes(before.draft, NOTES);
  const [document] = admin.ledger.documents;
  const source = { name: "next.docx", sha256: "0".repeat(64), format: "docx" } as const;
  const reading = { draft: after.draft, source };
  await admin.commit(addRevisionAct(admin.ledger, admin.me, { document: document!.id, reading, symbol: "A/1/Rev.1" }));
  const files = { dossier: path.join(folder, "long.clausemark"), invitation: path.join(folder, "invitation.json") };
  writeFileSync(files.invitation, toCanonicalJson(await openInvitation(admin)));
  writeFileSync(files.dossier, writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()));
  const texts = after.draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return { ...files, words: texts.join(" ").split(/\s+/u).length };
}

/** Measures from the key until rows are painted, in ms. */
async function opened(app: App): Promise<number> {
  const painted = await watching(app.page);
  await app.press("F7");
  return painted();
}

/** Presses a key repeatedly and measures each press until the row it leads to is painted, in ms. */
async function each(app: App, key: string, count = CHANGES): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const painted = await watching(app.page);
    await app.press(key);
    times.push(await painted());
    await app.page.waitForTimeout(60);
  }
  return times;
}

/** Watches for the next row to become the current one, from the next key on. */
async function watching(page: Page): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(() => {
    const now = () => {
      const row = document.querySelector<HTMLElement>(".compare-row[data-here]");
      return (
        row && `${row.dataset["row"]} ${row.querySelector<HTMLElement>("article[data-attended]")?.dataset["note"]}`
      );
    };
    const before = now();
    let pressed = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const done = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`Nothing came after ${before}`)), 20_000);
      const observer = new MutationObserver(() => {
        if (now() === before || now() === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    return { done };
  });
  return () => handle.evaluate(({ done }) => done);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}

function spread(times: readonly number[]): string {
  return `${Math.round(median(times))} ms (median), worst ${Math.round(Math.max(...times))} ms`;
}
