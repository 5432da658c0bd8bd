import path from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { readLogFrames, type LogFrame, type LogFrameDamage, type LogFrameReadResult } from "#shared/base/logFrames.ts";
import { TEMPORARY_SUFFIX, writeAtomic } from "./writeAtomic.ts";
import { realDisk, type Disk } from "./disk.ts";
import { releaseMemory } from "./releaseMemory.ts";

/** A part of a file that could not be read, and where it was set aside. */
export interface JournalDamage {
  readonly file: string;
  /** `sealed` if it is intact but no key here opens it. */
  readonly kind: LogFrameDamage["kind"] | "sealed";
  /** The number of bytes set aside, and the file that holds them now. */
  readonly bytes: number;
  readonly aside: string;
}

// The files of a journal: `snapshot.N` holds one frame with everything up to its seq, `log.N` the frames after it. Two
// generations are kept. `damaged.*` is what could not be read, for a person to inspect.

export const snapshotFileName = (generation: number): string => `snapshot.${generation}`;
export const logFileName = (generation: number): string => `log.${generation}`;
export const isSetAsideFile = (name: string): boolean => name.startsWith("damaged.");

/** Returns the generation of a snapshot or log, or null for any other file. */
export function generationOfFile(name: string): number | null {
  const [, digits] = /^(?:snapshot|log)\.(\d+)$/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Selects the files from which a journal is read: the newest snapshot and the logs that are not older. */
export function selectJournalFiles(names: readonly string[]): readonly string[] {
  const [snapshot] = numbered(names, "snapshot").slice(-1);
  const logs = numbered(names, "log");
  if (snapshot === undefined) return logs;
  return [snapshot, ...logs.filter((name) => generationOfFile(name)! >= generationOfFile(snapshot)!)];
}

/** The content of the files: the newest snapshot and the frames after it, and where writing continues. */
interface FolderReading {
  readonly contents: readonly Bytes[];
  readonly generation: number;
  /** The number of the last frame, or of the snapshot. */
  readonly seq: number;
  /** The end of the last complete frame in the newest log, in bytes. */
  readonly logEnd: number;
}

/** Files that were read already, by name. */
type ReadFiles = ReadonlyMap<string, LogFrameReadResult>;

export async function readJournalFolder(
  folder: string,
  disk: Disk,
  known: ReadFiles = new Map(),
): Promise<FolderReading> {
  const names = await disk.list(folder);
  const generation = Math.max(0, ...names.map((name) => generationOfFile(name) ?? 0));
  const read = async (name: string) => known.get(name) ?? readLogFrames(await disk.read(path.join(folder, name)));
  const snapshot = await newestSnapshot(names, read);
  const contents: Bytes[] = snapshot ? [snapshot.bytes] : [];
  let seq = snapshot?.seq ?? 0;
  let logEnd = 0;
  for (const name of numbered(names, "log")) {
    const { frames, end } = await read(name);
    const newFrames = frames.filter((frame) => frame.seq > seq);
    for (const frame of newFrames) contents.push(frame.bytes);
    seq = newFrames.at(-1)?.seq ?? seq;
    // The log of the generation before the snapshot.
    if (newFrames.length === 0 && frames[0]) releaseMemory(frames[0].bytes);
    if (name === logFileName(generation)) logEnd = end;
  }
  return { contents, generation, seq, logEnd };
}

/** The content of a folder, and the parts that cannot be read. */
export interface JournalContentAndDamage {
  readonly contents: readonly Bytes[];
  readonly damage: readonly Omit<JournalDamage, "aside">[];
}

/**
 * Reads a folder that another process may be writing, as it is at one moment, without repairing anything. An entry that
 * is being written at the end of the newest log is neither included nor reported as damage.
 */
export async function readJournalWithoutRepair(
  folder: string,
  disk: Disk = realDisk,
): Promise<JournalContentAndDamage> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { contents, generation } = await readJournalFolder(folder, disk);
      return { contents, damage: await damageIn(folder, generation, disk) };
    } catch (error) {
      // A log was replaced by a snapshot in the meantime.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || attempt > 10) throw error;
    }
  }
}

async function damageIn(folder: string, generation: number, disk: Disk): Promise<JournalContentAndDamage["damage"]> {
  const names = await disk.list(folder);
  const found: Omit<JournalDamage, "aside">[] = [];
  for (const name of [...numbered(names, "snapshot"), ...numbered(names, "log")]) {
    const bytes = await disk.read(path.join(folder, name));
    const { end, damage } = readLogFrames(bytes);
    if (!damage || (damage.kind === "short" && name === logFileName(generation))) continue;
    found.push({ file: name, kind: damage.kind, bytes: bytes.length - end });
  }
  return found;
}

async function newestSnapshot(
  names: readonly string[],
  read: (name: string) => Promise<LogFrameReadResult>,
): Promise<LogFrame | null> {
  for (const name of numbered(names, "snapshot").reverse()) {
    const { frames, damage } = await read(name);
    if (!damage && frames.length === 1) return frames[0]!;
  }
  return null;
}

/**
 * Sets aside what cannot be read: the damaged tail of a log is copied and then cut off, a damaged snapshot is renamed.
 * Only unfinished temporary files are deleted. Also returns the whole files, which need not be read again.
 */
export async function repairJournalFolder(
  folder: string,
  disk: Disk,
): Promise<{ readonly damage: readonly JournalDamage[]; readonly whole: ReadFiles }> {
  const names = await disk.list(folder);
  for (const name of names) if (name.endsWith(TEMPORARY_SUFFIX)) await disk.remove(path.join(folder, name));
  const found: JournalDamage[] = [];
  const whole = new Map<string, LogFrameReadResult>();
  for (const name of [...numbered(names, "snapshot"), ...numbered(names, "log")]) {
    const bytes = await disk.read(path.join(folder, name));
    const reading = readLogFrames(bytes);
    const { frames, end, damage } = reading;
    if (damage) found.push(await setAside(folder, name, bytes, end, damage, disk));
    else if (name.startsWith("snapshot") && frames.length !== 1) {
      found.push(await setAside(folder, name, bytes, end, { at: end, kind: "short" }, disk));
    } else {
      whole.set(name, reading);
      continue;
    }
    releaseMemory(bytes);
  }
  return { damage: found, whole };
}

async function setAside(
  folder: string,
  name: string,
  bytes: Bytes,
  end: number,
  damage: LogFrameDamage,
  disk: Disk,
): Promise<JournalDamage> {
  const file = path.join(folder, name);
  const aside = await freeName(folder, `damaged.${name}.at-${end}`, disk);
  if (name.startsWith("snapshot")) {
    await disk.rename(file, path.join(folder, aside));
    await disk.syncFolder(folder);
    return { file: name, kind: damage.kind, bytes: bytes.length, aside };
  }
  await writeAtomic(path.join(folder, aside), bytes.subarray(end), { disk, mode: 0o600 });
  const log = await disk.open(file);
  try {
    await log.truncate(end);
    await log.sync();
  } finally {
    await log.close();
  }
  return { file: name, kind: damage.kind, bytes: bytes.length - end, aside };
}

/**
 * Copies files that contain frames which no key here opens. A file whose copy has as many such frames is not copied
 * again.
 */
export async function copyUnopenableFiles(
  folder: string,
  isForeign: (bytes: Bytes) => Promise<boolean>,
  disk: Disk,
): Promise<readonly JournalDamage[]> {
  const names = await disk.list(folder);
  const copied: JournalDamage[] = [];
  for (const name of names.filter((each) => generationOfFile(each) !== null)) {
    const bytes = await disk.read(path.join(folder, name));
    const foreignFlags = await Promise.all(readLogFrames(bytes).frames.map((frame) => isForeign(frame.bytes)));
    const foreign = foreignFlags.filter(Boolean).length;
    const aside = `damaged.${name}.sealed-${foreign}`;
    if (foreign === 0 || names.includes(aside)) continue;
    await writeAtomic(path.join(folder, aside), bytes, { disk, mode: 0o600 });
    copied.push({ file: name, kind: "sealed", bytes: bytes.length, aside });
  }
  return copied;
}

async function freeName(folder: string, wanted: string, disk: Disk): Promise<string> {
  const names = new Set(await disk.list(folder));
  for (let i = 2, name = wanted; ; i++) {
    if (!names.has(name)) return name;
    name = `${wanted}.${i}`;
  }
}

function numbered(names: readonly string[], kind: "snapshot" | "log"): string[] {
  const ours = names.filter((name) => generationOfFile(name) !== null && name.startsWith(kind));
  return ours.sort((a, b) => generationOfFile(a)! - generationOfFile(b)!);
}
