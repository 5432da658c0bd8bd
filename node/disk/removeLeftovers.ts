import path from "node:path";
import { TEMPORARY_SUFFIX, readTemporaryPid } from "./writeAtomic.ts";
import { realDisk, type Disk } from "./disk.ts";
import { isProcessRunning } from "./machine.ts";

/** Removes what processes of this machine that have ended were writing in a folder: it may hold what nobody is to find. */
export async function removeLeftovers(folder: string, disk: Disk = realDisk): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => name.endsWith(TEMPORARY_SUFFIX));
  for (const name of names) {
    const pid = readTemporaryPid(name);
    if (pid !== null && !isProcessRunning(pid)) await disk.remove(path.join(folder, name));
  }
}
