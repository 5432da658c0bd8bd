import { expect, test } from "vitest";
import {
  isWithinLimit,
  describeFigure,
  formatNumber,
  isNoisy,
  computeLimit,
  findUnmeasured,
  type BenchFigure,
} from "#test/bench/support/figures.ts";
import { measureInTurn } from "#test/bench/support/measureInTurn.ts";
import { growthExponent, noiseOf, spreadOf } from "#test/bench/support/spread.ts";
import { Random } from "#test/support/random.ts";

/** Returns times as on a shared machine: some percent of noise, and now and then an outlier. */
function times(random: Random, ms: number, count: number, apart: number): readonly number[] {
  return Array.from({ length: count }, () => {
    const stray = random.below(20) === 0 ? 2 : 1;
    return ms * stray * (1 + apart * (random.next() + random.next() - 1));
  });
}

const ratio = (ours: readonly number[], peer: readonly number[]) => spreadOf(ours).median / spreadOf(peer).median;
const figure = (value: number, most: number | null, noise?: number): BenchFigure => ({
  ...{ what: "work", value, unit: "x", most },
  ...(noise !== undefined && { noise }),
});

test("Half the speed fails a bench, and the same speed passes it, whatever else the machine is doing", () => {
  const random = new Random(3);
  for (let run = 0; run < 500; run++) {
    const peer = () => times(random, 80, 9, 0.1);
    const most = computeLimit(ratio(times(random, 100, 9, 0.1), peer()));
    expect(isWithinLimit(figure(ratio(times(random, 100, 9, 0.1), peer()), most))).toBe(true);
    expect(isWithinLimit(figure(ratio(times(random, 150, 9, 0.1), peer()), most))).toBe(false);
  }
});

test("A machine at half speed changes no verdict, since only the ratio to the peer in the same run counts", () => {
  const [ours, peer] = [
    [100, 104, 97],
    [50, 52, 49],
  ];
  const slow = (all: readonly number[]) => all.map((ms) => 2 * ms);
  expect(ratio(slow(ours), slow(peer))).toBe(ratio(ours, peer));
});

test("The limit of a bench is a quarter above the recorded figure, and a bench without one has no limit", () => {
  expect(computeLimit(2)).toBe(2.5);
  expect(computeLimit(0)).toBe(0);
  expect(computeLimit(undefined)).toBeNull();
  expect(isWithinLimit(figure(2.5, 2.5))).toBe(true);
  expect(isWithinLimit(figure(2.51, 2.5))).toBe(false);
  expect(isWithinLimit(figure(NaN, 2.5))).toBe(false);
  expect(describeFigure(figure(3, 2.5))).toBe("NOT HELD: work: 3 x (at most 2.5)");
});

test("A recorded figure that was not measured is reported as missing", () => {
  expect(findUnmeasured({ work: 1, other: 2 }, [figure(1, 1)])).toEqual(["other"]);
  expect(findUnmeasured({ work: 1 }, [figure(1, 1)])).toEqual([]);
});

test("The noise is that of the median: smaller with more rounds, hardly larger with one outlier, unknown for two rounds", () => {
  const random = new Random(4);
  const many = times(random, 100, 900, 0.1);
  expect(noiseOf(many)).toBeLessThan(noiseOf(many.slice(0, 9)) / 4);
  const nine = [92, 94, 96, 98, 100, 102, 104, 106, 108];
  expect(noiseOf(nine)).toBeCloseTo(0.04, 6);
  expect(noiseOf([...nine.slice(0, 8), 500])).toBe(noiseOf(nine));
  expect(noiseOf([90, 100, 120])).toBeCloseTo(0.15, 6);
  expect(noiseOf([10, 30, 10, 30, 30, 10, 30, 10, 30])).toBeGreaterThan(0.3);
  expect(noiseOf([100, 110])).toBeNaN();
  expect(noiseOf([0, 0, 0])).toBe(0);
  expect(isNoisy(figure(1, null, 0.2))).toBe(true);
  expect(isNoisy(figure(1, null, 0.1))).toBe(false);
  expect(isNoisy(figure(1, null))).toBe(false);
});

test("Nine medians of ten are within the noise of the true median", () => {
  const random = new Random(5);
  const runs = Array.from({ length: 1000 }, () => spreadOf(times(random, 100, 15, 0.1)));
  const within = runs.filter(({ median, noise }) => Math.abs(median - 100) <= noise * median).length;
  expect(within / runs.length).toBeGreaterThan(0.85);
});

test("Functions are run in turn, each round in another order that is the same in every run, and the first round is dropped", async () => {
  const order = async () => {
    const ran: string[] = [];
    const work = (name: string) => () => (ran.push(name), ran.length <= 3 ? 1000 : 10);
    const spreads = await measureInTurn(5, { a: work("a"), b: work("b"), c: work("c") });
    return { ran: ran.join(""), spreads };
  };
  const { ran, spreads } = await order();
  const rounds = ran.match(/.../g)!;
  expect(rounds.map((round) => [...round].sort().join(""))).toEqual(Array(6).fill("abc"));
  expect(new Set(rounds).size).toBeGreaterThan(2);
  expect(spreads.a).toEqual({ median: 10, least: 10, most: 10, rounds: 5, noise: 0 });
  expect((await order()).ran).toBe(ran);
});

test("A median that is too noisy gets more rounds, up to three times as many", async () => {
  let nth = 0;
  const { sure, wild } = await measureInTurn(4, { sure: () => 10, wild: () => (nth++ % 2 === 0 ? 10 : 30) });
  expect([sure.rounds, wild.rounds]).toEqual([12, 12]);
});

test("The power of growth is the slope of the logarithms", () => {
  const points = (power: number) => [10, 100, 1000].map((size) => ({ size, ms: 3 * size ** power }));
  for (const power of [0, 1, 1.5, 2]) expect(growthExponent(points(power))).toBeCloseTo(power, 6);
});

test("A small number has enough digits to be told from its limit", () => {
  expect([0.0262, 0.0259, 0.666, 12.34, 5671].map(formatNumber)).toEqual(["0.0262", "0.0259", "0.67", "12.3", "5,671"]);
});
