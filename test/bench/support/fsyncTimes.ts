import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** Returns the times that this machine takes to append so many bytes to a file with an fsync, 200 times, in ms. */
export function measureFsyncTimes(bytes: number): readonly number[] {
  const file = openSync(path.join(createTempFolder("bench"), "bare"), "a");
  const written = randomBytes(bytes);
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now();
    writeSync(file, written);
    fsyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  return times;
}

/** Returns the value that a part of the values is below, in any order: 0.95 for p95. NaN if there are none. */
export function percentileOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
}
