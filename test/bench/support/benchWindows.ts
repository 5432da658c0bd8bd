import { writeFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { startHub, type RunningHub } from "#hub/startHub.ts";
import { buildApp } from "#scripts/build.ts";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { DELETED_TAB_NAME } from "#shared/host/storedApp.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { launchBrowser } from "#test/support/window/launchApp.ts";
import { createManyNotes } from "#test/support/team/manyNotes.ts";
import { openInvitation, type Person } from "#test/support/team/team.ts";

/** The time limit of any step in a window. */
export const WINDOW_PATIENCE_MS = 120_000;

/** A window of the web edition in its own browser. */
export interface BenchWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The folder of its browser's profile. */
  readonly profile: string;
}

/** The built web edition, served by a hub, and windows on it. */
export class BenchWindows {
  readonly folder = createTempFolder("bench");
  readonly hub: RunningHub;
  readonly #open: BrowserContext[] = [];

  static async start(): Promise<BenchWindows> {
    await buildApp();
    const data = path.join(createTempFolder("bench"), "hub");
    return new BenchWindows(
      await startHub({ port: 0, data, web: path.join(OUT_FOLDER, "renderer/web"), report: () => undefined }),
    );
  }

  private constructor(hub: RunningHub) {
    this.hub = hub;
  }

  /** Opens a window on a dossier of this draft with so many notes, joined by an invitation. */
  async with(draft: Draft, notes: number): Promise<BenchWindow> {
    return this.of((await createManyNotes(draft, notes)).admin);
  }

  /**
   * Opens a window on this person's dossier, joined by an invitation; at another address of the hub if one is given, and
   * without storing the app on the device if `storesCode` is false.
   */
  async of(admin: Person, { url = this.hub.url, storesCode = true } = {}): Promise<BenchWindow> {
    const notes = admin.ledger.all(threadProjection).length;
    const files = await writeDossierFiles(this.folder, admin);
    const window = await this.empty();
    const { page, context } = window;
    if (!storesCode) await context.addInitScript((name) => (globalThis.window.name = name), DELETED_TAB_NAME);
    // Handles file dialogs from now on, so that no dialog opens before the first handler is set.
    page.on("filechooser", () => undefined);
    await page.goto(url);
    await page.waitForSelector("body[data-ready]");
    await choose(page, files.dossier);
    await page.waitForFunction(drawn, notes, { timeout: WINDOW_PATIENCE_MS });
    await choose(page, files.invitation);
    await joinInWindow(page, notes);
    await page.getByText("Saved in this browser").waitFor({ timeout: WINDOW_PATIENCE_MS });
    return window;
  }

  /** Opens a page in a browser with an empty profile. */
  async empty(): Promise<BenchWindow> {
    const profile = path.join(this.folder, `profile-${this.#open.length}`);
    const context = await launchBrowser({ userData: profile });
    this.#open.push(context);
    return { context, page: context.pages()[0] ?? (await context.newPage()), profile };
  }

  async end(): Promise<void> {
    for (const context of this.#open) await context.close();
    await this.hub.stop();
  }
}

/** Writes a person's dossier and an invitation to it as files. */
export async function writeDossierFiles(folder: string, admin: Person) {
  const notes = admin.ledger.all(threadProjection).length;
  const files = { dossier: path.join(folder, `${notes}.clausemark`), invitation: path.join(folder, `${notes}.json`) };
  writeFileSync(files.invitation, toCanonicalJson(await openInvitation(admin)));
  writeFileSync(files.dossier, writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()));
  return files;
}

/** Joins by the invitation that the window was just given. Resolves when every note is drawn. */
export async function joinInWindow(page: Page, notes: number): Promise<void> {
  await page.getByRole("textbox", { name: "Your name on notes" }).fill("Ada");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden", timeout: WINDOW_PATIENCE_MS });
  await page.waitForFunction(drawn, notes, { timeout: WINDOW_PATIENCE_MS });
}

/** Runs in the page. Returns true if this many notes are drawn, as before printing: those out of view, too. */
function drawn(size: number): boolean {
  window.dispatchEvent(new Event("beforeprint"));
  const marks = [...document.querySelectorAll<HTMLElement>(".text-draft [data-thread]")];
  return new Set(marks.map(({ dataset }) => dataset["thread"])).size >= size;
}

async function choose(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
  await chooser.setFiles(file);
}
