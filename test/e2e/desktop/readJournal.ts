import type { Page } from "@playwright/test";
import "./bridge.ts";

/** Reads a dossier's journal as the page does. Returns its entries, as numbers from 0 to 255. */
export function readJournal(page: Page, dossier: string): Promise<number[][]> {
  return page.evaluate(async (id) => {
    const file = await window.clausemark.journal.read(id);
    if ("refused" in file) throw new Error(file.code);
    const bytes = [...new Uint8Array(await (await fetch(file.url)).arrayBuffer())];
    return file.lengths.map((length) => bytes.splice(0, length));
  }, dossier);
}
