import path from "node:path";
import { TEMPORARY_SUFFIX, pidOfTemporaryFile } from "./writeAtomic.ts";
import { realDisk, type Disk } from "./disk.ts";
import { isProcessRunning } from "./machineIds.ts";

/** Removes temporary files of ended processes of this machine from a folder: they may contain secrets. */
export async function removeLeftovers(folder: string, disk: Disk = realDisk): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => name.endsWith(TEMPORARY_SUFFIX));
  for (const name of names) {
    const pid = pidOfTemporaryFile(name);
    if (pid !== null && !isProcessRunning(pid)) await disk.remove(path.join(folder, name));
  }
}
