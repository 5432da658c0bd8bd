import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

const LOOKS = 3;
const LOOK_MS = 1000;

/** Above this share of the processors' time, somebody else is at work: a machine at rest uses 1 to 5 %. */
const QUIET = 0.2;

/** Between two benches nothing of ours runs, so whatever keeps the processors busy then is somebody else's work. */
export const isQuiet = (busy: number): boolean => busy <= QUIET;

/** The share of the processors' time, 0 to 1, that was used in the quietest of three seconds. */
export async function busyShare(): Promise<number> {
  let least = 1;
  for (let look = 0; look < LOOKS && !(least <= QUIET / 2); look++) {
    const before = times();
    await setTimeout(LOOK_MS);
    least = Math.min(least, busyBetween(before, times()));
  }
  return least;
}

export interface CpuTimes {
  readonly idle: number;
  readonly all: number;
}

export function busyBetween(before: CpuTimes, after: CpuTimes): number {
  const all = after.all - before.all;
  return all > 0 ? 1 - (after.idle - before.idle) / all : 0;
}

function times(): CpuTimes {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    all += Object.values(times).reduce((sum, ms) => sum + ms, 0);
  }
  return { idle, all };
}
