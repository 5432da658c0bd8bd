import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

let [known, host]: (string | undefined)[] = [];

/**
 * Identifies the machine to which a process number belongs: on Linux one boot and one container, elsewhere the host
 * name.
 */
export function readMachineId(): string {
  known ??= digest([hostname(), readOrEmpty(bootId), readOrEmpty(processSpace)].join("\n")).slice(0, 16);
  return known;
}

/** Identifies the host by its name, as part of a file name. */
export function readHostId(): string {
  host ??= digest(hostname()).slice(0, 8);
  return host;
}

/** Returns whether a process of this machine is running. */
export function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const bootId = (): string => readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
const processSpace = (): string => readlinkSync("/proc/self/ns/pid");

function readOrEmpty(source: () => string): string {
  try {
    return source();
  } catch {
    return "";
  }
}
