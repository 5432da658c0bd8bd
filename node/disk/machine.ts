import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

let [known, host]: (string | undefined)[] = [];

/**
 * Names the machine that a process number belongs to: on Linux one boot of it and one container, elsewhere the host by
 * its name.
 */
export function machineId(): string {
  known ??= digest([hostname(), saidBy(bootId), saidBy(processSpace)].join("\n")).slice(0, 16);
  return known;
}

/** Names the host for as long as it is called the same, as part of a file's name. */
export function hostId(): string {
  host ??= digest(hostname()).slice(0, 8);
  return host;
}

/** Whether a process of this machine runs. */
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

function saidBy(source: () => string): string {
  try {
    return source();
  } catch {
    return "";
  }
}
