import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

let known: string | undefined;

/**
 * Names the machine that a process number belongs to: on Linux one boot of it and one container, elsewhere the host by
 * its name.
 */
export function machineId(): string {
  known ??= createHash("sha256")
    .update([hostname(), saidBy(bootId), saidBy(processSpace)].join("\n"))
    .digest("hex")
    .slice(0, 16);
  return known;
}

const bootId = (): string => readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
const processSpace = (): string => readlinkSync("/proc/self/ns/pid");

function saidBy(source: () => string): string {
  try {
    return source();
  } catch {
    return "";
  }
}
