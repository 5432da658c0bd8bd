import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { applyUpdate } from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { sha256 } from "#shared/base/hash.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { countStoredNotes } from "../kills/windowNotes.ts";

/** The content of a journal on a disk, read without the app. */
export interface JournalContents {
  /** The journal's location, for messages. */
  readonly place: string;
  /** The text and the hash of the body, if there is one, of each record by key. */
  readonly records: ReadonlyMap<string, string>;
  readonly notes: number;
  /** Numbers that a device used twice, and numbers it skipped. */
  readonly forks: number;
  readonly gaps: number;
}

/** Reads the only journal in a folder of dossiers. Throws if there is none or more than one. */
export async function readJournalContents(place: string, folder: string): Promise<JournalContents> {
  const ids = await readdir(folder);
  if (ids.length !== 1) throw new Error(`${ids.length} dossiers ${place}`);
  const journal = await openJournal(path.join(folder, ids[0]!));
  const updates = await journal.read();
  await journal.close();
  const dossier = new DossierDoc();
  for (const update of updates) applyUpdate(dossier.doc, update);
  const records = new Map([...dossier.keys()].map((key) => [key, printOf(dossier, key)]));
  return { place, records, ...countStoredNotes(updates) };
}

function printOf(dossier: DossierDoc, key: string): string {
  const { text, bytes } = dossier.get(key)!;
  return `${text} ${bytes ? sha256(bytes) : "without a body"}`;
}

/** Describes the differences between two journals; returns nothing if their content is equal. */
export function describeDifference(one: JournalContents, other: JournalContents): readonly string[] {
  const only = (these: JournalContents, those: JournalContents) =>
    [...these.records.keys()].filter((key) => !those.records.has(key)).length;
  const otherwise = [...one.records].filter(([key, print]) => (other.records.get(key) ?? print) !== print).length;
  const counts = [
    [only(one, other), `only ${one.place}, not ${other.place}`],
    [only(other, one), `only ${other.place}, not ${one.place}`],
    [otherwise, `otherwise ${one.place} than ${other.place}`],
  ] as const;
  return counts.filter(([count]) => count > 0).map(([count, where]) => `${count} records are ${where}`);
}

/** Returns the comments that are in no line of a dossier file. */
export async function findMissingComments(file: string, comments: readonly string[]): Promise<readonly string[]> {
  const lines = Buffer.from(unzipSync(await readFile(file))["records.jsonl"]!).toString();
  return comments.filter((comment) => !lines.includes(comment));
}
