const TIME = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[T ]+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?$/;

/** Formats a time for an input field, in the local time zone: "2026-03-04 11:05", with seconds if there are any. */
export function formatDateTimeInput(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const seconds = date.getSeconds() > 0 ? `:${two(date.getSeconds())}` : "";
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}${seconds}`;
}

/** Parses a typed time to ISO in UTC; a time without a date is on the day of `now`. Null for anything else. */
export function parseDateTimeInput(typed: string, now: Date): string | null {
  const found = TIME.exec(typed.trim());
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => (part ? Number(part) : undefined));
  const [y, m, d] = [year ?? now.getFullYear(), (month ?? now.getMonth() + 1) - 1, day ?? now.getDate()];
  const date = new Date(y, m, d, hour, minute, second ?? 0);
  const isReal =
    date.getMonth() === m && date.getDate() === d && date.getHours() === hour && date.getMinutes() === minute;
  return isReal ? date.toISOString() : null;
}
