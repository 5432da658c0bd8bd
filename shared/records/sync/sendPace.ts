const MINUTE = 60_000;
/**
 * The shortest and the longest time for which changes wait to be sent together, in ms. Shorter waits tell a hub what was
 * written (ADR 78).
 */
const SHORTEST_WAIT = 60 * MINUTE;
const LONGEST_WAIT = 240 * MINUTE;

/** Returns how long a batch waits, in ms, from a random number of at least 0 and less than 1. */
export function drawBatchDelay(random: () => number = Math.random): number {
  return SHORTEST_WAIT + random() * (LONGEST_WAIT - SHORTEST_WAIT);
}

/** Rounds a time (ISO, UTC) down to its day. */
export function roundDownToDay(at: string): string {
  return `${at.slice(0, 10)}T00:00:00.000Z`;
}
