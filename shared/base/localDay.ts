/** Returns the local day of a moment, as YYYY-MM-DD. `at` is ISO 8601; without an offset it is local time. */
export function localDayOf(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Returns the local time of a moment, as HH:MM. */
export function localTimeOf(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** One day in ms. */
export const DAY_MS = 24 * 60 * 60 * 1000;
