import { closeSync, cpSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { applyUpdate } from "yjs";
import { realDisk, type Disk } from "#node/disk/disk.ts";
import { openJournal, type Journal } from "#node/disk/journal.ts";
import { DossierStore } from "#renderer/workspace/persistence/dossierStore.ts";
import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";
import { refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder, removeTempFolder } from "../support/tempFolder.ts";
import { addManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { createTeam, unwrapOutcome } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { encodeRecords } from "./support/loadDossier.ts";
import { measureSeveralClocksInTurn, measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- journal [ROUNDS]`: a session of 5,000 notes on the desktop. Each note and its rating or reply are
 * on the disk before the next is written. It measures the first and the last 500 notes, the bytes written to the disk,
 * and how long it takes to open the log of that session, which is then rewritten. The peers are the same records
 * appended to a bare file with an fdatasync for each note, and one Yjs update of all of them. Passing data between
 * processes is not included.
 */
const [NOTES, EDGE] = [5000, 500];

const figures = new FigureCollector("journal");
const { dossier, notes } = await session();
const records = notes.flat();
const raw = notes.map((note) =>
  concatBytes(...note.flatMap(({ text, bytes }) => [encodeUtf8(text), bytes ?? new Uint8Array()])),
);
const bytes = raw.reduce((sum, { length }) => sum + length, 0);
const rounds = Number(process.argv[2] ?? 3);
let [left, written] = ["", 0];
/** The disk, with a count of the bytes written to it. */
const counting: Disk = {
  ...realDisk,
  async open(...given) {
    const file = await realDisk.open(...given);
    return {
      write: (bytes, at) => ((written += bytes.length), file.write(bytes, at)),
      sync: () => file.sync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },
};
await wrote();
await reopened();
figures.finish();

/** Signs the records of a session, grouped by note. */
async function session(): Promise<{ readonly dossier: string; readonly notes: readonly (readonly OpenedRecord[])[] }> {
  const { draft } = createConvention(new Random(7), 66, 3000);
  const { admin } = await createTeam(draft);
  const notes: (readonly OpenedRecord[])[] = [[...admin.held.values()]];
  const say = admin.commit.bind(admin);
  admin.commit = async (act) => {
    const said = await say(act);
    notes.push(said);
    return said;
  };
  await addManyNotes(admin, draft, NOTES, new Random(1));
  return { dossier: admin.ledger.dossier, notes };
}

async function wrote(): Promise<void> {
  const { ours, bare } = await measureSeveralClocksInTurn(rounds, {
    ours: kept,
    bare: () => Promise.resolve(appended()),
  });
  const peer = (clock: "early" | "late") => ({ name: "an append and an fdatasync of the same bytes", ...bare[clock] });
  figures.addRatio(`${EDGE} notes, the first of a session`, ours.early, peer("early"));
  figures.addRatio(`${EDGE} notes, the last of ${NOTES}`, ours.late, peer("late"));
  figures.addRatio(
    `${EDGE} notes, the last of ${NOTES}`,
    ours.late,
    { name: "the first", ...ours.early },
    { goal: 1.1 },
  );
  const times = "written to the disk, times the bytes of the records";
  figures.add({ what: `${NOTES} notes: ${times}`, value: written / bytes, unit: "x" });
}

/** Writes the session to a new folder as the window does. Returns the ms of its first and last notes. */
async function kept(): Promise<{ readonly early: number; readonly late: number }> {
  if (left) removeTempFolder(left);
  left = createTempFolder("bench");
  written = 0;
  const dossierDoc = new DossierDoc();
  const journal = await openJournal(path.join(left, "log"), counting);
  const store = await storeOf(journal, dossierDoc);
  const times: number[] = [];
  for (const note of notes) {
    const put = () => (dossierDoc.put(note, { kind: "said" }), store.whenSaved());
    times.push(await measureTime(async () => unwrapOutcome(await put())));
  }
  await store.close();
  await journal.close();
  return edges(times);
}

function appended(): { readonly early: number; readonly late: number } {
  const folder = createTempFolder("bench");
  const file = openSync(path.join(folder, "bare"), "a");
  const times = raw.map((note) => {
    const began = performance.now();
    writeSync(file, note);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  removeTempFolder(folder);
  return edges(times);
}

function edges(times: readonly number[]): { readonly early: number; readonly late: number } {
  const sum = (all: readonly number[]) => all.reduce((sum, ms) => sum + ms, 0);
  return { early: sum(times.slice(0, EDGE)), late: sum(times.slice(-EDGE)) };
}

async function reopened(): Promise<void> {
  const update = encodeRecords(records);
  const { ours, again, bare } = await measureInTurn(Math.max(rounds, 5), {
    ours: async () => {
      const folder = createTempFolder("bench");
      cpSync(left, folder, { recursive: true });
      const ms = await opening(folder);
      removeTempFolder(folder);
      return ms;
    },
    again: async () => {
      // Measure a log that the first opening has already rewritten.
      const folder = path.join(left, "again");
      cpSync(path.join(left, "log"), path.join(folder, "log"), { recursive: true });
      await opening(folder);
      const ms = await opening(folder);
      removeTempFolder(folder);
      return ms;
    },
    bare: () => measureTime(() => applyUpdate(new DossierDoc().doc, update)),
  });
  const peer = { name: "one update applied", ...bare };
  figures.addRatio(`the log of ${NOTES} notes, opened and written anew`, ours, peer);
  figures.addRatio(`the log of ${NOTES} notes, opened the next time`, again, peer);
}

/** Measures how long it takes to open the complete log in a folder. */
async function opening(folder: string): Promise<number> {
  const dossierDoc = new DossierDoc();
  const journal = await openJournal(path.join(folder, "log"));
  const ms = await measureTime(async () => void (await (await storeOf(journal, dossierDoc)).close()));
  await journal.close();
  if ([...dossierDoc.keys()].length !== records.length) throw new Error("Not all of it was there.");
  return ms;
}

/** Opens the store over a log as on the desktop, but without the browser's copy. */
async function storeOf(journal: Journal, into: DossierDoc): Promise<DossierStore> {
  const done = async (work: Promise<void>) => (await work, true as const);
  const host: NonNullable<Host["journal"]> = {
    read: () => journal.read() as Promise<readonly Uint8Array<ArrayBuffer>[]>,
    append: (_, update) => done(journal.append(update)),
    compact: (_, snapshot) => done(journal.compact(() => snapshot)),
    erase: (_, snapshot) => done(journal.erase(() => snapshot)),
  };
  const noCopy = () => Promise.resolve(refusal("store.browser", { reason: "none" }));
  return unwrapOutcome(await DossierStore.open({ journal: host }, dossier, into, noCopy));
}
