import { Random } from "../../support/random.ts";

/** What something took in the rounds that count, in ms unless it says otherwise. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), rounds: values.length };
}

/**
 * Runs several things in turn, in another order in every round, so that whatever else the machine does, and whatever ran
 * just before, meets all alike; one round before the first that counts. Answers with what each took.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, Spread>> {
  const all = await everyRound(rounds, works);
  return eachOf(all, spreadOf);
}

/** Something that is measured on several clocks at once: until what is in view is painted, of the main thread, and so on. */
type Clocked = () => Promise<object>;
type SpreadsOf<Work extends Clocked> = { readonly [clock in keyof Awaited<ReturnType<Work>>]: Spread };

/** The same, where the works are measured on several clocks. */
export async function clockedInTurn<Works extends Readonly<Record<string, Clocked>>>(
  rounds: number,
  works: Works,
): Promise<{ readonly [name in keyof Works]: SpreadsOf<Works[name]> }> {
  const all = await everyRound(rounds, works as unknown as Record<string, () => Promise<Record<string, number>>>);
  const spreads = eachOf(all, (measured) =>
    eachOf(measured[0]!, (_, clock) => spreadOf(measured.map((each) => each[clock]!))),
  );
  return spreads as { readonly [name in keyof Works]: SpreadsOf<Works[name]> };
}

async function everyRound<Name extends string, T>(
  rounds: number,
  works: Readonly<Record<Name, () => T | Promise<T>>>,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(works) as Name[];
  const all = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round <= rounds; round++) {
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
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How much of the processor something takes, in ms, its threads included: other work beside it counts less than in time. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** By which power of the size the time grows: the slope of the logarithms, least squares; 1 is in step with the size. */
export function exponent(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
