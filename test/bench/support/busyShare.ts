import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

const LOOKS = 3;
const LOOK_MS = 1000;

/** Above this share of the processors' time, another program is busy: an idle machine uses 1 to 5 %. */
const QUIET = 0.2;

/** Nothing of ours runs between two benches, so any load then comes from another program. */
export const isQuiet = (busy: number): boolean => busy <= QUIET;

/** Measures the used share of the processors' time, 0 to 1, in the quietest of three seconds. */
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
