import type { Stats } from "node:fs";
import { open, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { removeLeftovers } from "#node/disk/removeLeftovers.ts";
import type { CommandIo } from "../io.ts";

/** Where a command writes its file, and where it says what it wrote: beside the answer, never in it. */
export interface OutputFile {
  write(bytes: Uint8Array): Promise<void>;
  report(text: string): void;
}

interface OutOptions {
  /** Refuses a file that is there already. */
  readonly fresh?: boolean;
  /** Permissions of a new file. */
  readonly mode?: number;
}

/** Other names of standard output. */
const STDOUT = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/**
 * Where `--out` leads: `-` to standard output, a symbolic link to its target, a pipe or a device to what is behind it. A
 * file is replaced as a whole. Refused where there is no folder for it, where it is read-only, and where it is a dossier.
 */
export async function openOutput(
  path: string,
  io: CommandIo,
  { fresh = false, mode = 0o644 }: OutOptions = {},
): Promise<Outcome<OutputFile>> {
  if (STDOUT.includes(path))
    return { write: (bytes) => Promise.resolve(io.bytes(bytes)), report: (text) => io.err(text) };
  const file = await behind(path);
  const there = await statOf(file);
  const tell = (text: string) => io.out(text);
  if (there && !there.isFile() && !there.isDirectory())
    return { write: (bytes) => writeInto(file, bytes), report: tell };
  const refusal = there ? refusalOf(path, file, there, fresh) : await folderRefusal(file);
  if (refusal) return refusal;
  return {
    async write(bytes) {
      await removeLeftovers(dirname(file));
      await writeAtomic(file, bytes, { mode: there ? there.mode & 0o777 : mode });
    },
    report: tell,
  };
}

function refusalOf(path: string, file: string, there: Stats, fresh: boolean) {
  if (there.isDirectory()) return refusal("cli.unwritable", { path, code: "EISDIR" });
  if (fresh || /\.clausemark(?:\.previous|\.lock)?$/i.test(file)) return refusal("cli.exists", { path });
  return (there.mode & 0o222) === 0 ? refusal("cli.read-only", { path }) : null;
}

async function folderRefusal(file: string) {
  const folder = dirname(file);
  return (await statOf(folder))?.isDirectory() ? null : refusal("cli.no-folder", { folder });
}

/** The file that a path leads to by symbolic links, whether it is there or is still to be made. */
async function behind(path: string): Promise<string> {
  const file = resolve(path);
  try {
    return await realpath(file);
  } catch {
    const target = await readlink(file).catch(() => null);
    return target === null ? file : behind(resolve(dirname(file), target));
  }
}

function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
}

async function writeInto(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "w");
  await handle.writeFile(bytes).finally(() => handle.close());
}
