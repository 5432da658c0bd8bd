import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { openJournal } from "../../node/disk/journal.ts";
import { newFolder } from "../support/folder.ts";
import { Figures } from "./support/figures.ts";
import { Pages } from "./support/pages.ts";
import { inTurn, timed } from "./support/rounds.ts";

/**
 * `npm run bench -- persist [ROUNDS]`: what storing costs. In the web edition, 20,000 records that are said at once: how many rows
 * its storage has five seconds later, and how long it takes to load, sealed, against y-indexeddb alone, in clear; each load in a
 * fresh page. On the desktop, 200 records one after the other, each on the disk before the next, and the journal opened again:
 * against the same bytes appended to a bare file with an fsync each.
 */
const [RECORDS, SESSION, BYTES] = [20_000, 200, 2000];

const figures = new Figures("persist");
const rounds = Number(process.argv[2] ?? 5);
await browser();
await disk();
figures.end();

async function browser(): Promise<void> {
  const pages = await Pages.start();
  try {
    const rows = await pages.with("persist", (bench) => bench.call("burst", RECORDS));
    await pages.with("persist", (bench) => bench.call("burstAlone", RECORDS));
    figures.add({ what: "20,000 records at once, rows after 5 s", value: rows, unit: "" });
    const load = (name: string) => () => pages.with("persist", (bench) => bench.call(name, RECORDS));
    const { ours, alone } = await inTurn(rounds, { ours: load("load"), alone: load("loadAlone") });
    figures.ratio("20,000 records, from sealed storage to document", ours, { name: "y-indexeddb in clear", ...alone });
  } finally {
    await pages.stop();
  }
}

async function disk(): Promise<void> {
  const records = Array.from({ length: SESSION }, () => new Uint8Array(randomBytes(BYTES)));
  const { journal, bare } = await inTurn(rounds, {
    journal: () => appended(records),
    bare: () => timed(() => fsynced(records)),
  });
  figures.ratio("200 records, each on the desktop's disk before the next", journal, {
    name: "a bare fsync each",
    ...bare,
  });
}

/** One after the other, as somebody writes. */
async function appended(records: readonly Uint8Array[]): Promise<number> {
  const journal = await openJournal(path.join(newFolder("bench"), "journal"));
  const ms = await timed(async () => {
    for (const record of records) await journal.append(record);
  });
  await journal.close();
  return ms;
}

function fsynced(records: readonly Uint8Array[]): void {
  const file = openSync(path.join(newFolder("bench"), "bare"), "a");
  for (const record of records) {
    writeSync(file, record);
    fsyncSync(file);
  }
  closeSync(file);
}
