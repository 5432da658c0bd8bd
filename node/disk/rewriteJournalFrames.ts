import path from "node:path";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { encodeLogFrame, readLogFrames, readLogFramesUnverified } from "#shared/base/logFrames.ts";
import { writeAtomic } from "./writeAtomic.ts";
import type { Disk } from "./disk.ts";
import { generationOfFile, isSetAsideFile } from "./journalFolder.ts";

/** Converts a frame's bytes; returns the same array to leave them unchanged. */
export type ConvertFrameBytes = (bytes: Bytes) => Promise<Bytes>;

/**
 * Returns whether a journal's files contain a matching frame, or a matching file set aside. Much faster than reading
 * them.
 */
export async function hasFrameSatisfying(
  folder: string,
  isSuch: (bytes: Bytes) => boolean,
  disk: Disk,
): Promise<boolean> {
  for (const name of await namesIn(folder, disk)) {
    const bytes = await disk.read(path.join(folder, name));
    if (isSetAsideFile(name) ? isSuch(bytes) : readLogFramesUnverified(bytes).some(isSuch)) return true;
  }
  return false;
}

/**
 * Rewrites the files of a journal that nobody is writing, passing each frame to `remake`; a file set aside counts as
 * one piece. Each file is replaced as a whole: if this is interrupted, every frame is present in its old or new form.
 */
export async function rewriteJournalFrames(folder: string, remake: ConvertFrameBytes, disk: Disk): Promise<void> {
  for (const name of await namesIn(folder, disk)) {
    const file = path.join(folder, name);
    const bytes = await disk.read(file);
    const made = isSetAsideFile(name) ? await remake(bytes) : await reframed(bytes, remake);
    if (made !== bytes) await writeAtomic(file, made, { disk, mode: 0o600 });
  }
}

async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  return (await disk.list(folder)).filter((name) => isSetAsideFile(name) || generationOfFile(name) !== null);
}

async function reframed(bytes: Bytes, remake: ConvertFrameBytes): Promise<Bytes> {
  const { frames, end } = readLogFrames(bytes);
  const made = await Promise.all(frames.map((frame) => remake(frame.bytes)));
  if (made.every((each, i) => each === frames[i]!.bytes)) return bytes;
  return concatBytes(...made.map((each, i) => encodeLogFrame(frames[i]!.seq, each)), bytes.subarray(end));
}
