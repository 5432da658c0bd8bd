import { Random } from "#test/support/random.ts";
import { noiseOf, spreadOf, type Spread } from "./spread.ts";

/**
 * How sure the medians are to be. As long as one is not, there are more rounds: up to so many times as many as were asked for,
 * and none is begun after so many ms.
 */
const [SURE, MOST_TIMES, MOST_MS] = [0.05, 3, 90_000];

/**
 * Runs several things in turn, in another order in every round, so that whatever else the machine does, and whatever ran
 * just before, meets all alike; one round before the first that counts. Answers with what each took.
 */
export async function measureInTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, Spread>> {
  const all = await everyRound<Name, number>(rounds, works, (taken) => noiseOf(taken));
  return eachOf(all, spreadOf);
}

/** Something that is measured on several clocks at once: until what is in view is painted, of the main thread, and so on. */
type Clocked = () => Promise<object>;
type SpreadsOf<Work extends Clocked> = { readonly [clock in keyof Awaited<ReturnType<Work>>]: Spread };
type Clocks = Readonly<Record<string, number>>;

/** The same, where the works are measured on several clocks. */
export async function measureClocksInTurn<Works extends Readonly<Record<string, Clocked>>>(
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
  return all;
}

function eachOf<Name extends string, From, To>(
  all: Readonly<Record<Name, From>>,
  make: (from: From, name: Name) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(all) as [Name, From][];
  return Object.fromEntries(entries.map(([name, from]) => [name, make(from, name)])) as Record<Name, To>;
}

/** How long something takes, in ms. */
export async function measureTime(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How much of the processor something takes, in ms, its threads included: other work beside it counts less than in time. */
export async function measureProcessorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
