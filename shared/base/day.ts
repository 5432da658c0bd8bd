/** The day of a moment where this machine is, as YYYY-MM-DD. `at` is ISO; one without an offset is of here already. */
export function dayOf(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of a moment where this machine is, as HH:MM. */
export function timeOfDay(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A day, in ms. */
export const DAY_MS = 24 * 60 * 60 * 1000;
