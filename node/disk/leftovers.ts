import path from "node:path";
import { TEMPORARY, temporaryIn } from "./atomic.ts";
import { realDisk, type Disk } from "./disk.ts";
import { isRunning } from "./machine.ts";

/** Removes what processes of this machine that have ended were writing in a folder: it may hold what nobody is to find. */
export async function removeLeftovers(folder: string, disk: Disk = realDisk): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => name.endsWith(TEMPORARY));
  for (const name of names) {
    const pid = temporaryIn(name);
    if (pid !== null && !isRunning(pid)) await disk.remove(path.join(folder, name));
  }
}
