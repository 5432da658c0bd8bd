import { VOTER_CODES } from "#shared/states/voters.ts";
import type { Ballot } from "./vote.ts";

/** A roll call that is being entered: the ballots so far, the State that is next, and the steps that can be undone. */
export interface RollCallEntry {
  /** The codes of the States in the order in which they are called. */
  readonly order: readonly string[];
  readonly byState: ReadonlyMap<string, Ballot>;
  /** The code of the State that the next ballot is for. */
  readonly current: string;
  readonly past: readonly RollCallStep[];
}

interface RollCallStep {
  readonly byState: ReadonlyMap<string, Ballot>;
  readonly current: string;
}

/** Orders the States alphabetically by their names, beginning with the one that was drawn, if one was. */
export function orderRollCall(
  nameOf: (code: string) => string,
  compare: (a: string, b: string) => number,
  drawn: string | null = null,
): readonly string[] {
  const sorted = [...VOTER_CODES].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const start = drawn === null ? 0 : Math.max(0, sorted.indexOf(drawn));
  return [...sorted.slice(start), ...sorted.slice(0, start)];
}

/** Begins to enter a roll call at the first State without a ballot. */
export function beginRollCall(
  order: readonly string[],
  byState: ReadonlyMap<string, Ballot> = new Map(),
): RollCallEntry {
  const current = order.find((code) => !byState.has(code)) ?? order[0]!;
  return { order, byState, current, past: [] };
}

/** Enters the ballot of the current State, or removes it (null), and goes on to the next State without one. */
export function enterBallot(entry: RollCallEntry, ballot: Ballot | null): RollCallEntry {
  const { order, current } = entry;
  const byState = new Map(entry.byState);
  if (ballot === null) byState.delete(current);
  else byState.set(current, ballot);
  const at = order.indexOf(current);
  const following = [...order.slice(at + 1), ...order.slice(0, at)];
  const next = following.find((code) => !byState.has(code)) ?? following[0]!;
  return { ...stepped(entry, byState), current: ballot === null ? current : next };
}

/** Replaces the ballots by others, as of a list that was read, and goes to the first State without one. */
export function replaceBallots(entry: RollCallEntry, byState: ReadonlyMap<string, Ballot>): RollCallEntry {
  return { ...stepped(entry, byState), current: beginRollCall(entry.order, byState).current };
}

/** Undoes the last step; returns the same entry if there is none. */
export function undoRollCallStep(entry: RollCallEntry): RollCallEntry {
  const last = entry.past.at(-1);
  return last ? { ...entry, ...last, past: entry.past.slice(0, -1) } : entry;
}

/** Moves to a State, or by some places in the order; stays within the roll. */
export function moveInRollCall(entry: RollCallEntry, to: string | number): RollCallEntry {
  if (typeof to === "string") return { ...entry, current: to };
  const at = entry.order.indexOf(entry.current) + to;
  return { ...entry, current: entry.order[Math.min(Math.max(at, 0), entry.order.length - 1)]! };
}

/** Calls the States in another order; the current one stays. */
export function reorderRollCall(entry: RollCallEntry, order: readonly string[]): RollCallEntry {
  return { ...entry, order };
}

function stepped(entry: RollCallEntry, byState: ReadonlyMap<string, Ballot>): RollCallEntry {
  return { ...entry, byState, past: [...entry.past, { byState: entry.byState, current: entry.current }] };
}
