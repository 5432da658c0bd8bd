import type { Stats } from "node:fs";
import { open, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { removeLeftovers } from "#node/disk/removeLeftovers.ts";
import type { CommandEnvironment } from "../environment.ts";

/**
 * The output of a command: where it writes its file, and where it reports that, so that the report is never mixed with
 * the file.
 */
export interface CommandOutput {
  write(bytes: Uint8Array): Promise<void>;
  report(text: string): void;
  readonly isOnStdout: boolean;
}

interface OutOptions {
  /** Refuses an existing file. */
  readonly fresh?: boolean;
  /** Permissions of a new file. */
  readonly mode?: number;
}

/** Other names of standard output. */
const STDOUT = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/**
 * Resolves `--out`: `-` to standard output, a symbolic link to its target, a pipe or device to itself. A file is
 * replaced as a whole. Refuses a missing folder (`cli.no-folder`), a read-only file (`cli.read-only`), a folder
 * (`cli.unwritable`), and a dossier or, if `fresh`, any existing file (`cli.exists`).
 */
export async function openCommandOutput(
  path: string,
  io: CommandEnvironment,
  { fresh = false, mode = 0o644 }: OutOptions = {},
): Promise<Outcome<CommandOutput>> {
  if (STDOUT.includes(path))
    return { write: (bytes) => Promise.resolve(io.bytes(bytes)), report: (text) => io.err(text), isOnStdout: true };
  const file = await resolveLinks(path);
  const there = await statOf(file);
  const print = (text: string) => io.out(text);
  if (there && !there.isFile() && !there.isDirectory())
    return { write: (bytes) => writeInto(file, bytes), report: print, isOnStdout: false };
  const refusal = there ? refusalOf(path, file, there, fresh) : await folderRefusal(file);
  if (refusal) return refusal;
  return {
    async write(bytes) {
      await removeLeftovers(dirname(file));
      await writeAtomic(file, bytes, { mode: there ? there.mode & 0o777 : mode });
    },
    report: print,
    isOnStdout: false,
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

/** Resolves symbolic links, even to a file that does not exist yet. */
async function resolveLinks(path: string): Promise<string> {
  const file = resolve(path);
  try {
    return await realpath(file);
  } catch {
    const target = await readlink(file).catch(() => null);
    return target === null ? file : resolveLinks(resolve(dirname(file), target));
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
