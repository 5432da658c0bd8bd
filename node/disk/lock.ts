import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { refuse, type Outcome } from "../../shared/base/result.ts";

/** A folder that this process has for itself, until it lets go or ends. */
export interface FolderLock {
  release(): Promise<void>;
}

const held = new Set<string>();

/**
 * Takes a folder for one process, by a file `lock` with its number. A lock whose process is gone is taken
 * over. Refuses with `disk.held`, naming the process; the folder must exist.
 */
export async function lockFolder(folder: string): Promise<Outcome<FolderLock>> {
  const file = path.resolve(folder, "lock");
  for (let attempt = 0; ; attempt++) {
    if (await create(file)) break;
    const pid = await holder(file);
    if (attempt > 3 || (pid !== null && isAlive(pid, file))) return refuse("disk.held", { folder, pid: pid ?? 0 });
    await rm(file, { force: true });
  }
  held.add(file);
  return {
    async release() {
      held.delete(file);
      await rm(file, { force: true });
    },
  };
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(`${process.pid}\n`).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function holder(file: string): Promise<number | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  return /^\d+\n$/.test(text) ? Number(text) : null;
}

// Another process may have had our number before us (in a container it nearly always has).
function isAlive(pid: number, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
