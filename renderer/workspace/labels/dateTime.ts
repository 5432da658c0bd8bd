const TIME = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[T ]+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?$/;

/** A moment as it is written in a field, in the time of this machine: "2026-03-04 11:05", with seconds where it has some. */
export function formatDateTime(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const seconds = date.getSeconds() > 0 ? `:${two(date.getSeconds())}` : "";
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}${seconds}`;
}

/** The moment that is typed, as ISO in UTC: a time alone is of the day that `now` is in. Null for anything else. */
export function parseDateTime(typed: string, now: Date): string | null {
  const found = TIME.exec(typed.trim());
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => (part ? Number(part) : undefined));
  const [y, m, d] = [year ?? now.getFullYear(), (month ?? now.getMonth() + 1) - 1, day ?? now.getDate()];
  const date = new Date(y, m, d, hour, minute, second ?? 0);
  const isReal =
    date.getMonth() === m && date.getDate() === d && date.getHours() === hour && date.getMinutes() === minute;
  return isReal ? date.toISOString() : null;
}
