import { Random } from "#test/support/random.ts";
import { profileSides, recordProcess } from "./profiles/recordProfiles.ts";
import { noiseOf, spreadOf, type Spread } from "./spread.ts";

/**
 * The uncertainty that medians must reach. Until then, there are more rounds: at most this many times the requested
 * number, and none starts after this many ms.
 */
const [SURE, MOST_TIMES, MOST_MS] = [0.05, 3, 90_000];

/**
 * Measures several operations in turn, in a different order each round, so that other load on the machine and the
 * preceding operation affect all of them alike. The first round does not count. Returns the times of each.
 */
export async function measureInTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, Spread>> {
  const all = await everyRound<Name, number>(rounds, works, (taken) => noiseOf(taken));
  return eachOf(all, spreadOf);
}

/** An operation measured on several clocks at once: until the visible part is painted, the main thread, and so on. */
type Clocked = () => Promise<object>;
type SpreadsOf<Work extends Clocked> = { readonly [clock in keyof Awaited<ReturnType<Work>>]: Spread };
type Clocks = Readonly<Record<string, number>>;

/** The same for operations that are measured on several clocks. */
export async function measureSeveralClocksInTurn<Works extends Readonly<Record<string, Clocked>>>(
  rounds: number,
  works: Works,
): Promise<{ readonly [name in keyof Works]: SpreadsOf<Works[name]> }> {
  const clocked = works as unknown as Record<string, () => Promise<Clocks>>;
  const onEach = <To>(taken: readonly Clocks[], make: (values: readonly number[]) => To) =>
    eachOf(taken[0]!, (_, clock) => make(taken.map((each) => each[clock]!)));
  const noise = (taken: readonly Clocks[]) => Math.max(...Object.values<number>(onEach(taken, noiseOf)));
  const spreads = eachOf(await everyRound(rounds, clocked, noise), (taken) => onEach(taken, spreadOf));
  return spreads as { readonly [name in keyof Works]: SpreadsOf<Works[name]> };
}

async function everyRound<Name extends string, T>(
  rounds: number,
  works: Readonly<Record<Name, () => T | Promise<T>>>,
  noise: (taken: readonly T[]) => number,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(works) as Name[];
  const all = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  const end = performance.now() + MOST_MS;
  const isSure = () => !names.some((name) => noise(all[name]) > SURE);
  const goesOn = (round: number) =>
    round <= rounds || (round <= MOST_TIMES * rounds && performance.now() < end && !isSure());
  for (let round = 0; goesOn(round); round++) {
    for (const name of new Random(round).shuffle(names)) {
      const measured = await works[name]();
      if (round > 0) all[name].push(measured);
    }
  }
  await profileSides(works);
  return all;
}

function eachOf<Name extends string, From, To>(
  all: Readonly<Record<Name, From>>,
  make: (from: From, name: Name) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(all) as [Name, From][];
  return Object.fromEntries(entries.map(([name, from]) => [name, make(from, name)])) as Record<Name, To>;
}

/** Measures how long an operation takes, in ms. */
export function measureTime(work: () => unknown): Promise<number> {
  return recordProcess(async () => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  });
}

/**
 * Measures the processor time of an operation including its threads, in ms. Other load on the machine affects it less
 * than elapsed time.
 */
export function measureProcessorTime(work: () => unknown): Promise<number> {
  return recordProcess(async () => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}
