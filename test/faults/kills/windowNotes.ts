import type { Page } from "@playwright/test";
import { applyUpdate } from "yjs";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Random } from "#test/support/random.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import type { Envelope } from "#shared/records/envelope.ts";

/** The time limit of any step in the window on a busy machine, in ms. */
const PATIENCE = 60_000;

const FIELD = ".margin-form textarea";

/** Opens the sample if nothing is open yet. Returns whether it did. */
export async function openSample(page: Page): Promise<boolean> {
  const sample = page.getByRole("button", { name: "Try the sample" });
  const draft = page.locator(".text-draft").first();
  await sample.or(draft).first().waitFor({ timeout: PATIENCE });
  const isNew = await sample.isVisible();
  if (isNew) await sample.press("Enter");
  await draft.waitFor({ timeout: PATIENCE });
  return isNew;
}

/** Shares the open dossier with a hub. A record may reach the hub before it is saved here. */
export async function shareWithHub(page: Page, hub: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.keyboard.press("Control+Shift+P");
  const palette = page.getByRole("dialog", { name: "All commands" });
  await palette.getByRole("combobox").fill("Team");
  const named = page.locator("[slot=label]").getByText("Team", { exact: true });
  await palette.getByRole("option").filter({ has: named }).click();
  await page.getByRole("textbox", { name: "Address" }).fill(hub);
  await page.keyboard.press("Enter");
  await page
    .getByRole("status")
    .filter({ hasText: message("step.in-step") })
    .first()
    .waitFor();
}

/** Writes notes one after the other. Calls back each time the status line says that one is saved. */
async function writeOn(page: Page, saved: () => void): Promise<never> {
  for (let i = 0; ; i++) {
    await writeNote(page, i, `Written ${i}: ${Math.random().toString(36).slice(2)}.`);
    saved();
  }
}

/** Writes note number `i` by keyboard. Resolves when the status line says that it is saved. */
export async function writeNote(page: Page, i: number, comment: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await beginNote(page, i);
  await page.keyboard.type(comment);
  const name = page.getByRole("textbox", { name: "Your name on notes" });
  if (await name.isVisible()) await name.fill("Member 1");
  await page.keyboard.press("Control+Enter");
  await page.locator(FIELD).waitFor({ state: "hidden" });
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved( in this browser)?$/ })
    .waitFor();
}

/**
 * Writes until a random moment after none, one or two notes have shown Saved, then calls `kill`. Returns how many had
 * shown Saved by then.
 */
export async function writeUntilKilled(page: Page, random: Random, kill: () => Promise<void>): Promise<number> {
  let saved = 0;
  const writing = writeOn(page, () => saved++).catch(() => undefined);
  const [enough, end] = [random.below(3), Date.now() + PATIENCE];
  while (saved < enough && Date.now() < end) await pause(20);
  await pause(random.below(1_500));
  // Only the notes that the user has seen as saved by then count.
  const seen = saved;
  await kill();
  await writing;
  return seen;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens the form of a new note. If the unfinished note of the last round is restored, it is discarded. */
async function beginNote(page: Page, i: number): Promise<void> {
  for (;;) {
    await page.keyboard.press("Control+k");
    await page.locator("#jump-box:focus").waitFor();
    await page.keyboard.type(`17(${1 + (i % 4)})`);
    await page.keyboard.press("Enter");
    await page.locator(`.text-draft:focus, ${FIELD}:focus`).first().waitFor();
    if (!(await page.locator(FIELD).isVisible())) {
      for (let words = 0; words < 2; words++) await page.keyboard.press("Control+Shift+ArrowRight");
      await page.keyboard.press("3");
      const focused = page.locator(`${FIELD}:focus`).waitFor({ timeout: 5_000 });
      const isOpen = await focused.then(
        () => true,
        () => false,
      );
      if (isOpen && (await page.locator(FIELD).inputValue()) === "") return;
    }
    await page.getByRole("button", { name: /^(Discard|Cancel)$/ }).click();
    await page.locator(FIELD).waitFor({ state: "hidden" });
  }
}

/**
 * Counts what is stored of a dossier: notes with their bodies, numbers that a device used twice, and numbers it
 * skipped.
 */
export function countStoredNotes(updates: readonly Uint8Array[]): {
  readonly notes: number;
  readonly forks: number;
  readonly gaps: number;
} {
  const stored = storedIn(updates);
  const records = stored.map(envelopeOf);
  const chains = new Map<string, number[]>();
  for (const { device, seq } of records) chains.set(device, [...(chains.get(device) ?? []), seq]);
  const forks = [...chains.values()].reduce((sum, seqs) => sum + seqs.length - new Set(seqs).size, 0);
  const gaps = [...chains.values()].reduce((sum, seqs) => sum + 1 + Math.max(...seqs) - new Set(seqs).size, 0);
  const isNote = ({ type, of }: Envelope) => type === "annotation" && of === undefined;
  const notes = stored.filter(({ bytes }, i) => bytes && isNote(records[i]!)).length;
  return { notes, forks, gaps };
}

/** Counts the stored changes of the members, and how many of them were made upon the same records as another. */
export function countStoredMemberChanges(updates: readonly Uint8Array[]): {
  readonly changes: number;
  readonly rivals: number;
} {
  const parents = storedIn(updates)
    .map(envelopeOf)
    .filter(({ type }) => type === "change")
    .map(({ after }) => after!.join());
  return { changes: parents.length, rivals: parents.length - new Set(parents).size };
}

function storedIn(updates: readonly Uint8Array[]): readonly StoredRecord[] {
  const doc = new DossierDoc();
  for (const update of updates) applyUpdate(doc.doc, update);
  return [...doc.keys()].map((key) => doc.get(key)!);
}

const envelopeOf = ({ text }: StoredRecord) => JSON.parse(text) as Envelope;

/**
 * Checks a run of kills: what was there before a round and what it had shown as Saved must be there after it, and no
 * device may have used a number twice or skipped one.
 */
export class KillAccount {
  readonly faults: string[] = [];
  saved = 0;
  empty = 0;
  #before = 0;
  #lost = 0;

  /** Checks a round in which `saved` notes had shown Saved. */
  close(round: number, saved: number, found: ReturnType<typeof countStoredNotes>): void {
    this.saved += saved;
    if (saved === 0) this.empty++;
    const lost = this.#before + saved - found.notes;
    if (lost > 0) this.#lost += lost;
    if (lost > 0) this.faults.push(`Round ${round}: ${lost} notes are gone that had shown Saved`);
    if (found.forks > 0) this.faults.push(`Round ${round}: a device has given a number twice`);
    if (found.gaps > 0) this.faults.push(`Round ${round}: a device has left a number out`);
    this.#before = found.notes;
  }

  figure(kills: number, seconds: number): string {
    return `${this.#lost} of ${this.saved} saved notes lost in ${kills} kills (${this.empty} before anything was saved; ${this.#before} notes in the end), ${seconds} s`;
  }
}
